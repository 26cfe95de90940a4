"""Diagnostics and the ignore comments of their file -> what is left, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Severity
from toolkit.base.settings import Settings
from toolkit.records.decode import lines_of
from toolkit.records.document import Document
from toolkit.records.ignores import Ignore, find_ignores
from toolkit.rules.engine import severity_of

# What keeps a reader safe, and what keeps a record from being read at all, cannot be waived.
_NEVER = ("CAR", "SYN", "SCH", "MOD", "INT", "IGN")


def apply_ignores(
    document: Document,
    found: Sequence[Diagnostic],
    codes: dict[str, CodeInfo],
    ran: Collection[str],
    settings: Settings,
) -> list[Diagnostic]:
    """Drop what the comments of a file waive; report comments that are wrong or waive nothing.

    `ran` holds the codes that could have been found: a comment for a rule that did not run is not
    unused.
    """
    ignores = find_ignores(document.text)
    if not ignores:
        return list(found)
    by_name = {info.name: code for code, info in codes.items()}
    used: set[tuple[Ignore, str]] = set()
    kept = []
    for each in found:
        waiver = _waiver(each, ignores, by_name)
        if waiver is None:
            kept.append(each)
        else:
            used.add((waiver, each.code))
    lines = lines_of(document.text)
    for code, message, hint, ignore in _faults(ignores, used, codes, by_name, ran):
        severity = severity_of(code, codes[code].severity, settings)
        if severity is not None:
            kept.append(_report(document, code, severity, message, hint, ignore, lines))
    return kept


def may_be_ignored(code: str) -> bool:
    """Say whether a code can be waived at all."""
    return not code.startswith(_NEVER)


def _waiver(each: Diagnostic, ignores: Sequence[Ignore], by_name: dict[str, str]) -> Ignore | None:
    if not may_be_ignored(each.code):
        return None
    for ignore in ignores:
        named = {by_name.get(code, code) for code in ignore.codes}
        if each.code in named and ignore.reason and ignore.covers(each.span.line):
            return ignore
    return None


def _faults(
    ignores: Sequence[Ignore],
    used: set[tuple[Ignore, str]],
    codes: dict[str, CodeInfo],
    by_name: dict[str, str],
    ran: Collection[str],
) -> Iterator[tuple[str, str, str, Ignore]]:
    for ignore in ignores:
        if not ignore.codes:
            hint = "write the code in square brackets: # toolkit: ignore[LAN001] reason"
            yield "IGN004", "this comment does not say what it ignores", hint, ignore
        elif not ignore.reason:
            hint = "write why after the brackets, so that the next editor can judge it"
            yield "IGN001", "this comment gives no reason, so it ignores nothing", hint, ignore
        for name in ignore.codes:
            code = by_name.get(name, name)
            if code not in codes:
                hint = "all codes are listed by: toolkit rules"
                yield "IGN004", f"there is no code {name}", hint, ignore
            elif not may_be_ignored(code):
                hint = "mend what it reports instead; this protects the reader"
                yield "IGN003", f"{code} cannot be ignored", hint, ignore
            elif ignore.reason and code in ran and (ignore, code) not in used:
                message = f"{code} is not found here, so this comment ignores nothing"
                yield "IGN002", message, "delete the comment", ignore


def _report(
    document: Document,
    code: str,
    severity: Severity,
    message: str,
    hint: str,
    ignore: Ignore,
    lines: list[str],
) -> Diagnostic:
    source = lines[ignore.span.line - 1]
    return Diagnostic(document.path, ignore.span, code, severity, message, hint, (), source)
