"""Symbols in running text that stand for words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.find_all import find_all
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_SYMBOLS = "&/+<>°º≤≥±≈→~="
_DEGREES = regex(r"(?P<number>\d+(?:\.\d+)?) ?[°º] ?(?P<scale>[CF])\b")
_AND = regex(r"(?P<before>[^\W\d_]+) ?& ?(?P<after>[^\W\d_]+)")
_SLASH = regex(r"(?<![\w./-])(?P<before>[^\W\d_]{2,}) ?/ ?(?P<after>[^\W\d_]{2,})(?![\w/]|\.\w)")
# "Ventilation/perfusion scan", "anomalies/dysmorphic syndrome": the name of a test or a condition.
_NAMED = regex(
    r"(?:[ -](?:\([^)]*\)|\w+))?[ -](?:syndrome|scan|disease|disorder|ratio|scale|score|index|scintigraphy)s?\b"
)
_GREEK = frozenset(
    ("alpha", "beta", "gamma", "delta", "epsilon", "kappa", "lambda", "sigma", "omega")
)
_BOX = regex(r">[ \t]*[^\W\d_][^:\n]{0,39}:")
_NAME = regex(r"[A-Za-z]\d*\Z")
_UNITS = frozenset(
    [
        "mg",
        "ml",
        "kg",
        "mmol",
        "mol",
        "g",
        "l",
        "L",
        "dl",
        "iu",
        "units",
        "mcg",
        "cm",
        "km",
        "h",
        "hr",
        "day",
        "min",
        "sec",
        "mmHg",
        "HIV",
    ]
)
_PLAIN = {
    "<": "fewer than, or under",
    ">": "more than, or over",
    "≤": "up to",
    "≥": "or more",
    "±": "give or take",
    "≈": "about",
    "~": "about",
    "→": "to, or then",
    "=": "is",
    "°": "degrees",
    "º": "degrees",
    "+": "and, or over",
}


@rule("LAN031", "symbol", severity="warning", fixable=True, sentences=True, serves=("nhs:words",))
def symbol(record: Record, _context: Context) -> Iterator[Finding]:
    """A symbol stands where a word is meant.

    Why: screen readers leave symbols out or read them oddly, and a slash makes readers stop. Temperatures
    have no degree sign: 38C.

    Source: NHS digital service manual, A to Z of health writing (ampersand, temperature).

    Bad:
        outlook: You may get better & worse. [@source-one]  # expect: LAN031

    Good:
        outlook: You may get better and worse. Go to A&E if you have 38C. [@source-one]
    """
    wording = record.wording
    text = wording.text
    for at in find_all(text, _SYMBOLS):
        mark = text[at]
        around = (max(0, at - 24), at + 24)
        if mark == ">" and _opens_box(text, at):
            continue
        if mark in "°º":
            degrees = next(
                (m for m in _DEGREES.finditer(text, *around) if m.start() < at < m.end()), None
            )
            if degrees:
                right = degrees["number"] + degrees["scale"]
                yield wording.finding(
                    degrees.span(),
                    f"“{degrees.group()}” has a degree sign",
                    f"write {right}",
                    right,
                )
                continue
        if mark in "&/":
            pattern = _AND if mark == "&" else _SLASH
            found = next(
                (m for m in pattern.finditer(text, *around) if m.start() < at < m.end()), None
            )
            if found is not None and mark == "/" and _NAMED.match(text, found.end()):
                continue
            if found is not None and not _is_right(found, mark):
                word = "and" if mark == "&" or found.group() == "and/or" else "or"
                hint = f"write {found['before']} {word} {found['after']}"
                if found.group().lower() == "and/or":
                    hint = "write and, or write or; where both are meant: a, b or both"
                yield wording.finding(found.span(), f"“{found.group()}” has a symbol in it", hint)
            continue
        if mark == "+" and (text[at + 1 : at + 2].isdigit() or _NAME.search(text, around[0], at)):
            continue  # a phone number, or a name such as CD4+
        yield wording.finding(
            (at, at + 1), f"“{mark}” is a symbol", f"write it in words: {_PLAIN[mark]}"
        )


def _opens_box(text: str, at: int) -> bool:
    """Return whether the sign is the first of a box; those of its other lines are blanked."""
    line = text[max(0, at - 4) : at].rstrip(" \t")
    return line[-1:] in ("", "\n", "\x00") and _BOX.match(text, at) is not None


def _is_right(match: re.Match[str], mark: str) -> bool:
    """Say yes to A&E and to Marks & Spencer, to mg/kg and to HIV/AIDS."""
    before, after = match["before"], match["after"]
    if mark == "&":
        return before[0].isupper() and after[0].isupper()
    if before.lower() in _GREEK or after.lower() in _GREEK:
        return True
    return before in _UNITS or after in _UNITS or (before[0].isupper() and after[0].isupper())
