"""YAML text -> plain data, by an event loop over libyaml with our own refusals.

The ready-made loaders silently accept what an editor did not mean: `no` becomes False, dates become
objects, the second of two equal keys wins, and 25,000 levels of nesting kill the process.
Scalars follow the YAML 1.2 core schema, but a number with a leading zero stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, tee
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from toolkit.base import budget
from toolkit.base.diagnostics import Span
from toolkit.base.text.regex import regex
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.model.text_fields import TextPaths
from toolkit.records.problem import Problem, problem_at
from toolkit.records.syntax.as_written import has_words_in_comments, not_as_written
from toolkit.records.syntax.decode import has_refused
from toolkit.records.syntax.folded import joined_lines, may_be_lost
from toolkit.records.syntax.stray_marks import (
    MARKS,
    ROUNDING,
    stray_mark,
    swallowed_list,
)

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]
except ImportError:  # PyYAML built without libyaml: slower, the same events
    from yaml.loader import Loader as _Parser  # type: ignore[assignment]

_KEPT: dict[str, list[Any]] = {}
"""The events of the last text: its values are read first, its places soon after."""

_NOT_ALWAYS_TEXT = frozenset(("", *"0123456789+-.~nNtTfF"))
"""With these begin the numbers and constants."""
_INTEGER = regex(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FLOAT = regex(r"[-+]?(?:0|[1-9][0-9]{0,17})?(?:\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,3})?")
_CONSTANTS: dict[str, Any] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip


# JSON writes characters beyond U+FFFF as two halves, which libyaml does not know. Each half becomes
# a character for private use, written with as many letters, so that all places stay what they are.
_HALVES = regex(r"(?<!\\)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_PRIVATE = regex("([\ue000-\ue3ff])([\ue400-\ue7ff])")
_TO_PRIVATE = 0xE000 - 0xD800

_BREAKS = "\x85\u2028\u2029"
"""Libyaml counts another line behind these, and no editor does: it is given other letters."""


def _halves_made_private(match: re.Match[str]) -> str:
    return "".join(f"\\u{int(half, 16) + _TO_PRIVATE:04x}" for half in match.groups())


def _one_character(match: re.Match[str]) -> str:
    high, low = (ord(half) - _TO_PRIVATE for half in match.groups())
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


_SHIFTED = "if it belongs under"


class YamlRefused(Exception):
    """The text is YAML that a record may not use; `problems` say where."""

    def __init__(self, problems: list[Problem], data: Any = None) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
        self.data = data
        """What was read even so, if the text could be read to its end."""


def events(text: str) -> Iterator[Any]:
    """Return libyaml's events; its errors are yaml.YAMLError with marks."""
    if len(text) > budget.KEPT_LETTERS:
        return _parsed(text)
    found = _KEPT.get(text)
    return _parsed_and_kept(text) if found is None else iter(found)


def _parsed_and_kept(text: str) -> Iterator[Any]:
    found, again = tee(_parsed(text))
    return chain(found, _keep(text, again))


def _keep(text: str, found: Iterator[Any]) -> Iterator[Any]:
    # Only at its end: to read a file of nothing but brackets so far would take libyaml very long.
    _KEPT.clear()
    _KEPT[text] = list(found)
    yield from ()


def _parsed(text: str) -> Iterator[Any]:
    has_halves = "\\ud" in text or "\\uD" in text
    breaks = _letters_for_breaks(text)
    if not has_halves and not breaks:
        # Without a step of Python for each event, of which a record has several hundred.
        return iter(_Parser(text).get_event, None)
    written = _HALVES.sub(_halves_made_private, text) if has_halves else text
    found = iter(_Parser(written.translate(breaks)).get_event, None)
    back = {letter: sign for sign, letter in breaks.items()}
    return _with_own_letters(found, back, has_halves=has_halves)


def _letters_for_breaks(text: str) -> dict[int, int]:
    if text.isascii():
        return {}
    there = [ord(sign) for sign in _BREAKS if sign in text]
    free = (letter for letter in range(0xF000, 0xF900) if chr(letter) not in text)
    return dict(zip(there, free, strict=False))


def _with_own_letters(
    found: Iterator[Any], back: dict[int, int], *, has_halves: bool
) -> Iterator[Any]:
    for event in found:
        if type(event) is ScalarEvent:
            value = _PRIVATE.sub(_one_character, event.value) if has_halves else event.value
            event.value = value.translate(back)
        yield event


def span_of(event: Any) -> Span:
    """Return an event's region, counted from 1."""
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def plain_value(text: str) -> Any:
    """Return what a text without quotation marks stands for; what is not a number stays text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    first = text[0]
    if first.isdigit() or first in "+-.":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text) and any(letter.isdigit() for letter in text):
            number = float(text)
            # Like a huge whole number, it stays the text that an editor typed.
            return number if abs(number) < 1e18 else text
    return text


def read_values(
    text: str, texts: TextPaths | None = None, *, as_written: bool = True, is_json: bool = False
) -> Any:
    """Parse one YAML document into dicts, lists, text, numbers, booleans and None.

    `as_written` refuses texts of which YAML makes others than an editor sees; JSON makes none.
    `texts` are those of the collection's kinds, if they are not the toolkit's.
    Raises YamlRefused with every refusal, and yaml.YAMLError where libyaml itself stops.
    """
    texts = texts or shipped_kinds().texts
    problems: list[Problem] = []
    documents = 0
    may_be_cut = False
    # The list or group that is being read; of a group also each key and the one without a value.
    container: Any = []
    seen: dict[str, Any] | None = None
    key: str | None = None
    whole = container
    around: list[tuple[Any, dict[str, Any] | None]] = []

    for event in events(text):
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor or event.tag:
                problems.append(_no_anchor_or_tag(event))
            style = event.style
            value = event.value
            if seen is not None and key is None:
                key = value
                if style or key in seen:
                    _check_key(event, text, seen, container, problems, is_json=is_json)
                seen.setdefault(key, event)
                continue
            is_text = style or value[:1] not in _NOT_ALWAYS_TEXT
            read = value if is_text else plain_value(value)
            if seen is None:
                container.append(read)
            else:
                container[key] = read
            if style:
                if style == '"' and _has_hidden(event, text):
                    problems.append(_hidden_by_escape(event))
                is_joined = style != "|" and event.start_mark.line != event.end_mark.line
                if is_joined and may_be_lost(event, text):
                    path = _path([*around, (container, seen)])
                    problems.extend(joined_lines(event, text, path, texts))
            elif event.start_mark.line != event.end_mark.line or (
                value and (value[0] in MARKS or value[-1] in ROUNDING)
            ):
                in_list = bool(around) and seen is None
                found = swallowed_list(event, text, in_list=in_list) or stray_mark(event, key)
                path = _path([*around, (container, seen)])
                problems.extend(found or joined_lines(event, text, path, texts))
            key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor or event.tag:
                problems.append(_no_anchor_or_tag(event))
            if len(around) >= budget.RECORD_DEPTH:
                message = f"more than {budget.RECORD_DEPTH} levels of nesting"
                raise YamlRefused([*problems, problem_at("SYN008", span_of(event), message)])
            if seen is not None and key is None:
                raise YamlRefused([*problems, _key_is_not_text(event)])
            below: Any = {} if kind is MappingStartEvent else []
            if seen is None:
                container.append(below)
            else:
                container[key] = below
            around.append((container, seen))
            container, seen, key = below, {} if kind is MappingStartEvent else None, None
            if kind is SequenceStartEvent and event.flow_style and not may_be_cut:
                # Of a key that is there twice, the path would not be known.
                path = _path([*around, (container, seen)])
                may_be_cut = path in texts.every or bool(problems)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            container, seen = around.pop()
        elif kind is AliasEvent:
            message = f"*{event.anchor} repeats another part of the file; records may not do that"
            hint = "write the text out, or put the value in quotes if the * belongs to the text"
            raise YamlRefused([*problems, problem_at("SYN006", span_of(event), message, hint)])
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                message = "a second document begins here; a file holds one record"
                hint = "delete the line --- or move what follows it to a file of its own"
                raise YamlRefused([*problems, problem_at("SYN009", span_of(event), message, hint)])
    if as_written and not is_json and (may_be_cut or has_words_in_comments(text)):
        problems += islice(not_as_written(events(text), text, texts), budget.SYNTAX_PROBLEMS)
    if problems:
        # Of a group that has lost its indentation, nothing that follows is where it belongs.
        is_shifted = any(each.finding.hint.startswith(_SHIFTED) for each in problems)
        raise YamlRefused(problems, whole[0] if whole and not is_shifted else None)
    return whole[0] if whole else None


def _path(stack: list[tuple[Any, dict[str, Any] | None]]) -> tuple[str | None, ...]:
    """Return the keys that lead to the value just read; the last is None for an entry of a list."""
    keys: list[str | None] = [next(reversed(group)) for group, seen in stack if seen is not None]
    return (*keys, None) if not stack or stack[-1][1] is None else tuple(keys)


def _check_key(
    event: Any,
    text: str,
    seen: dict[str, Any],
    container: Any,
    problems: list[Problem],
    *,
    is_json: bool,
) -> None:
    key: str = event.value
    if event.style == '"' and _has_hidden(event, text):
        problems.append(_hidden_by_escape(event))
    if key in seen:
        first = seen[key]
        above = next(reversed(container))
        line = first.start_mark.line + 1
        message = f"the key {key} stands here a second time; it is already on line {line}"
        hint = "keep one of the two, or put both values under it"
        if container[above] is None and not is_json:
            message += f", and {above} above it is empty"
            hint = f"{_SHIFTED} {above}, put two spaces before it and before what follows"
        problems.append(problem_at("SYN005", span_of(event), message, hint))
        if len(problems) >= budget.SYNTAX_PROBLEMS:
            raise YamlRefused(problems)


def _has_hidden(event: Any, text: str) -> bool:
    """Whether a backslash code in a text stands for a character that no file may have."""
    # What is typed itself was judged by all that is around it; alone it may look odd.
    has_code = "\\" in text[event.start_mark.index : event.end_mark.index]
    return has_code and has_refused(event.value)


def _hidden_by_escape(event: ScalarEvent) -> Problem:
    message = "a backslash code in this text stands for a character that cannot be seen"
    hint = "delete the backslash and the code after it"
    return problem_at("SYN003", span_of(event), message, hint)


def _key_is_not_text(event: Any) -> Problem:
    message = "a list or a group stands where a key is expected"
    hint = 'put the text in double quotes if it begins with [ or {, like "[words](…)"'
    return problem_at("SYN010", span_of(event), message, hint)


def _no_anchor_or_tag(event: Any) -> Problem:
    mark, word = ("&", event.anchor) if event.anchor else ("!", str(event.tag).lstrip("!"))
    message = f"{mark}{word} is a YAML {'anchor' if event.anchor else 'tag'}; records have none"
    hint = f"put the value in double quotes if the {mark} belongs to the text, else delete it"
    return problem_at("SYN007", span_of(event), message, hint)
