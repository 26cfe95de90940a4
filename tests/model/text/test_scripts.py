from __future__ import annotations

import pytest

from toolkit.model.text.prose import units_of
from toolkit.model.text.scripts import has_sentence_ends, has_spaces


def sentences(text: str) -> list[int]:
    """The number of words of each sentence."""
    return [each.words for unit in units_of(text, block=True) for each in unit.sentences]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("এটি একটি রোগ। এটি ছোঁয়াচে নয়।", [3, 3]),  # Bengali: vowel signs part no words
        ("यह एक रोग है। क्या दर्द होता है? हाँ।", [4, 4, 1]),  # Hindi
        ("हा एक आजार आहे. तो बरा होतो.", [4, 3]),  # Marathi, with a Latin full stop
        ("यो रोग हो। यो सर्दैन।", [3, 2]),  # Nepali
        ("یہ ایک بیماری ہے۔ کیا درد ہے؟ جی۔", [4, 3, 1]),  # Urdu
        ("ሕማም እዩ። ቃንዛ ኣለዎ።", [2, 2]),  # Tigrinya
        ("Это болезнь. Она лечится.", [2, 2]),  # Cyrillic has capitals
        ("Напр. т. е. так бывает.", [5]),
        ("Şu bir hastalık. Öyle değil.", [3, 2]),
    ],
)
def test_sentences_and_words_of_other_scripts(text: str, words: list[int]) -> None:
    assert sentences(text) == words
    assert has_spaces(text)
    assert has_sentence_ends(text)


def test_chinese_ends_without_a_space_and_its_words_cannot_be_counted() -> None:
    text = "流感是一种病。它会传染！要打针吗？要。"
    assert len(sentences(text)) == 4
    assert has_sentence_ends(text)
    assert not has_spaces(text)


def test_thai_has_neither() -> None:
    assert not has_spaces("โรคนี้รักษาได้")
    assert not has_sentence_ends("โรคนี้รักษาได้")
