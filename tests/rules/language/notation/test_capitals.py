from __future__ import annotations

import pytest

from tests.rules.language.wordings import findings, marked
from toolkit.rules.language.notation.capitals import capitals as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Do NOT stop.", ["NOT"]),
        ("It is IMPORTANT. It is IMPORTANT.", ["IMPORTANT"]),  # once
        ("DANGEROUS to drive.", ["DANGEROUS"]),
        ("You may hear of AIDP.", ["AIDP"]),
        ("TO WRITE: what it does. TO WRITE it is hard.", ["TO", "WRITE"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The NHS and a GP in the UK offer an MRI and SPF 50, and A&E.",
        "Guillain-Barré syndrome (GBS) can last. GBS is rare.",
        "GBS (Guillain-Barré syndrome) can last.",
        "AIDP is short for a long name.",
        "TO WRITE: what causes it",
        "It is called AIDP. You may hear the name XYZ.",
        "Vitamin B12 and HbA1c. I see.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_the_title_explains_its_short_form() -> None:
    assert marked(rule, "XYZ lasts.") == ["XYZ"]
    assert marked(rule, "XYZ lasts.", title="A long name (XYZ)") == []
    assert marked(rule, "XYZ lasts.", also_known_as=["XYZ"]) == []


def test_emphasis_and_short_forms_are_told_apart() -> None:
    assert findings(rule, "Do NOT stop.")[0].message == "“NOT” is in capitals"
    assert "is not explained" in findings(rule, "You have AIDP.")[0].message
