"""Diagnostics and the ignore comments of their file -> what is left, and what is wrong in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence

from toolkit.base import budget
from toolkit.base.diagnostics import CodeInfo, Diagnostic
from toolkit.base.families import family_of
from toolkit.base.settings import Settings
from toolkit.records.places.ignores import Ignore
from toolkit.records.syntax.value_words import shorten
from toolkit.rules.engine import CRASHED, severity_of
from toolkit.rules.near_code import LIST, near_code
from toolkit.rules.rule import Rule


class Ignoring:
    """Applies the ignore comments of files, where these codes are known."""

    def __init__(self, codes: Mapping[str, CodeInfo | Rule], settings: Settings) -> None:
        self._codes = codes
        self._by_name = {info.name: code for code, info in codes.items()}
        self._settings = settings

    def apply(
        self,
        path: str,
        ignores: Sequence[Ignore],
        found: Sequence[Diagnostic],
        ran: Collection[str],
    ) -> list[Diagnostic]:
        """Drop what the comments of a file ignore; report those that are wrong or ignore nothing.

        `ran` holds the codes that could have been found: a comment for a rule that did not run is
        not unused.
        """
        if not ignores:
            return list(found)
        ignored = _ignored(found, ignores, self._by_name)
        kept = [each for each in found if (each.code, each.span.line) not in ignored]
        if any(each.code == CRASHED for each in found):
            # What the crashed rule would have found is not known.
            ran = ()
        used = {(ignore, code) for (code, _line), ignore in ignored.items()}
        for code, message, hint, ignore in _faults(ignores, used, self._codes, self._by_name, ran):
            severity = severity_of(code, self._codes[code].severity, self._settings)
            if severity is not None:
                kept.append(
                    Diagnostic(path, ignore.span, code, severity, message, hint, (), ignore.source)
                )
        return kept


def _ignored(
    found: Sequence[Diagnostic], ignores: Sequence[Ignore], by_name: dict[str, str]
) -> dict[tuple[str, int], Ignore]:
    """Return the comment that ignores each code on each line: of several the narrowest."""
    lines: dict[str, list[int]] = {}
    for each in sorted(found, key=lambda each: each.span):
        if family_of(each.code).may_be_ignored:
            lines.setdefault(each.code, []).append(each.span.line)
    # Of two comments with the same code and the same lines the first counts; the other is unused.
    ranges: dict[tuple[str, int, int], Ignore] = {}
    for ignore in ignores:
        for name in ignore.codes if ignore.reason else ():
            ranges.setdefault(
                (by_name.get(name, name), ignore.first_line, ignore.last_line), ignore
            )
    ignored: dict[tuple[str, int], Ignore] = {}
    for (code, first, last), ignore in sorted(
        ranges.items(), key=lambda item: item[0][1] - item[0][2]
    ):
        there = lines.get(code, [])
        for line in there[bisect_left(there, first) : bisect_right(there, last)]:
            ignored[code, line] = ignore
    return ignored


def _faults(
    ignores: Sequence[Ignore],
    used: set[tuple[Ignore, str]],
    codes: Mapping[str, CodeInfo | Rule],
    by_name: dict[str, str],
    ran: Collection[str],
) -> Iterator[tuple[str, str, str, Ignore]]:
    for number, ignore in enumerate(ignores):
        if not ignore.codes:
            hint = "write the code in square brackets: # toolkit: ignore[LAN001] reason"
            yield "IGN004", "this comment does not say what it ignores", hint, ignore
        elif not ignore.reason:
            hint = "write why after the brackets, so that the next editor can judge it"
            yield "IGN001", "this comment gives no reason, so it ignores nothing", hint, ignore
        for name in ignore.codes:
            code = by_name.get(name, name)
            if code not in codes:
                hint = near_code(name, codes) if number < budget.SYNTAX_PROBLEMS else LIST
                yield "IGN004", f"there is no code {shorten(name)}", hint, ignore
            elif not family_of(code).may_be_ignored:
                hint = "fix what it reports instead; this protects the reader"
                yield "IGN003", f"{code} cannot be ignored", hint, ignore
            elif ignore.reason and code in ran and (ignore, code) not in used:
                message = f"{code} is not found here, so this comment ignores nothing"
                hint = "delete the comment" if len(ignore.codes) == 1 else f"delete {name} from it"
                yield "IGN002", message, hint, ignore
