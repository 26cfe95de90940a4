"""A word is found where a pattern finds it, whether few words are looked for or many."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.text.word_places import WordPlaces

_LETTERS = st.text("ab1é-'_ .", max_size=6)
_TEXTS = st.lists(_LETTERS, max_size=20).map("".join)
_WORDS = _LETTERS.filter(lambda word: any(map(str.isalnum, word)))
_OTHERS = tuple(map(str, range(1000)))


def by_pattern(text: str, word: str) -> list[int]:
    pattern = rf"(?<![^\W_])(?={re.escape(word)}(?![^\W_]))"
    return [match.start() for match in re.finditer(pattern, text)]


@given(_TEXTS, _WORDS)
def test_a_word_is_where_a_pattern_finds_it(text: str, word: str) -> None:
    expected = by_pattern(text, word)
    assert list(WordPlaces(text, (word,)).of(word)) == expected
    assert list(WordPlaces(text, (word, *_OTHERS)).of(word)) == expected
