"""YAML events -> each text for readers that YAML makes another text of than an editor sees.

Three ways in which nothing of it would be noticed: what follows # is dropped, a comma in square
brackets cuts a text in two, and a backslash code in double quotes stands for something else. The
last is no reason not to read a file.
(Lines that YAML joins are in folded.py; what YAML refuses, in yaml_values.py.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from toolkit.base.text.regex import regex
from toolkit.model.text_fields import TextPaths
from toolkit.records.problem import Problem, problem_at
from toolkit.records.syntax.decode import span_at
from toolkit.records.syntax.value_words import shorten

_SIGN = r"#(?![ \t]*toolkit:[ \t]*ignore\b)"
"""Comments for the toolkit itself are not words of the text."""

_MAY_BE_LOST = regex(rf"{_SIGN}(?<=[ \t]#)")
_MAY_HAVE_CODE = regex(r"\\[^\"\\]")
_BEHIND = regex(rf"[ \t]*,?[ \t]+({_SIGN}[^\n\r]*)")
_BELOW = regex(rf"[ \t]*\r?\n([ \t]+)({_SIGN}[^\s#][^\n\r]*)")
_BELOW_BLOCK = regex(rf"([ \t]+)({_SIGN}[^\s#][^\n\r]*)")
_BEFORE = regex(rf"(?m)^[^#\n]*[:-][ \t]+({_SIGN}[^\n\r]*)")
_HEADER = regex(rf"[>|][-+0-9]*[ \t]+({_SIGN}[^\n\r]*)")
_SPACES = regex(" *")
_RUN = regex(r"[^\[\],\"'\n]*(?:,(?=[^\s\]\"'])[^\[\],\"'\n]*)*")
_CODE = regex(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n|[^\"\\])|\\[\"\\]", re.DOTALL
)


class _Written(Struct, frozen=True):
    """A text for readers: its event, the one before it, and the list in brackets it is in."""

    event: Any
    above: Any
    in_brackets: Any
    indent: int
    """Of the line that its key or dash is on."""


def has_words_in_comments(text: str) -> bool:
    """Whether a comment behind a space may be words of a text; of most files none is."""
    return _MAY_BE_LOST.search(text) is not None


def not_as_written(events: Iterable[Any], text: str, paths: TextPaths) -> Iterator[Problem]:
    """Yield what a reader would not see as it is written, at its place."""
    may_be_lost = has_words_in_comments(text)
    told: Any = None
    for written in _texts(events, text, paths, in_brackets=not may_be_lost):
        if may_be_lost:
            yield from _lost_comments(written, text)
        event, brackets = written.event, written.in_brackets
        if not event.style and brackets and brackets is not told:
            problem = _cut_by_comma(event, text)
            if problem:
                told = brackets
                yield problem


def backslash_codes(events: Iterable[Any], text: str, paths: TextPaths) -> Iterator[Problem]:
    """Yield the first code in each text of which readers see something else.

    Nothing is lost by them, and some programs write é so: the file is read even so.
    """
    if _MAY_HAVE_CODE.search(text):
        for written in _texts(events, text, paths):
            if written.event.style == '"':
                yield from _code(written.event, text)


def _texts(
    events: Iterable[Any], text: str, paths: TextPaths, *, in_brackets: bool = False
) -> Iterator[_Written]:
    """Yield each text for readers, or only those in brackets."""
    # One entry a level: the key whose value comes next, and the event if it is a list in brackets.
    stack: list[list[Any]] = []
    every = paths.every
    above: Any = None
    for event in events:
        kind = type(event)
        level = stack[-1] if stack else None
        if kind is ScalarEvent:
            if level and level[0] is None:
                level[0] = event
            elif event.value and (not in_brackets or (level and level[1])):
                path = [each[0].value for each in stack if each[0]]
                if level and level[0] is False:
                    path.append(None)
                if tuple(path) in every:
                    line = level[0].start_mark if level and level[0] else event.start_mark
                    spaces = _SPACES.match(text, line.index - line.column)
                    indent = len(spaces.group()) if spaces else 0
                    yield _Written(event, above, level[1] if level else None, indent)
                if level and level[0]:
                    level[0] = None
            elif level and level[0]:
                level[0] = None
        elif kind is MappingStartEvent:
            stack.append([None, None])
        elif kind is SequenceStartEvent:
            stack.append([False, event if event.flow_style else None])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            stack.pop()
            if stack and stack[-1][0]:
                stack[-1][0] = None
        above = event


def _lost_comments(written: _Written, text: str) -> Iterator[Problem]:
    event = written.event
    start, end = event.start_mark.index, event.end_mark.index
    above = written.above.end_mark if written.above else event.start_mark
    before = None
    # A comment goes to the end of its line. To ask even so would take very long for a list
    # of many entries in one line.
    if above.line < event.start_mark.line:
        # From the start of the line: where the event above ends, libyaml tells in several ways.
        before = _BEFORE.search(text, above.index - above.column, start)
    if event.style in ("|", ">"):
        below = _BELOW_BLOCK.match(text, end)
        found = [before, _HEADER.match(text, start, end)]
    elif event.style:
        # Where the closing mark is seen, # behind a space begins a comment to editors too.
        found = [before]
        below = _BELOW.match(text, end)
    else:
        found = [before, _BEHIND.match(text, end)]
        below = _BELOW.match(text, end)
    # Nothing but the text itself can be so far to the right.
    if below and len(below[1]) > written.indent:
        found.append(below)
    for match in filter(None, found):
        at = match.start(match.re.groups)
        lost = match[match.re.groups].rstrip()
        message = "YAML takes this for a comment, so it would not be printed"
        if event.style in ('"', "'"):
            hint = "put it inside the quotation marks"
        elif event.style or match is below:
            hint = "write it into the text, on a line indented like the others"
        else:
            hint = "put the whole text in double quotes"
            if lost[1:2].isdigit():
                hint += ", or write number in place of #"
        hint += "; a comment begins with # and a space, on a line of its own above"
        yield problem_at("SYN015", span_at(text, at, len(lost)), message, hint)


def _cut_by_comma(event: Any, text: str) -> Problem | None:
    start, end = event.start_mark.index, event.end_mark.index
    match = _RUN.match(text, start)
    run = match.group().rstrip() if match else ""
    if " " not in event.value and len(run) <= end - start:
        return None
    message = "in square brackets each comma begins another text"
    if "," in run:
        message += f", also the one in {shorten(_around_comma(run), 40)}"
    hint = f'put each text in double quotes: "{shorten(run, 70)}"'
    return problem_at("SYN017", span_at(text, start, max(len(run), 1)), message, hint)


def _around_comma(run: str) -> str:
    return next(word for word in run.split() if "," in word)


def _code(event: Any, text: str) -> Iterator[Problem]:
    start, end = event.start_mark.index + 1, event.end_mark.index - 1
    for match in _CODE.finditer(text, start, end):
        code = match.group()
        if code in ('\\"', "\\\\"):
            continue
        span = span_at(text, match.start(), 1 if code[-1] == "\n" else len(code))
        if code[-1] == "\n":
            message = "the backslash here joins two lines without a space, and is not printed"
            hint = "take it away, and end the line after a whole word"
        elif code[1] in "nrtvfNLP_ ":
            message = f"readers see a space here and not {code}"
            hint = "write a space; for paragraphs or a list write |- and the text on lines below"
        else:
            letter = chr(int(code[2:], 16))
            message = f"readers see {letter} here and not {code}"
            hint = f"write {letter} itself; for a \\ write \\\\"
        yield problem_at("SYN018", span, message, hint)
        return
