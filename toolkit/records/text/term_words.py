"""The words of a glossary link -> whether they have anything of the term that they lead to."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from toolkit.base.text.regex import regex
from toolkit.model.shared import GlossaryTerm

_WORD = regex(r"[^\W\d_]+")
_SMALL = frozenset(
    (
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by", "can", "could",
        "do", "does", "feel", "feels", "fine", "for", "from", "get", "had", "has", "have",
        "how", "if", "in", "into", "is", "it", "its", "may", "might", "more", "most", "must",
        "no", "not", "of", "on", "or", "our", "should", "so", "some", "than", "that", "the",
        "their", "them", "then", "these", "they", "this", "those", "to", "too", "until", "up",
        "wait", "was", "well", "were", "what", "when", "where", "which", "while", "who", "will",
        "with", "would", "you", "your",
    )
)  # fmt: skip
_STEM = 4
"""Letters that forms of a word share: protect, protective."""


def has_of_term(words: str, term: GlossaryTerm) -> bool:
    """Whether the words share one with the term, its name in links or its meaning, or its initials.

    Forms of a word count as the word: nerve, nerves.
    """
    shown = _stems(words)
    name = f"{term.term} {term.id.replace('-', ' ')}"
    initials = "".join(each[0] for each in _WORD.findall(name.casefold()))
    return bool(
        shown & (_stems(name) | _stems(term.meaning))
        or (
            any(len(each) > 1 and each in initials for each in _WORD.findall(words.casefold()))
            and len(_WORD.findall(words)) == 1
        )
    )


# Many links lead to one term.
@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = [word for word in _WORD.findall(plain) if word not in _SMALL and len(word) > 1]
    return frozenset([word[:_STEM] for word in words])
