"""Signs on the skin that are told for white skin alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.records.text.wording import Wording
from toolkit.rules.rule import Context, rule

_TOLD = regex(r"\b(?:brown|black)(?: +(?:or|and) +(?:brown|black))? +skin\b|\bskin +colours?\b")
# Where skin colour makes no difference.
_EYES = regex(
    r"\b(?:eyes?|eyelids?|gums?|throat|tongue|tonsils?|mouth|lining|cervix|vagina|bowel|tissue|blood +cells?)\b"
)
# "People with dark skin" compares people; "abnormally dark skin colouring" is the sign.
_OF_PEOPLE = regex(
    r"\b(?:with|in|on|of|have|has|for|your|their|people|those|and|or)(?: +(?:a|very))? +$"
)
_OF_A_SIGN = regex(
    r" +(?:colou?r\w*|patch(?:es)?|spots?|areas?|pigment\w*|folds?|changes?|discolou?r\w*)\b"
)
_COLOUR = r"(?:blue|bluish|flushed|grey|pale|paler|red|reddish|white|yellow|yellowish)"
_PART = r"(?:cheeks|face|feet|fingers|hands|lips|nails|fingernails|skin|toes)"
_SIGN = regex(
    r"\b(?:(?P<shade>(?:darker|dark|light|lighter|fair|fairer|coloured)[ -]skin(?:ned)?|skin of colour"
    r"|pale-skinned)"
    r"|(?P<red>redness|reddened|reddening|(?:red|pink|reddish),? (?:(?:and |or )?[a-z]+,? )?(?:rash(?:es)?|skin"
    r"|patch(?:es)?|spots?|areas?|bumps?|lumps?|marks?|blotch(?:es)?|cheeks|face))"
    rf"|(?P<colour>(?:pale|blue|bluish|grey|yellow|yellowish|flushed) {_PART}"
    rf"|{_PART} (?:that )?(?:is|are|looks?|turns?|goes|go|turning|going|looking) (?:very )?{_COLOUR}"
    r"|(?:looks?|looking|turns?|turned|go|goes|very|unusually) (?:pale|paler|flushed)"
    r"|paleness|blueness))\b"
)
_TRIGGERS = frozenset(
    [
        "darker",
        "dark",
        "light",
        "lighter",
        "fair",
        "fairer",
        "coloured",
        "dark-skinned",
        "darker-skinned",
        "fair-skinned",
        "light-skinned",
        "pale-skinned",
        "colour",
        "redness",
        "reddened",
        "reddening",
        "red",
        "pink",
        "reddish",
        "pale",
        "paler",
        "blue",
        "bluish",
        "grey",
        "yellow",
        "yellowish",
        "white",
        "flushed",
        "paleness",
        "blueness",
    ]
)


@rule(
    "LAN021",
    "skin-colour",
    severity="warning",
    sentences=True,
    serves=("nhs:skin", "pif-tick:6-health-inequalities"),
)
def skin_colour(record: Record, _context: Context) -> Iterator[Finding]:
    """A sign on the skin is told by a colour that only white skin shows.

    Why: redness, paleness and blue lips look different, or cannot be seen, on brown and black skin,
    and people have come to harm by it. It is enough if the same text, or one beside it, says how
    the sign looks on brown and black skin. Shades of people are white, brown and black, never dark.

    Source: NHS digital service manual, inclusive content: skin symptoms.

    Bad:
        causes: It starts with redness. [@source-one]  # expect: LAN021

    Good:
        causes: It starts with redness, which is harder to see on brown and black skin. [@source-one]
    """
    wording = record.wording
    told: dict[Route, bool] = {}
    for match in _signs(wording):
        words = match.span()
        written = wording.text[slice(*words)]
        if match["shade"]:
            before = wording.plain[max(0, words[0] - 20) : words[0]]
            if _OF_A_SIGN.match(wording.plain, words[1]) or not (
                _OF_PEOPLE.search(before) or wording.begins_sentence(words[0])
            ):
                continue
            yield wording.finding(
                words,
                f"“{written}” compares people with white skin",
                "write white, brown or black skin",
            )
            continue
        route = wording.piece(words[0]).route
        if route not in told:
            told[route] = bool(_TOLD.search(_beside(wording, route)))
        if not (told[route] or (match["red"] and _EYES.search(wording.sentence(words[0])))):
            yield wording.finding(
                words,
                f"“{written}” does not look like this on all skin",
                "say how it looks or feels on brown and black skin too",
            )


def _signs(wording: Wording) -> Iterator[re.Match[str]]:
    """Look round the few words of colour only; the pattern is a slow one."""
    found: dict[int, re.Match[str]] = {}
    for word in _TRIGGERS & wording.words:
        at = wording.plain.find(word)
        while at >= 0:
            for match in _SIGN.finditer(wording.plain, max(0, at - 40), at + 40):
                if match.start() <= at < match.end():
                    found.setdefault(match.start(), match)
            at = wording.plain.find(word, at + 1)
    for start in sorted(found):
        yield found[start]


def _beside(wording: Wording, route: Route) -> str:
    """Return a field and those beside it: the detail of a symptom, the other signs of a care card."""
    owner = route[:-1] if len(route) > 1 else route
    fields = [p for p in wording.pieces if p.route[: len(owner)] == owner]
    return " ".join(wording.plain[p.start : p.end] for p in fields)
