"""A YAML file's bytes and a new value for one place -> new bytes that differ in that value alone.

How the value was written is kept where the new one can be written so: its quotation marks, its
block, and each of its lines that says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.base.diagnostics import Route
from toolkit.records.syntax.yaml_values import plain_value
from toolkit.validation.fixing.folding import folded
from toolkit.validation.fixing.source import LINE_END, NotWritten, source_of, value_at

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def with_value(path: str, before: bytes, route: Route, typed: str) -> bytes:
    """Put what was typed into the place of a value; NotWritten if there is no such value."""
    source = source_of(path, before)
    if route not in source.places.texts:
        raise NotWritten("there is no such text in the file now")
    expected = source.data
    group = value_at(expected, route[:-1])
    old = group[route[-1]]
    new = wanted(old, typed)
    if type(old) is type(new) and old == new:
        return before
    group[route[-1]] = new
    start, end = source.region(route)
    head, own, tail = source.text[:start], source.text[start:end], source.text[end:]
    for form in _forms(own, source.places.texts[route][1], new):
        after = source.rewritten(head + form + tail, expected)
        if after is not None:
            return after
    raise NotWritten("these words cannot be written in this place; write them in the file itself")


def wanted(old: Any, typed: str) -> Any:
    """Return the value that is meant by what was typed in the place of another."""
    typed = LINE_END.sub("\n", typed)
    if isinstance(old, str):
        # The end of a block is not seen in a form.
        words = typed.rstrip()
        return words + old[len(old.rstrip("\n")) :] if words else ""
    return typed.strip() if old is None else plain_value(typed.strip())


def _forms(own: str, style: str | None, new: Any) -> Iterator[str]:
    """Yield ways to write a value, first the one in which it is written now."""
    if not isinstance(new, str):
        yield "" if new is None else str(new).lower() if isinstance(new, bool) else repr(new)
        return
    space = "" if own else " "
    if style in ("|", ">"):
        yield from _blocks(own, style, new)
    elif style == "'":
        yield f"'{new.replace(chr(39), chr(39) * 2)}'"
    elif not style:
        lines = LINE_END.split(own)
        if len(lines) > 1 and new:
            indent = lines[1][: len(lines[1]) - len(lines[1].lstrip())]
            first, *others = folded([line.strip() for line in lines], new)
            yield _joined(own, [first, *_indented(others, indent)])
        yield space + new
    escaped = "".join(_ESCAPES.get(letter, letter) for letter in new)
    yield f'{space}"{escaped}"'


def _blocks(own: str, style: str, new: str) -> Iterator[str]:
    """Yield the value as a block, folded or not, with the head and the indentation it has."""
    head, *lines = LINE_END.split(own)
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        return
    indent = first[: len(first) - len(first.lstrip())]
    written = [line.removeprefix(indent) for line in lines]
    words = new.rstrip("\n")
    if style == ">":
        # Lines of one paragraph; more than that is not read from a text that YAML joins.
        yield _joined(own, [head, *_indented(folded(written, words), indent)])
        head = f"|{head[1:]}"
    yield _joined(own, [head, *_indented(words.split("\n"), indent)])


def _indented(lines: list[str], indent: str) -> Iterator[str]:
    return (f"{indent}{line}" if line else "" for line in lines)


def _joined(own: str, lines: list[str]) -> str:
    """Join lines as those of the value are now."""
    ends = LINE_END.search(own)
    return (ends[0] if ends else "\n").join(lines)
