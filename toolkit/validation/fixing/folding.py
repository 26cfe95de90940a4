"""Words -> the lines of a text that YAML joins; those lines that say the same stay as they are."""

from __future__ import annotations

from textwrap import wrap

_NARROW, _WIDE = 60, 100
"""The least and the most letters of a line that is not there yet."""


def folded(before: list[str], words: str) -> list[str]:
    """Return the lines of one paragraph; `before` are those that it has now."""
    width = min(max([_NARROW, *map(len, before)]), _WIDE)
    first = 0
    while first < len(before) and words.startswith(before[first] + " "):
        words = words[len(before[first]) + 1 :]
        first += 1
    last = len(before)
    while last > first and words.endswith(" " + before[last - 1]):
        words = words[: -len(before[last - 1]) - 1]
        last -= 1
    middle = wrap(words, width, break_long_words=False, break_on_hyphens=False)
    if " ".join(middle) != words or words in before:
        # White space that wrapping would change stays in one line.
        middle = [words]
    return [*before[:first], *middle, *before[last:]]
