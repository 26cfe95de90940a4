"""Lists whose items mean the opposite of what they say."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.care import NoCareCards
from toolkit.model.text.do_lists import box_kind
from toolkit.model.text.prose import Unit
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage
from toolkit.rules.rule import Context, rule

_NEGATED = regex(
    r"\b((?:do|does|must|should|may|can|could|will) ?not|(?:do|must|should|ca|wo)n[’']t"
    r"|never|avoid|stop|not)(?: (?:to|have|take|use|do|be|try))*\s*:\s*$",
    re.IGNORECASE,
)
_OWN_NEGATION = regex(
    r"(?:do not|don[’']t|never|avoid|not|no|stop|cannot|can[’']t|must not|should not)\b",
    re.IGNORECASE,
)
_BEGINS_NEGATED = regex(r"\W*(not|no longer|never)\b", re.IGNORECASE)


@rule("CAR010", "negation-at-line-start-lost", severity="warning", serves=("nhs:care-cards",))
def negation_at_line_start_lost(record: Record, _context: Context) -> Iterator[Finding]:
    """A "do not" stands apart from what it forbids.

    Why: people look down a list without its first line. Under "Do not:" the item "drive" then says
    the opposite of what is meant, and so the negation belongs into each item. It is reported once,
    at the first line, when that ends in a negation and a colon, and only if an item below has no
    negation of its own. A sign on a care card is reported when it begins with "not", "no longer" or
    "never": its sentence began with "if" on another line, and the small word that turns its
    meaning round is the first to be overlooked; "you cannot…" says who and is hard to miss. A box that
    begins with "> Do not:" is right: there "do not" is printed before each item.

    Source: NHS digital service manual, formatting (lists); care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - not able to breathe easily [@source-one]  # expect: CAR010
        causes: |
          After the test, do not:  # expect: CAR010

          - drive a car [@source-one]
          - drink alcohol [@source-one]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you cannot breathe easily [@source-one]
        causes: |
          After the test:

          - do not drive a car [@source-one]
          - do not drink alcohol [@source-one]

          > Do not:
          > - bathe in hot water
          > - lift anything heavy
    """
    if not record.is_english:
        return
    cards = record.model.get_help
    ends_in_if = [
        card.action.rstrip(" :").endswith("if")
        for card in (() if isinstance(cards, NoCareCards) else cards)
    ]
    for passage in record.passages:
        if passage.route[0] == "get_help":
            if ends_in_if[int(passage.route[1])]:
                yield from _sign(passage)
        elif passage.block:
            yield from _lists(passage)


def _sign(passage: Passage) -> Iterator[Finding]:
    match = _BEGINS_NEGATED.match(passage.words_only)
    if match:
        yield Finding(
            passage.route,
            f"this sign begins with “{match[1]}”, which is easily overlooked",
            "write the whole sentence: you cannot…, you do not…, you have stopped…",
            words=match.span(1),
        )


def _is_do_not_box(passage: Passage, above: Unit) -> bool:
    before = passage.text[: above.start].rstrip(" \t")
    heading = passage.words_only[above.start : above.end].strip().rstrip(":").rstrip()
    return before.endswith(">") and box_kind(heading) == "do-not"


def _lists(passage: Passage) -> Iterator[Finding]:
    units, text = passage.units, passage.words_only
    for above, below in itertools.pairwise(range(len(units))):
        if units[above].kind == "item" or units[below].kind != "item":
            continue
        if _is_do_not_box(passage, units[above]):
            continue
        match = _NEGATED.search(text, units[above].start, units[above].end)
        items = itertools.takewhile(lambda unit: unit.kind == "item", units[below:])
        if match and not all(_OWN_NEGATION.match(text, item.start) for item in items):
            yield Finding(
                passage.route,
                f"“{match[1]}” is above the list, so each item by itself says the opposite",
                f"take “{match[1]}” into each item, and end the line above without it",
                words=match.span(1),
            )
