"""What messages call values and types."""

import pytest

from toolkit.records.syntax.value_words import kind_of, name_of, quoted, shorten


def test_a_long_text_is_cut_on_one_line() -> None:
    assert shorten("a\n  b") == "a b"
    assert shorten("x" * 41) == "x" * 39 + "…"
    assert shorten("x" * 40) == "x" * 40
    assert len(shorten(" " * 1_000_000 + "x")) <= 40
    assert quoted("a\nb") == '"a b"'


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "empty"),
        (True, "the switch true"),
        (4, "the number 4"),
        ("x", 'the text "x"'),
        ([], "a list"),
        ({}, "a group of keys"),
    ],
)
def test_what_a_value_is(value: object, words: str) -> None:
    assert kind_of(value) == words


def test_a_value_is_called_by_its_key_or_its_number() -> None:
    assert name_of(()) == "the record"
    assert name_of(("review", "status")) == "status"
    assert name_of(("get_help", 0, "signs", 1)) == "entry 2 of signs"
    assert name_of((2,)) == "entry 3"
