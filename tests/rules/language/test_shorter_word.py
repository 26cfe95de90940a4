from __future__ import annotations

from tests.rules.language.wordings import findings, marked
from toolkit.rules.language.replacement_word import replacement_word
from toolkit.rules.language.shorter_word import shorter_word as rule


def test_words_of_taste_are_notes() -> None:
    assert marked(rule, "They monitor the disease via scans.") == ["monitor", "the disease", "via"]
    assert rule.severity == "note"


def test_exceptions() -> None:
    assert (
        marked(rule, "Use a heart monitor for multiple sclerosis, a urine test or drug misuse.")
        == []
    )
    assert marked(rule, "Crohn's disease is a heart disease.") == []


def test_no_word_is_reported_twice() -> None:
    text = "Medication prior to meals; they monitor it."
    assert marked(replacement_word, text) == ["Medication", "prior to"]
    assert marked(rule, text) == ["monitor"]


def test_nobody_is_corrected_in_matters_of_taste() -> None:
    assert all(each.replacement is None for each in findings(rule, "They monitor the disease."))
