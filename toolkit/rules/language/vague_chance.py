"""Chances in words alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.text.phrases import Phrases
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_NUMBER = regex(r"\d|\b(?:no|the|our) (?:number|figure|sources?)\b")
_SIZE = regex(
    r"(?:\ban? +)?\b(?:good|fair|high|higher than usual|low|small|slight|strong|great|reasonable"
    r"|real|remote) +$"
)
# "Likely results in", "is likely related to", "will likely adjust": a guess, no chance of an event.
_LIKELY_BEFORE = regex(
    r"(?:\b(?:is|are|was|were|be|being|not|seems?|looks?|very|quite|highly|equally)|'s|'re) +$|\bwill +$"
)
_LIKELY_AFTER = regex(
    r" +(?:to +(?!be +(?:a|an|the|caused|due|related|[a-z]+ if)\b)\w+|that\b|follow|happen|recur|return|come|develop|need|die|recover)"
)
_ASKED = regex(
    r"\b(?:how|whether|if +you)(?:'re| +are| +is)? +$|\b(?:that|which|who) +(?:is|are) +$"
)
_DONE = regex(r" +(?:prescribed|used|ordered|recommended|performed|given|done|tested|taken)\b")
_OTHER_SIZE = regex(r"\b(?:risks?|chance)\b.*\b(?:risk|chance)\b")
_COMPARED = regex(r"\b(?:more|less|most|least|as|even|much|no) +$")


@rule("LAN015", "vague-chance", severity="note", sentences=True, serves=("cdc-cci:20",))
def vague_chance(record: Record, _context: Context) -> Iterator[Finding]:
    """A chance is told in words, without a number in the same sentence.

    Why: rare means 1 in 10 to one reader and 1 in 10,000 to another. In fields about how many
    people get something, words such as often are reported, too; elsewhere only chances and risks.
    A sentence that compares ("more likely") or says that there is no number is left alone.

    Source: NHS digital service manual, how we write (numbers, not words for chances); CDC Clear
    Communication Index, 20.

    Bad:
        outlook: There is a good chance that you get better. [@source-one]  # expect: LAN015

    Good:
        outlook: About 4 in 5 people get better. [@source-one]
    """
    wording = record.wording
    for found in _list().find(wording.plain, wording.words):
        start, end = found.start, found.end
        if found.value == "sized":
            size = _SIZE.search(wording.plain, max(0, start - 32), start)
            if not size:
                continue
            start = size.start()
        elif found.value == "how many" and not _tells_how_many(wording.piece(start).route):
            continue
        before = wording.plain[max(0, start - 24) : start]
        if _COMPARED.search(before) or _ASKED.search(before):
            continue
        word = wording.plain[found.start : found.end]
        if word in ("likely", "unlikely") and not (
            _LIKELY_BEFORE.search(before) and _LIKELY_AFTER.match(wording.plain, end)
        ):
            continue
        if word == "rarely" and _DONE.match(wording.plain, end):
            continue
        if (
            found.value == "sized"
            and wording.plain[end : end + 1] == ","
            and _OTHER_SIZE.search(wording.sentence(start))
        ):
            continue  # groups: low risk, high risk
        if _NUMBER.search(wording.sentence(start)):
            continue
        yield wording.finding(
            (start, end),
            f"“{wording.text[start:end]}” means something else to each reader",
            "give the number if a source has one: about 1 in 10 people; else say that none is known",
        )


def _tells_how_many(route: tuple[str | int, ...]) -> bool:
    return route[0] in ("who_gets_it", "outlook") or route[-1] in (
        "how_common",
        "benefits",
        "risks",
    )


@cache
def _list() -> Phrases[str]:
    """Words, each with when it is vague: where a size is in front, where a field counts, always."""
    found = dict.fromkeys(("chance", "risk", "likelihood", "probability", "possibility"), "sized")
    found |= dict.fromkeys(
        ("likely", "unlikely", "very rare", "extremely rare", "rarely"), "always"
    )
    counting = ("frequently", "commonly", "occasionally", "infrequently", "seldom", "often")
    found |= dict.fromkeys(counting, "how many")
    return Phrases(found.items())
