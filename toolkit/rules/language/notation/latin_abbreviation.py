"""Abbreviations of Latin words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.replacements import with_capital
from toolkit.rules.rule import Context, rule

# With stops, and without.
_FULL = {
    "e.g": "for example",
    "eg": "for example",
    "i.e": "that is",
    "ie": "that is",
    "etc": "and so on; better, name them all",
    "et al": "and others",
    "n.b": "(leave it out)",
    "nb": "(leave it out)",
    "viz": "namely",
    "cf": "compare with",
    "vs": "compared with, or against",
    "per se": "in itself",
    "ad hoc": "for this one purpose",
    "vice versa": "the other way round",
    "in vitro": "in the laboratory",
    "in vivo": "in the body",
    "in utero": "in the womb",
    "post mortem": "after death",
    "b.d": "twice a day",
    "b.i.d": "twice a day",
    "t.d.s": "3 times a day",
    "t.i.d": "3 times a day",
    "q.d.s": "4 times a day",
    "q.i.d": "4 times a day",
    "p.r.n": "when you need it",
    "prn": "when you need it",
    "p.o": "by mouth",
    "stat": "straight away",
}
_SAFE = ("e.g", "eg", "i.e", "ie")
_WORDS = frozenset(name.split()[-1] for name in _FULL if "." not in name)
_LETTERS = tuple(frozenset(name.split(".")) for name in _FULL if "." in name)
_LATIN = regex(
    r"(?<![\w.'-])("
    + "|".join(map(re.escape, sorted(_FULL, key=len, reverse=True)))
    + r")(\.?)(?![\w'-]|\.\w)"
)


@rule(
    "LAN022",
    "latin-abbreviation",
    severity="warning",
    fixable=True,
    sentences=True,
    serves=("nhs:words",),
)
def latin_abbreviation(record: Record, _context: Context) -> Iterator[Finding]:
    """An abbreviation of Latin words is in the text.

    Why: many readers mix up e.g. and i.e., and some screen readers say egg.

    Source: NHS digital service manual, A to Z of health writing (avoid eg, ie and etc).

    Bad:
        causes: Some germs, e.g. a flu virus, can start it. [@source-one]  # expect: LAN022

    Good:
        causes: Some germs, for example a flu virus, can start it. [@source-one]
    """
    wording = record.wording
    words = wording.words
    if words.isdisjoint(_WORDS) and not any(letters <= words for letters in _LETTERS):
        return
    for match in _LATIN.finditer(wording.plain):
        name = match.group(1)
        written = wording.text[match.start(1) : match.end(1)]
        # STAT and NB are names as often as Latin; IE and EG are not words of prose.
        if (written.isupper() and name not in ("nb", "n.b")) or name == "stat":
            continue
        stop = match.end()
        full = _FULL[name]
        ends = match.group(2) and name not in _SAFE
        place = (match.start(), match.end(1) if ends and "." not in name else stop)
        yield wording.finding(
            place,
            f"“{wording.text[slice(*place)]}” is short for Latin words",
            full.strip("()") if full.startswith("(") else f"write {full}",
            with_capital(written, full) if name in _SAFE else None,
        )
