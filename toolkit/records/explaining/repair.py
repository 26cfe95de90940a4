"""A record that is refused -> the same text without the slips that have one sure fix.

What is typed is never guessed: each candidate is made on a copy, read again, and taken only if
fewer faults are left, no word has changed or moved, and each word of the changed lines is in the
data. All else stays byte for byte: line ends, comments, the order of keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from yaml import YAMLError
from yaml.events import ScalarEvent

from toolkit.base.diagnostics import Edit, Span
from toolkit.base.text.regex import regex
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.explaining.explain import explain
from toolkit.records.explaining.repair_lines import Candidate, candidates
from toolkit.records.explaining.slips.find import line_of, sure_slip
from toolkit.records.problem import Problem
from toolkit.records.reading.entries import ENTRIES, Entries, read_entries
from toolkit.records.reading.read import read_record
from toolkit.records.refused import Refused
from toolkit.records.syntax.yaml_values import YamlRefused, events, read_values

_ROUNDS = 100
_LONGEST = 60_000
"""Letters; a longer text is left alone, since each candidate reads it again."""
_LINE = regex(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_WORD = regex(r"\w+")


def repaired(path: str, text: str, kinds: Kinds | None = None) -> str:
    """Return the text without the slips that have one sure fix; again changes nothing."""
    if path.endswith(".json") or len(text) > _LONGEST:
        return text
    for _ in range(_ROUNDS):
        better = _one_better(path, text, kinds)
        if better is None:
            break
        text = better
    return text


def edits_between(before: str, after: str) -> tuple[Edit, ...]:
    """Return an edit for each line that differs; both have as many lines."""
    pairs = zip_longest(_bodies(before), _bodies(after), fillvalue="")
    return tuple(
        Edit(Span(number, 1, number, len(old) + 1), old, new, ())
        for number, (old, new) in enumerate(pairs, start=1)
        if old != new
    )


def _one_better(path: str, text: str, kinds: Kinds | None) -> str | None:
    faults = _faults(path, text, kinds)
    if not faults:
        return None
    lines = _bodies(text)
    for candidate in _candidates(text, lines, faults, kinds):
        new = _with_lines(text, candidate.lines)
        if new != text and _is_proven(path, text, new, faults, candidate, kinds):
            return new
    return None


def _candidates(
    text: str, lines: list[str], faults: Sequence[Problem], kinds: Kinds | None
) -> Iterator[Candidate]:
    if any(each.code == "SYN004" for each in faults):
        yield from _spaces_for_tabs(lines)
    try:
        read_values(text)
    except YamlRefused:
        pass
    except YAMLError as error:
        slip = sure_slip(error, "\n".join(lines), kinds)
        if slip:
            yield Candidate(slip.apply(lines).split("\n"))
    yield from candidates(text, lines, faults)


def _spaces_for_tabs(lines: list[str]) -> Iterator[Candidate]:
    """Indent by spaces, if the widths of a tab that can be read all say the same."""
    readings: dict[str, list[str]] = {}
    for width in (2, 4, 8):
        new = [_indented(line, width) for line in lines]
        try:
            readings.setdefault(repr(read_values("\n".join(new))), new)
        except (YamlRefused, YAMLError):
            continue
    if len(readings) == 1:
        yield from map(Candidate, readings.values())


def _indented(line: str, width: int) -> str:
    body = line.lstrip()
    indent = line[: len(line) - len(body)]
    return line if not body else "".join(
        " " * (width - len(indent[:at].expandtabs(width)) % width) if sign == "\t" else " "
        for at, sign in enumerate(indent)
    ) + body  # fmt: skip


def _is_proven(
    path: str,
    before: str,
    after: str,
    faults: Sequence[Problem],
    candidate: Candidate,
    kinds: Kinds | None,
) -> bool:
    """Whether fewer faults are left, and every word that a person saw is still there."""
    changed = [
        number
        for number, (old, new) in enumerate(zip(_bodies(before), _bodies(after), strict=True))
        if old != new
    ]
    words = _WORD.findall(before), _WORD.findall(after)
    if candidate.is_date:
        words = sorted(map(_plain, words[0])), sorted(map(_plain, words[1]))
    if words[0] != words[1] or not _all_read(after, changed):
        return False
    left = _faults(path, after, kinds)
    was, now = _stage(before, faults), _stage(after, left)
    return now > was or (now == was and len(left) < len(faults))


def _plain(word: str) -> str:
    return word.lstrip("0") if word.isdecimal() else word


def _stage(text: str, faults: Sequence[Problem]) -> tuple[int, int]:
    """Return how far a text can be read: its letters, its lines down to one, its values."""
    if any(each.code in ("SYN003", "SYN004") for each in faults):
        return 0, 0
    try:
        read_values(text, as_written=False)
    except YamlRefused:
        return 2, 0
    except YAMLError as error:
        return 1, line_of(error, len(_bodies(text)))
    return 2, 0


def _all_read(text: str, numbers: Sequence[int]) -> bool:
    """Whether all words of these lines are in keys and values, and none in a comment."""
    lines = _bodies(text)
    seen: dict[int, str] = dict.fromkeys(numbers, "")
    try:
        for event in events("\n".join(lines)):
            if type(event) is not ScalarEvent:
                continue
            start: Any = event.start_mark
            end: Any = event.end_mark
            for number in seen:
                if start.line <= number <= end.line:
                    first = start.column if number == start.line else 0
                    last = end.column if number == end.line else None
                    seen[number] += " " + lines[number][first:last]
    except YAMLError:
        pass
    return all(_WORD.findall(seen[at]) == _WORD.findall(lines[at]) for at in numbers)


def _faults(path: str, text: str, kinds: Kinds | None) -> tuple[Problem, ...]:
    name = path.rpartition("/")[2].removesuffix(".yaml")
    content = text.encode("utf-8", "surrogatepass")
    if path.startswith("content/") and path.count("/") == 1 and name in ENTRIES:
        entries = read_entries(path, content, name)
        refused = entries.refused if isinstance(entries, Entries) else entries
    else:
        read = read_record(path, content, kinds)
        refused = read if isinstance(read, Refused) else None
    return explain(refused, kinds).problems if refused else ()


def _bodies(text: str) -> list[str]:
    return [match[1] for match in _parts(text)]


def _with_lines(text: str, lines: Sequence[str]) -> str:
    """Return the text with other lines between the same line ends."""
    ends = [match[2] for match in _parts(text)]
    return "".join(line + end for line, end in zip(lines, ends, strict=True))


def _parts(text: str) -> list[re.Match[str]]:
    found = list(_LINE.finditer(text))
    # At the very end the pattern also matches nothing, once too often after an open line.
    return found[:-1] if len(found) > 1 and not found[-2][2] else found
