"""A YAML file's bytes and a new value for one place -> new bytes that differ in that value alone.

How the value was written is kept where the new one can be written so: its quotation marks, its
block, and each of its lines that says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.records.syntax.parse import read_document
from toolkit.records.syntax.yaml_values import plain_value
from toolkit.validation.fixing.folding import folded

_LINE_END = regex(r"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


class NotWritten(Exception):
    """The value cannot be put there; the message says why."""


def with_value(path: str, before: bytes, route: Route, typed: str) -> bytes:
    """Put what was typed into the place of a value; NotWritten if there is no such value."""
    document = read_document(path, before)
    if not isinstance(document, Document):
        raise NotWritten("the file cannot be read; the findings say where and why")
    places = find_places(document.text)
    if route not in places.texts:
        raise NotWritten("there is no such text in the file now")
    old = value_at(document.data, route)
    new = wanted(old, typed)
    if type(old) is type(new) and old == new:
        return before
    span, style = places.values[route], places.texts[route][1]
    starts = [0, *(match.end() for match in _LINE_END.finditer(document.text))]
    start = starts[span.line - 1] + span.column - 1
    end = starts[span.end_line - 1] + span.end_column - 1 if span.end_line <= len(starts) else None
    written = document.text[start:end]
    # A block goes on to what follows it: the empty lines between are not its own.
    own = written.rstrip() if style in ("|", ">") else written
    head, tail = document.text[:start], document.text[start + len(own) :]
    for form in _forms(own, style, new):
        text = head + form + tail
        after = read_document(path, text.encode())
        if isinstance(after, Document) and _differs_in(document.data, after.data, route, new):
            return (_BOM if before.startswith(_BOM) else b"") + text.encode()
    raise NotWritten("these words cannot be written in this place; write them in the file itself")


def value_at(data: Any, route: Route) -> Any:
    """Return the value at a route that is there."""
    for step in route:
        data = data[step]
    return data


def wanted(old: Any, typed: str) -> Any:
    """Return the value that is meant by what was typed in the place of another."""
    typed = _LINE_END.sub("\n", typed)
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
        lines = _LINE_END.split(own)
        if len(lines) > 1:
            indent = lines[1][: len(lines[1]) - len(lines[1].lstrip())]
            first, *others = folded([line.strip() for line in lines], new)
            yield _joined(own, [first, *_indented(others, indent)])
        yield space + new
    escaped = "".join(_ESCAPES.get(letter, letter) for letter in new)
    yield f'{space}"{escaped}"'


def _blocks(own: str, style: str, new: str) -> Iterator[str]:
    """Yield the value as a block, folded or not, with the head and the indentation it has."""
    head, *lines = _LINE_END.split(own)
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
    ends = _LINE_END.search(own)
    return (ends[0] if ends else "\n").join(lines)


def _differs_in(before: Any, after: Any, route: Route, new: Any) -> bool:
    """Return whether two versions of the data differ in nothing but the value, which is the new."""
    before = deepcopy(before)
    try:
        value_at(before, route[:-1])[route[-1]] = new
        # As text, so that 1, 1.0 and true are not taken for one another, nor other orders of keys.
        return repr(before) == repr(after)
    except (KeyError, IndexError, TypeError):
        return False
