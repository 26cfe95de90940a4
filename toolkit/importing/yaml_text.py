"""A record's values -> the text of its file, written as an editor would write it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from toolkit.base.text.regex import regex
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.text.markup import parse

_WIDTH = 80
_INDENT = "  "
# What YAML 1.1 or 1.2 takes for something other than text is quoted, and so is all with a colon.
_PLAIN = regex(r"(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z][\w -]*", re.IGNORECASE)
_LONG = 60
# At the start of a line these could be taken for a list, a heading, a box or a table.
_BEGINS_SOMETHING = regex(r"[-*+>#|=~•·▪◦‣●–—`@%&!?:]|\(?[0-9A-Za-z]{1,9}[.)](?:\s|$)")

_HEAD = """\
# yaml-language-server: $schema=../../schemas/{kind}.schema.json
#
# A draft that no one has checked, imported from:
#   {source}
# What to check, and what is not in this file:
#   {list}
# Write over every text that begins with {unwritten} and cite a source after each statement:
# [@reference-id].

"""


def record_text(
    values: Mapping[str, Any], kinds: Kinds, *, source: str, list_path: str, unwritten: str
) -> str:
    """Return the file of a record; space is between its keys, as in a new one."""
    head = _HEAD.format(kind=values["kind"], source=source, list=list_path, unwritten=unwritten)
    prose = kinds.texts.prose
    parts = ["\n".join(_pair(key, value, (key,), prose)) for key, value in values.items()]
    return head + "\n\n".join(parts) + "\n"


_Paths = frozenset[tuple[str | None, ...]]


def _pair(key: str, value: Any, path: tuple[str | None, ...], prose: _Paths) -> Iterator[str]:
    yield from _under(f"{key}:", _value(value, path, prose))


def _value(value: Any, path: tuple[str | None, ...], prose: _Paths) -> list[str]:
    """Return the lines of a value; the first goes behind its key."""
    if isinstance(value, Mapping):
        lines = [
            line for key, each in value.items() for line in _pair(key, each, (*path, key), prose)
        ]
        return ["", *lines]
    if isinstance(value, list):
        return ["", *(line for each in value for line in _item(each, path, prose))]
    if isinstance(value, date):
        return [value.isoformat()]
    if path in prose:
        return ["|", *_wrapped_blocks(value)]
    return _text(value)


def _item(value: Any, path: tuple[str | None, ...], prose: _Paths) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield from _under("-", _value(value, (*path, None), prose))
        return
    lines = [line for key, each in value.items() for line in _pair(key, each, (*path, key), prose)]
    yield f"- {lines[0]}"
    yield from (_INDENT + line if line else line for line in lines[1:])


def _under(head: str, value: list[str]) -> Iterator[str]:
    first, *rest = value
    yield f"{head} {first}".rstrip()
    for line in rest:
        yield (_INDENT + line) if line else line


def _text(text: str) -> list[str]:
    """Write a text of one paragraph."""
    if _PLAIN.fullmatch(text) and len(text) <= _LONG:
        return [text]
    lines = _wrap(text)
    if len(text) > _LONG and lines and " ".join(lines) == text:
        return [">-", *lines]
    return [json.dumps(text, ensure_ascii=False)]


def _wrapped_blocks(text: str) -> Iterator[str]:
    for at, block in enumerate(text.split("\n\n")):
        if at:
            yield ""
        for line in block.split("\n"):
            yield from _wrapped_line(line)


def _wrapped_line(line: str) -> list[str]:
    # An item's and a box's lines are short enough to find one's way; a row must be one line.
    if re.match(r"[-*>|#]|[0-9]+[.)] ", line):
        return [line]
    lines = _wrap(line)
    same = parse("\n".join(lines), block=True) == parse(line, block=True)
    return lines if lines and same else [line]


def _wrap(text: str) -> list[str]:
    """Cut a paragraph into lines of which none begins anything; none if that cannot be."""
    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    if any(_BEGINS_SOMETHING.match(line) for line in lines[1:]) or text != " ".join(lines):
        return []
    return [] if lines and _BEGINS_SOMETHING.match(lines[0]) else lines
