from __future__ import annotations

from typing import Any

import pytest

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.unexplained_medical_term import unexplained_medical_term as rule
from toolkit.rules.replacements import LIST
from toolkit.rules.word_lists import advice_list, read_list


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It can cause ataxia.", ["ataxia"]),
        ("The lesions last. A lesion can heal.", ["lesions"]),  # once, in any form
        ("It can cause ataxia. Ataxia-like trouble occurs. It hurts.", ["ataxia"]),
        ("It is a kind of neuritis.", ["neuritis"]),  # by its ending
        ("You may need a thyroidectomy. It hurts.", ["thyroidectomy"]),
        ("A lumbar puncture can help.", ["lumbar puncture"]),
        ("Ataxia comes, then ataxia (loss of balance).", ["Ataxia"]),  # explained too late
        ("Ataxia. [@source-one] It has [myelin](https://a.example).", ["Ataxia", "myelin"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "You may lose your balance (ataxia). Ataxia can last.",
        "Ataxia (loss of balance) can last.",
        "Ataxia, a loss of balance, can last.",
        "Ataxia is a loss of balance.",
        "It can cause ataxia. The ataxia means a loss of balance.",
        "It blocks arteries. These arteries carry blood.",
        "Vasculitis is swelling of blood vessels, as in multiple sclerosis.",
        "You may get a nerve problem called optic neuritis.",
        "It harms [myelin](glossary:myelin). Myelin can heal.",
        "It harms the [myelin of nerves](glossary:myelin).",
        "Plasma exchange removes a part of the blood.",
        "You may get arthritis, tonsillitis or diarrhoea. The diagnosis can take time.",
        "It is short for chronic inflammatory demyelinating polyneuropathy.",
        "The home has a nice aroma, and people go into a coma.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Loss of balance (ataxia)"},
        {"also_known_as": ["Ataxia"]},
        {
            "symptoms": {
                "groups": [{"name": "A", "items": [{"plain": "clumsiness", "medical": "ataxia"}]}]
            }
        },
        {"summary": "It is a loss of balance (ataxia)."},
        {"diagnosis": {"tests": [{"name": "Check of balance (ataxia)", "why": "To check it."}]}},
    ],
    ids=["title", "other name", "medical", "earlier text", "heading"],
)
def test_known_in_the_record(fields: dict[str, Any]) -> None:
    assert marked(rule, "Ataxia can last.") == ["Ataxia"]
    assert marked(rule, "Ataxia can last.", **fields) == []


def test_words_that_begin_at_one_place_have_an_order() -> None:
    # Sets of texts have another one in each process.
    pairs = [(f"{first}teritis", f"{first}teritis-arteritis") for first in "aeioubcdfg"]
    text = " ".join(f"{longer} {shorter}." for shorter, longer in pairs)
    found = marked(rule, text)
    assert found == [word for pair in pairs for word in pair]


def test_the_hint_names_the_glossary_term() -> None:
    assert hints(rule, "It harms myelin.") == ["link it to the glossary: [myelin](glossary:myelin)"]
    assert "plain words (ataxia)" in hints(rule, "It causes ataxia.")[0]


def test_the_list_is_long_and_no_word_has_two_rules() -> None:
    entries = [each for group in read_list("medical-words")["words"].values() for each in group]
    forms = [form for entry in entries for form in entry.split("|")]
    assert len(entries) >= 200
    assert len(forms) == len(set(forms))
    for form in forms:
        assert form not in advice_list(LIST), form
        assert form not in advice_list(LIST, "taste"), form
    assert marked(rule, "You get pharyngitis.") == []  # LAN010 says sore throat
