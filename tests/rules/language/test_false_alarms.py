"""Sentences that rules took for what they are not, by kind, and those they must still find."""

from __future__ import annotations

import pytest

from tests.rules.language.wordings import marked
from toolkit.rules import RULES

BY_CODE = {rule.code: rule for rule in RULES}

RIGHT = {
    "LAN010": ["Coronal sutures close late; the coronal suture is one.", "An acute (sudden) pain."],
    "LAN011": ["It depends on enzymes. Enzymes are the proteins that cut food into pieces."],
    "LAN013": ["We'll call you when it's ready, and you're welcome."],
    "LAN014": [
        "Some medicines raise the risk of birth defects.",
        "Do not have alcoholic drinks.",
        "The Royal Society for the Blind can help.",
        "Our special needs team can call you.",
    ],
    "LAN016": ["Use a cream of 2.5% twice a day.", "An oxygen saturation of under 92% is low."],
    "LAN017": [
        "It affects 1 in 4,000 to 1 in 9,000 people.",
        "Between 1 in 50 and 1 in 80 children have it.",
    ],
    "LAN021": ["You may see a red patch in your throat.", "It leaves dark skin patches."],
    "LAN023": [
        "In stage IIIC it has spread. Type VII is rare.",
        "Changes in the RYR and CACNA genes cause it. RYR is the larger.",
        "Urinary tract infections (UTIs) are common. A UTI hurts.",
        "Long QT syndrome is one.",
    ],
    "LAN024": ["You do not have to eat for two."],
    "LAN025": [
        "See record 4417, or [3391].",
        "At 1824 months of age.",
        "Write to 3100 Lake Avenue.",
    ],
    "LAN026": [
        "A BMI under 18.5 is low. Between 3.9 and 5.6 is usual.",
        "A fever is over 100.4 degrees.",
        "It is 2.5 inches long.",
    ],
    "LAN027": [
        "Ask how often you should take it.",
        "Find out whether you should fast.",
        "You should feel better in 3 days.",
        "You shouldn't worry.",
    ],
    "LAN031": ["A peak/trough ratio is worked out.", "The factor is beta/alpha mixed."],
    "LAN034": ["The bone may be deformed.", "Help for victims of floods.", "Growth is retarded."],
    "LAN015": [
        "The cause is likely genes.",
        "How likely it is to spread depends on its size.",
        "It will likely be a scan first.",
    ],
    "LAN018": ["A 4-5 toe web is seen.", "Call (212) 555-0143.", "Read pages 3-9."],
    "LAN020": ["HLA-DQB1*06:02 is common. The titre was 1:20, the score 3:15."],
}
FOUND = {
    "LAN010": ("He had a suture.", "suture"),
    "LAN014": ("He is an alcoholic, and helps the elderly.", "an alcoholic"),
    "LAN015": ("You are likely to recover.", "likely"),
    "LAN016": ("About 12% of women have it.", "12%"),
    "LAN017": ("1 in 4 have a cough and 3 in 10 a cold, or 2 in 4 both.", "3 in 10"),
    "LAN018": ("It lasts 5‑10 days.", "5‑10"),
    "LAN021": ("People with dark skin may not see it.", "dark skin"),
    "LAN023": ("Ask about your TSH level. Do it NOW.", "NOW"),
    "LAN025": ("About 1 in 40000 babies.", "40000"),
    "LAN026": ("It takes 1.5 years.", "1.5"),
    "LAN027": ("If it hurts, you should rest.", "you should"),
    "LAN034": ("A retarded child.", "retarded child"),
}


@pytest.mark.parametrize(
    ("code", "text"), [(c, text) for c, texts in RIGHT.items() for text in texts]
)
def test_no_false_alarm(code: str, text: str) -> None:
    assert marked(BY_CODE[code], text) == []


@pytest.mark.parametrize(("code", "text", "words"), [(c, *each) for c, each in FOUND.items()])
def test_what_is_meant_is_found(code: str, text: str, words: str) -> None:
    assert words in marked(BY_CODE[code], text)
