from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, hints, marked
from toolkit.rules.language.replacement_word import replacement_word as rule
from toolkit.rules.replacements import LIST
from toolkit.rules.word_lists import advice_list, read_list


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Take the medication prior to meals.", ["medication", "prior to"]),
        ("Prior  to meals.", ["Prior  to"]),
        ("It is in\nexcess of 3 hours.", ["in\nexcess of"]),
        ("Your GP can help.", ["Your GP"]),
        ("You may get a fever.", ["fever"]),
        ("A fever and hay fever.", ["fever"]),
        ("Hay fever and a fever.", ["fever"]),
        ("Acute inflammatory pain, acute pain, acute inflammatory pain.", ["acute"]),
        ("You may need assistance [@source-one] to obtain it.", ["assistance", "obtain"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Being sick (vomiting) is common.",  # the term after the plain words
        "It is long-lasting (chronic).",
        "Chronic (long-term) pain.",
        "You can get hay fever or yellow fever.",  # right in a longer phrase
        "Ask the Medication Safety Centre.",  # a name
        "The paramedication is no word.",
        "Fever-like is another.",
        "Ask at your GP surgery.",
        "Take the medicine before meals.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_the_record_s_own_names_are_known() -> None:
    assert marked(rule, "Hypertension lasts.", title="High blood pressure (hypertension)") == []
    assert marked(rule, "Hypertension lasts.") == ["Hypertension"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Take medication prior to meals.", "Take medicine before meals."),
        ("Prior to meals, utilise it.", "Before meals, use it."),
        ("Medications help.", "Medicines help."),
        ("You undergo a test.", "You have a test."),
        ("It was utilised.", "It was used."),
        ("An additional test.", "An extra test."),
        # a and an must still fit
        ("A sufficient amount.", "A sufficient amount."),
        ("An individual, and individuals.", "An individual, and people."),
        ("An initial dose, the initial dose.", "An initial dose, the first dose."),
        # what depends on the sentence stays
        ("You may get a fever.", "You may get a fever."),
        ("PRIOR TO meals.", "PRIOR TO meals."),
    ],
)
def test_safe_edits(before: str, after: str) -> None:
    assert fixed(rule, before) == after


def test_the_hint_says_what_to_write() -> None:
    assert hints(rule, "You may get a fever.") == ["write high temperature"]


def test_the_list_is_long_and_consistent() -> None:
    data = read_list(LIST)
    words = [
        word for table in ("group", "taste") for group in data[table] for word in group["words"]
    ]
    forms = [form for word in words for form in word["not"].split("|")]
    assert len(words) >= 250
    assert len(forms) == len(set(forms))
    assert all(form == form.lower().strip() for form in forms)
    advice_list(LIST)
    advice_list(LIST, "taste")


def test_nothing_replaces_a_word_by_one_that_is_itself_replaced() -> None:
    words = [word for group in read_list(LIST)["group"] for word in group["words"]]
    for word in words:
        if word.get("safe"):
            for use in word["use"].split("|"):
                assert use not in advice_list(LIST), use


def test_every_exception_holds_its_word() -> None:
    data = read_list(LIST)
    for table in ("group", "taste"):
        for group in data[table]:
            for word in group["words"]:
                for phrase in word.get("except", ()):
                    assert any(form in phrase for form in word["not"].split("|")), phrase
