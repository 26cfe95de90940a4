from __future__ import annotations

import pytest

from tests.rules.language.wordings import marked
from toolkit.rules.language.passive_voice import passive_voice as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dose is decided by your doctor.", ["is decided"]),
        ("It will be carefully checked.", ["be carefully checked"]),
        ("The tests were not performed.", ["were not performed"]),
        ("The dose is being decided.", ["being decided"]),
        ("You will be given a tablet.", ["be given"]),
        ("The tablet is given by a nurse.", ["is given"]),
        ("The condition is diagnosed by a specialist.", ["is diagnosed"]),
        ("A sample gets sent to a laboratory.", ["gets sent"]),
        (
            "It was chosen and is [@source-one] reviewed.",
            ["was chosen", "is [@source-one] reviewed"],
        ),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "This is called lupus, and the cause is not known.",
        "Genes are linked to it. People are tired.",
        "The nerves are damaged by the condition.",
        "It is given by drip and is used for pain.",
        "It gets better. Your doctor decides the dose.",
        "You are in bed, and it is indeed red.",
        "Symptoms can be treated, and help is needed.",
        "It is open. This has happened.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []
