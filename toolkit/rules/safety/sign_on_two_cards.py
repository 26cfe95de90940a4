"""Signs that are on a care card twice, or on two cards."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.number_words import VALUES
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule

_WORD = re.compile(r"\w+")
_BEGINNING = re.compile(r"^(?:(?:you|they|someone|have|has|had|are|is|get|gets|ve|got) )+")
_ORDERS = frozenset(
    (
        "no",
        "not",
        "never",
        "without",
        "cannot",
        "t",
        "but",
        "then",
        "than",
        "after",
        "before",
        "from",
        "to",
        "until",
        "unless",
        "if",
        "when",
        "while",
        "because",
        "more",
        "less",
    )
)
_SMALL = frozenset(("a", "an", "the", "any", "some", "very", "your", "their"))


@rule("CAR014", "sign-on-two-cards", severity="error", serves=())
def sign_on_two_cards(record: Record, _context: Context) -> Iterator[Finding]:
    """The same sign is on two care cards, or twice on one.

    Why: a reader who has the sign is told two things, to call 999 and to wait for a GP, and may
    choose the slower one. Capitals, citations, punctuation, articles, numbers in words and the order
    of plain words make no difference.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have chest pain for 2 hours [@source-one]"]
          - urgency: non-urgent
            action: Speak to a GP if
            signs: ["You have a chest pain for two hours [@source-two]"]  # expect: CAR014

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have chest pain [@source-one]"]
          - urgency: non-urgent
            action: Speak to a GP if
            signs: ["you have a cough that does not go away [@source-two]"]
    """
    cards = cards_of(record)
    seen: dict[str, int] = {}
    for passage in record.passages:
        if passage.route[0] != "get_help" or "signs" not in passage.route:
            continue
        at = int(passage.route[1])
        key = _key(passage.parsed.plain)
        if not key:
            continue
        if key in seen:
            first = seen[key]
            where = "on this card" if first == at else f"on the card “{cards[first].action}”"
            yield Finding(
                passage.route,
                f"this sign is already {where}",
                "keep it once, on the card that is more urgent; or say what makes the difference",
            )
        seen.setdefault(key, at)


def _key(sign: str) -> str:
    """Return what the sign says, however it is written."""
    words = _WORD.findall(unicodedata.normalize("NFKC", sign).casefold())
    kept = [str(VALUES.get(word, word)) for word in words if word not in _SMALL]
    said = _BEGINNING.sub("", " ".join(kept) + " ").split()
    # What is not, and what comes after what, depends on the order.
    return " ".join(said if _ORDERS.intersection(said) else sorted(said))
