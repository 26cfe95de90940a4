from __future__ import annotations

import pytest

from toolkit.exporters.read_back.words import Haystack, is_empty


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the first sign", "the ﬁrst\nsign"),  # a ligature and a line break
        ("weak [1] legs", "weak[1] legs"),
        ("Sjögren's", "Sjögren’s"),
        ("लिए 999", "लिए\n999"),
    ],
)
def test_finds_what_a_reader_would(text: str, read: str) -> None:
    assert Haystack(read).find(text, after_last=False)


@pytest.mark.parametrize(
    ("text", "read"),
    [("weak arms", "weak legs"), ("लिए 999", "लिए 99"), ("लिए", "लए")],
)
def test_misses_what_is_not_there(text: str, read: str) -> None:
    assert not Haystack(read).find(text, after_last=False)


def test_what_comes_after_is_not_looked_for_before() -> None:
    read = Haystack("one two")
    assert read.find("two", after_last=True)
    assert not read.find("one", after_last=True)
    assert read.find("one", after_last=False)


def test_a_mark_of_punctuation_has_no_words() -> None:
    assert is_empty("- [1] .")
