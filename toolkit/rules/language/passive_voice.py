"""Sentences that hide who does what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.base.diagnostics import Finding
from toolkit.base.text.find_all import find_all
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule
from toolkit.rules.word_lists import read_list

_FORMS = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"])
_PASSIVE = regex(
    r" [a-z]+(?: +(?:not|also|often|sometimes|only|always|never|still|then|first|[a-z]+ly))? +([a-z]+)"
)
# A doer is a person: "by drip", "by 8 weeks" and "by the condition" are not.
_DOER = regex(
    r"(?: +[\w'-]+){0,3} +by +(?:an?|the|your|our|their)? *(?:[\w-]+ +)?(?:carers?|chemists?"
    r"|consultants?|dentists?|doctors?|experts?|family|gps?|midwi(?:fe|ves)|nurses?|people|person"
    r"|pharmacists?|physiotherapists?|researchers?|someone|specialists?|staff|surgeons?|teams?"
    r"|therapists?)\b"
)
_TO_YOU = regex(
    r"\byou(?:r +\w+)? +(?:will|may|can|might|could|should|must)(?: +\w+ly)?(?: +(?:also|not|then))?$"
)


@rule(
    "LAN012",
    "passive-voice",
    severity="note",
    sentences=True,
    serves=("nhs:active-voice", "cdc-cci:6", "pemat:5"),
)
def passive_voice(record: Record, _context: Context) -> Iterator[Finding]:
    """A sentence is in the passive voice.

    Why: readers want to know who does what, and what they do themselves. States ("is damaged",
    "are linked to", "is called") are not reported, and nor is what is done by no one in particular.

    Source: NHS digital service manual, how we write (active voice); PEMAT-P 5; CDC Clear
    Communication Index, 6.

    Bad:
        causes: The dose is decided by your doctor. [@source-one]  # expect: LAN012

    Good:
        causes: Your doctor decides the dose. The nerves are damaged. [@source-one]
    """
    wording = record.wording
    irregular, states, with_doer = _words()
    for start in find_all(wording.plain, [f" {form} " for form in _FORMS & wording.words]):
        match = _PASSIVE.match(wording.plain, start)
        if match is None:
            continue
        word, end = match.group(1), match.end(1)
        if not (word.endswith("ed") or word in irregular):
            continue
        if word in states and word not in with_doer:
            continue
        doer = _DOER.match(wording.plain, end)
        if word in states and not doer:
            to_you = _TO_YOU.search(wording.plain, max(0, match.start() - 40), match.start())
            if not (word == "given" and to_you):
                continue
        yield wording.finding(
            (match.start() + 1, end),
            f"“{wording.text[match.start() + 1 : end]}” is in the passive voice",
            "say who does it: not “is decided by your doctor” but “your doctor decides”",
        )


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = read_list("passive-voice")
    states = frozenset().union(*data["states"].values())
    return frozenset(data["irregular"]), states, frozenset(data["with_doer"])
