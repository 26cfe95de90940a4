"""A diagnostic -> the words that formats of one paragraph share."""

from __future__ import annotations

import re

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.fingerprint import covered_words
from toolkit.base.text.printable import printable
from toolkit.base.text.regex import regex

_ARTICLES = {"a", "an", "the", "this", "these"}
_MARK = regex(r"\s*# expect: [A-Z0-9 ]+$")


def sentence(text: str) -> str:
    """Return a text without control characters and with a full stop at its end."""
    shown = printable(text).strip()
    return shown if shown.endswith((".", "!", "?", "…")) else f"{shown.rstrip(':;,')}."


def advice(hint: str) -> str:
    """Return a hint with a full stop, unless it ends in what an editor is to type."""
    return printable(hint).strip() if ": " in hint else sentence(hint)


def advice_kind(each: Diagnostic) -> str:
    """Return `fix` for a hint that `validate --fix` can apply as it is, `help` for any other."""
    return "fix" if each.edit else "help"


def opening(each: Diagnostic) -> str:
    """Return a message as a sentence that stands by itself, with a capital letter.

    Not if the first word is one of the record's own: `sumary is not a key here`.
    """
    said = sentence(each.message.strip() or each.code)
    first = said.split(maxsplit=1)[0]
    covered = re.search(r"\w+", covered_words(each))
    own = {covered[0] if covered else "", *map(str, each.route)} - _ARTICLES
    return said if first in own or not first.isalpha() else said[0].upper() + said[1:]


def paragraph(each: Diagnostic) -> str:
    """Return what is wrong and how to fix it in one line."""
    said = opening(each)
    return f"{said} {advice_kind(each).title()}: {advice(each.hint)}" if each.hint else said


def example(text: str) -> str:
    """Return a rule's example without the marks by which its tests know the bad lines."""
    return "\n".join(printable(_MARK.sub("", line)) for line in text.splitlines())


def heading(report: Report, code: str) -> str:
    """Return a code with its name in words: `REV001 review overdue`."""
    info = report.codes.get(code)
    return f"{code} {info.name.replace('-', ' ')}" if info else code


def all_files(report: Report) -> tuple[str, ...]:
    """Every file that was checked or has a diagnostic, in the order of their paths.

    A problem of the whole collection is reported in a file such as toolkit.toml.
    """
    return tuple(sorted({*report.files, *(each.path for each in report.diagnostics)}))
