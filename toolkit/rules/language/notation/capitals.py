"""Words in capitals: for emphasis, or as a short form that no one has explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from toolkit.base.diagnostics import Finding
from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.base.text.regex import regex
from toolkit.base.text.word_places import WordPlaces
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
_SEVERAL = "s"
"""Several of them explain one: (STDs) explains STD."""


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
    names = {
        token: name
        for token in wording.tokens
        if token.isupper() and len(token) > 1
        if (name := token.removesuffix("'S")) not in known and name.isalpha()
    }
    if not names:
        return
    places = WordPlaces(wording.text, names)
    told = ""
    for token, name in sorted(names.items()):
        found = (at for at in places.of(token, _SEVERAL) if not _is_mark(wording.text, at))
        at = next(found, None)
        if at is None:
            continue
        is_long = len(name) > _LONGEST_SHORT_FORM
        if is_long or name not in emphasis:
            told = told or _told(record, context.library)
            if _is_explained(wording, places.of(name, _SEVERAL), name) or _has(told, name):
                continue
        written = wording.text[at : at + len(token)]
        what = "is in capitals"
        if name in emphasis:
            hint = "write it in small letters; put what matters first instead"
        elif is_long:
            hint = "write it in small letters; or if it is short for something, explain it"
        else:
            what = "is not explained in this record"
            hint = f"write its long form first, with {written} in brackets; or leave it out"
        yield wording.finding((at, at + len(token)), f"“{written}” {what}", hint)


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    data = read_list("known-capitals")
    return frozenset(data["emphasis"]), frozenset(data["known"])


def _is_mark(text: str, at: int) -> bool:
    """Whether a word is of the mark of a text that no one has written yet."""
    start = text.rfind(UNWRITTEN[:2], max(0, at - len(UNWRITTEN)), at + 2)
    return start >= 0 and text.startswith(UNWRITTEN, start) and at < start + len(UNWRITTEN)


def _is_explained(wording: Wording, places: Iterable[int], name: str) -> bool:
    for at in places:
        end = at + len(name)
        end += wording.text.startswith(_SEVERAL, end)
        if wording.in_brackets((at, end)) or _EXPLAINED.match(wording.plain, end):
            return True
        if _INTRODUCED.search(wording.plain, max(0, at - 30), at):
            return True
    return False


def _told(record: Record, library: Library) -> str:
    """Return the names and terms that explain themselves."""
    model = record.model
    return "\n".join(
        [
            model.title,
            *model.also_known_as,
            *(value for _route, _mark, value in record.marked(MedicalName)),
            *(term.term for term in library.glossary.values()),
            *(each.name for each in library.organisations.values()),
        ]
    )


def _has(text: str, name: str) -> bool:
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None
