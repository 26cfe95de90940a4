"""A line and the line above it -> whether it looks like an item of a list or a row of a table.

An editor who sees such lines one below the other expects them to be printed so; YAML's folding and
Markdown's paragraphs join them.
"""

from __future__ import annotations

from toolkit.base.text.regex import regex

_BULLET = regex(r"\s*(?:(?:[-*+>]|#{1,6})(?=[ \t]+\S)|1[.)](?=[ \t]+\S)|[•·▪◦‣●])")
"""What begins an item, a sub-heading or a box wherever it stands."""

_COUNTED = regex(r"\s*(?:[–—]|\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{2,4})[.)])[ \t]+\S")
"""What may also be at the start of a line by chance."""

_ROW = regex(r"\s*\||[^\t]*\S\t+\S")


def is_item_below(line: str, above: str) -> bool:
    """Whether the line goes on a list or table of the line above, or begins a list below it."""
    if _BULLET.match(line):
        return True
    if _COUNTED.match(line):
        return bool(_COUNTED.match(above) or _BULLET.match(above)) or above.rstrip()[-1:] == ":"
    return bool(_ROW.match(line) and _ROW.match(above))
