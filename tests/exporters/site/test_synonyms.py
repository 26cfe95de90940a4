"""Words for the same thing: packed by language, and the pairs that pages write themselves."""

from __future__ import annotations

from toolkit.exporters.site.synonyms import _packed, synonyms


def test_a_language_has_its_own_words_only() -> None:
    assert ["numb", "numbness", "loss of feeling", "no feeling"] in synonyms(["en-GB"], [])
    assert synonyms(["ar"], []) == []


def test_a_page_that_gives_the_plain_and_the_medical_words_adds_a_pair() -> None:
    phrases = ["a stiff neck (nuchal rigidity)", "a stiff neck (nuchal rigidity)", "no pair"]
    assert synonyms(["ar"], phrases) == [["a stiff neck", "nuchal rigidity"]]


def test_a_long_description_says_more_than_its_medical_word() -> None:
    assert synonyms(["ar"], ["pain that comes on when you bend your neck (a sign)"]) == []


def test_no_group_of_the_packed_list_says_a_word_twice_or_alone() -> None:
    for groups in _packed().values():
        for group in groups:
            assert len(set(group)) == len(group) > 1
