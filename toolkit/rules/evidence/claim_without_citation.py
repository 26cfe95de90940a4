"""Claims that no source stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.landmarks import kinds
from toolkit.base.text.regex import regex
from toolkit.model.kinds.kind import OWN
from toolkit.model.marks import Claim
from toolkit.records.record import Record
from toolkit.records.sections import cites
from toolkit.records.text.passage import Passage
from toolkit.records.text.reach import Reach, is_cited_at_its_end
from toolkit.rules.rule import Context, rule

_HONEST = regex(
    r"(?i)\b(?:our|the) sources? (?:do(?:es)? not|don[’']t|doesn[’']t|give no|name no)\b"
    r"|\b(?:is|are) not known\b|\bno ?(?:one|body) knows\b|\bwe (?:do not know|found no)\b"
)
_NUMBER = regex(r"\d(?<![\w.,/@-].)\d*(?:[.,]\d+)*(?![\w]|-[^\W\d])")
_NAME = regex(
    r"(?i)\b(?:type|types|stage|grade|phase|step|page|table|figure|part|chapter|factor|class|spf"
    r"|interleukin|vitamin|nhs|call|ring|dial|phone|option|schedule|section|number) $"
)
_LONGEST_NAME = len("interleukin ")
_HINT = "add [@source-id] at its end, or after the last sentence of its paragraph that it supports"


@rule(
    "REF003",
    "claim-without-citation",
    severity="warning",
    whole=True,
    serves=(
        "nhs:2-evidence",
        "pif-tick:4-evidence",
        "cdc-cci:19",
        "discern:4",
        "discern:9",
        "discern:10",
        "discern:11",
    ),
)
def claim_without_citation(record: Record, _context: Context) -> Iterator[Finding]:
    """A claim has no citation.

    Why: no one can check where it comes from, neither a reviewer nor a reader. Claims are each sign
    of a care card, the main message, each benefit and each risk of a treatment, and each sentence
    with a number; and each section makes at least one. A citation stands for its sentence and for
    those before it in the same paragraph or list item, and for its row of a table; one in the line
    above a list or table, which ends in a colon, stands for all of that too. "Our sources do not say" needs none, and neither does
    a number in a name, such as type 2.

    Source: NHS Standard for creating health content, 2 (high-quality evidence); DISCERN 10 and 11.

    Bad:
        causes: The cause is not known.  # expect: REF003
        outlook: |
          Most people get better. [@source-one]

          About 5 in 100 do not.  # expect: REF003
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you have trouble breathing [@source-one]
              - you cannot speak  # expect: REF003

    Good:
        causes: The cause is not known. [@source-one]
        outlook: |
          Most people get better. About 5 in 100 do not. [@source-one]
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you have trouble breathing [@source-one]
              - you cannot speak [@source-one]
    """
    without = set()
    kind = record.model.made_from
    claiming = {OWN, *(each.key for each in kind.sections if each.makes_claims)}
    parts = {route: mark.what for route, mark, _value in record.marked(Claim)}
    for route, passages in record.by_section.items():
        if route[0] in claiming and not cites(passages):
            without.add(route)
            # A topic's own section has no key by its name: its heading stands for it.
            own = route[0] == OWN
            yield Finding(
                (*route, "heading") if own else route,
                f"{'this section' if own else route[0]} names no source",
                "add [@source-id] after each sentence that says something a reader could doubt",
                at="value" if own else "key",
            )
    for passage in record.passages:
        route = passage.route
        if is_cited_at_its_end(passage) or route[:1] in without or route[:2] in without:
            continue
        if route[0] == "get_help" and route[-1] == "closing":
            yield from _numbers(passage)
        elif route[0] == "get_help":
            if not cites([passage]):
                yield Finding(route, "this sign has no source", _HINT)
        elif route[0] == "main_message":
            if not cites([passage]):
                yield Finding(route, "the main message has no source", _HINT)
        elif route in parts:
            yield from _each_part(passage, parts[route])
        elif route[0] in claiming or route[0] not in kind.by_key:
            yield from _numbers(passage)


def _each_part(passage: Passage, what: str) -> Iterator[Finding]:
    """Look for a source of each paragraph and list item, and then of each number in it."""
    reach = Reach(passage)
    for at, unit in enumerate(passage.units):
        text = passage.words_only[unit.start : unit.end]
        # Headings and the line above a list say nothing by themselves.
        is_above = unit.kind in ("heading", "column") or text.rstrip().endswith(":")
        if is_above or reach.of_unit(at) or _HONEST.search(text):
            continue
        words = (unit.start, unit.sentences[-1].end)
        yield Finding(passage.route, f"this {what} has no source", _HINT, words=words)
        return
    yield from _numbers(passage)


def _numbers(passage: Passage) -> Iterator[Finding]:
    text = passage.words_only
    # Most have no digit, and to look for one is quicker than for a number.
    if (text.isascii() and b"0" not in kinds(text)) or not _NUMBER.search(text):
        return
    reach = Reach(passage)
    for at, unit in enumerate(passage.units):
        if unit.kind in ("heading", "column"):
            continue  # it claims nothing by itself
        for sentence in unit.sentences:
            number = _claimed(sentence.text)
            if not number or reach.of_place(at, sentence.start):
                continue
            if not _HONEST.search(sentence.text):
                yield Finding(
                    passage.route,
                    f"the sentence with {number} has no source",
                    _HINT,
                    words=(sentence.start, sentence.end),
                )


def _claimed(sentence: str) -> str:
    """Return the first number that claims something; 1 alone is most often the word one."""
    for match in _NUMBER.finditer(sentence):
        follows = sentence[match.end() : match.end() + 4]
        is_one = match.group() == "1" and not re.match(r" in |%| out", follows)
        before = max(0, match.start() - _LONGEST_NAME), match.start()
        if not is_one and not _NAME.search(sentence, *before):
            return match.group()
    return ""
