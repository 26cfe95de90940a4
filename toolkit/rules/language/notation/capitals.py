"""Words in capitals: for emphasis, or as a short form that no one has explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.base.diagnostics import Finding
from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.base.text.regex import regex
from toolkit.model.marks import MedicalName
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.text.wording import Wording
from toolkit.rules.rule import Context, rule
from toolkit.rules.word_lists import read_list

# "(MS)", "MS (multiple sclerosis)", "called TNF", "CIDP is short for": the name is explained here.
# So does "alpha-synuclein or SNCA".
_INTRODUCED = regex(
    r"\b(?:called|known as|named|name|the letters|stands for|short for) +$|\b[a-z]+-[a-z]+,? or +$"
)
_EXPLAINED = regex(
    r" +\(|,? +(?:is|are)(?: +\w+)? +(?:short|a|an|the)\b|, +(?:an?|the|or|which) | +stands +for"
)
_LONGEST_SHORT_FORM = 5


@rule(
    "LAN023", "capitals", severity="warning", whole=True, sentences=True, serves=("nhs:emphasis",)
)
def capitals(record: Record, context: Context) -> Iterator[Finding]:
    """A word is in capitals, and is not a short form that readers know or that is explained.

    Why: capitals have no shape to read by, and screen readers may spell them out. A short form needs
    its long form once: in brackets, in the title, in the glossary, or after "is short for".

    Source: NHS digital service manual, formatting (no emphasis) and A to Z (abbreviations); RNIB
    Clear Print (no blocks of capitals).

    Bad:
        outlook: Do NOT stop it suddenly. [@source-one]  # expect: LAN023

    Good:
        outlook: Do not stop it suddenly, and tell the NHS. [@source-one]
    """
    wording = record.wording
    emphasis, known = _lists()
    for token in sorted([token for token in wording.tokens if token.isupper() and len(token) > 1]):
        name = token.removesuffix("'S")
        if name in known or not name.isalpha():
            continue
        at = _first(wording, token)
        if at is None:
            continue
        written = wording.text[at : at + len(token)]
        if name in emphasis or len(name) > _LONGEST_SHORT_FORM:
            if len(name) > _LONGEST_SHORT_FORM and _is_explained(
                record, context.library, wording, name
            ):
                continue
            yield wording.finding(
                (at, at + len(token)),
                f"“{written}” is in capitals",
                "write it in small letters; put what matters first instead"
                if name in emphasis
                else "write it in small letters; or if it is short for something, explain it",
            )
        elif not _is_explained(record, context.library, wording, name):
            yield wording.finding(
                (at, at + len(token)),
                f"“{written}” is not explained in this record",
                f"write its long form first, with {written} in brackets; or leave it out",
            )


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    data = read_list("known-capitals")
    return frozenset(data["emphasis"]), frozenset(data["known"])


def _first(wording: Wording, token: str) -> int | None:
    for at in _places(wording, token):
        if not _is_mark(wording.text, at):
            return at
    return None


def _is_mark(text: str, at: int) -> bool:
    """Whether a word is of the mark of a text that no one has written yet."""
    start = text.rfind(UNWRITTEN[:2], max(0, at - len(UNWRITTEN)), at + 2)
    return start >= 0 and text.startswith(UNWRITTEN, start) and at < start + len(UNWRITTEN)


def _places(wording: Wording, token: str) -> Iterator[int]:
    at = wording.text.find(token)
    while at >= 0:
        end = at + len(token)
        # Several of them: (STDs) explains STD.
        after = wording.text[end : end + 2].removeprefix("s")[:1]
        if not (wording.text[at - 1 : at].isalnum() or after.isalnum()):
            yield at
        at = wording.text.find(token, at + 1)


def _is_explained(record: Record, library: Library, wording: Wording, name: str) -> bool:
    for at in _places(wording, name):
        end = at + len(name)
        end += wording.text.startswith("s", end)
        if wording.in_brackets((at, end)) or _EXPLAINED.match(wording.plain, end):
            return True
        if _INTRODUCED.search(wording.plain, max(0, at - 30), at):
            return True
    titles = (record.model.title, *record.model.also_known_as, *_medical_names(record))
    terms = [term.term for term in library.glossary.values()]
    terms += [each.name for each in library.organisations.values()]
    return any(_has(text, name) for text in (*titles, *terms))


def _medical_names(record: Record) -> list[str]:
    return [value for _route, _mark, value in record.marked(MedicalName)]


def _has(text: str, name: str) -> bool:
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None
