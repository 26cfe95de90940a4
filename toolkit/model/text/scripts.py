"""Letters -> what their script says about sentences and words: where they end, and where not.

From the breaks of Unicode (UAX 29) and the sentence terminals of its property list.
"""

from __future__ import annotations

import unicodedata

from toolkit.base.text.regex import regex

# Full stops of other scripts; most need no space after them.
TERMINALS = "。！？｡।॥۔؟؞።፧፨។៕။༎།։᙮᠃᠉꓿"
"""Each ends a sentence, whatever follows: Chinese, Devanagari, Urdu, Ethiopic, Khmer, Burmese …"""

_WITHOUT_SPACES = regex(
    # Thai and Lao; Tibetan; Burmese; Khmer; kana, and Han as far as it is in use
    "[\u0e01-\u0e2e\u0e81-\u0eae\u0f40-\u0f6c\u1000-\u1021\u1780-\u17b3\u3041-\u30fe\u3400-\u9fff]"
)
_WITHOUT_ENDS = regex("[\u0e01-\u0e2e\u0e81-\u0eae]")


def has_spaces(text: str) -> bool:
    """Whether spaces part the words of a text, so that they can be counted."""
    return text.isascii() or _WITHOUT_SPACES.search(text) is None


def has_sentence_ends(text: str) -> bool:
    """Whether sentences end in marks: in Thai and Lao a space may end one, or none."""
    return text.isascii() or _WITHOUT_ENDS.search(text) is None


class _Marks(dict[int, int | None]):
    """What to make of a letter before words are counted: vowel signs and joiners are left out."""

    def __missing__(self, letter: int) -> int | None:
        kind = unicodedata.category(chr(letter))
        self[letter] = None if kind[0] == "M" or letter in (0x200C, 0x200D) else letter
        return self[letter]


_MARKS = _Marks()


def without_marks(text: str) -> str:
    """Return the letters without their vowel signs, which would part a word for a pattern."""
    return text if text.isascii() else text.translate(_MARKS)
