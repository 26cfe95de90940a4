"""Sentences and words, each with its place in the text as the editor wrote it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.model.text.prose import Sentence, blank_markup, units_of

LETTERS = re.compile(r"[^\W_]+")


def sentences(text: str, *, block: bool = True) -> list[str]:
    units = units_of(blank_markup(text), block=block)
    return [sentence.text for unit in units for sentence in unit.sentences]


def test_a_sentence_knows_its_place_and_its_words() -> None:
    text = "It hurts. It can [last](glossary:last) a year. [@nhs-gbs]"
    (unit,) = units_of(blank_markup(text), block=True)
    first, second = unit.sentences
    assert first == Sentence(0, 9, "It hurts.", 2, ("It", "hurts."))
    assert text[second.start : second.end].startswith("It can [last]")
    assert second.text == "It can last a year."
    assert second.words == 5


@pytest.mark.parametrize(
    "text",
    [
        "See Dr Smith. Then rest.",
        "Dr. Smith can help. Then rest.",
        "Ask Mr. A. Jones first. Then rest.",
        "Use aids, e.g. Tubi grips. Then rest.",
        "It is in the U.S. Army. Then rest.",
        "Take vitamin D. Then rest.",
        "You may have hepatitis B. Then rest.",
        "Is it safe? No. ".strip(),
        "Is it No. 5 on the list? Yes.",
        "Take 2.5 mg. Then rest.",
        'He said "stop." Then he left.',
        "It hurts! Then rest.",
        "It is rare (1 in 1,000). Then rest.",
        "Rest. 3 in 4 get better.",
    ],
)
def test_a_full_stop_ends_a_sentence_only_when_one_follows(text: str) -> None:
    assert len(sentences(text)) == 2


@pytest.mark.parametrize(
    "text",
    ["No full stop", "A. Jones wrote it.", "about 3.5 times", "approx. 3 in 4", "and so on..."],
)
def test_one_sentence(text: str) -> None:
    assert len(sentences(text)) == 1


@pytest.mark.parametrize("text", ["", " \n ", "[@one]", "- \n- ", "…"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


def test_paragraphs_and_items_are_units() -> None:
    text = "First. Second.\n\nThird:\n- one\n- two. More.\n\n1. a\n2) b\n"
    units = units_of(text, block=True)
    assert [(unit.kind, [s.text for s in unit.sentences]) for unit in units] == [
        ("paragraph", ["First.", "Second."]),
        ("paragraph", ["Third:"]),
        ("item", ["one"]),
        ("item", ["two.", "More."]),
        ("item", ["a"]),
        ("item", ["b"]),
    ]


def test_a_text_of_one_paragraph_has_one_unit_whatever_it_holds() -> None:
    assert len(units_of("- one\n- two", block=False)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a well-known drug", 3),
        ("don’t stop", 2),
        ("don't stop", 2),
        ("2.5 mg, twice", 3),
        ("1,827 people", 2),
        ("A&E or R.N.", 3),
        ("and/or", 1),
        ("Guillain-Barré – é", 2),
        ("_under_ -dash-", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    (unit,) = units_of(text, block=False)
    assert [sentence.words for sentence in unit.sentences] == [words]


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("one [@a] two", "one      two"),
        ("[w](https://a.b)", " w              "),
        ("[w](https://a.b/c_(d)) x", " w                     x"),
        ("no marks", "no marks"),
    ],
)
def test_blanking_keeps_the_length(text: str, blank: str) -> None:
    assert blank_markup(text) == blank
    assert len(blank) == len(text)


@settings(max_examples=150)
@given(st.text(alphabet="aA1 .!?\n-[]()@\"'’é:", max_size=150), st.booleans())
def test_the_places_of_any_text_hold_its_words(text: str, block: bool) -> None:
    blank = blank_markup(text)
    assert len(blank) == len(text)
    end = 0
    for unit in units_of(blank, block=block):
        assert end <= unit.start < unit.end <= len(text)
        for sentence in unit.sentences:
            assert end <= sentence.start < sentence.end <= unit.end
            end = sentence.end
            assert " ".join(blank[sentence.start : sentence.end].split()) == sentence.text
            assert 0 < sentence.words <= len(LETTERS.findall(sentence.text))


@settings(max_examples=100)
@given(st.text(alphabet="aA1 .!?\n-\"'’é:", max_size=150), st.booleans())
def test_no_word_is_lost_between_the_sentences(text: str, block: bool) -> None:
    inside = [
        letters
        for unit in units_of(text, block=block)
        for sentence in unit.sentences
        for letters in LETTERS.findall(sentence.text)
    ]
    every = LETTERS.findall(text)
    if block:
        # The number before an item is no word of it.
        every = [word for word in every if not word.isdigit()]
        inside = [word for word in inside if not word.isdigit()]
    assert inside == every
