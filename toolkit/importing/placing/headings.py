"""A heading of a leaflet -> the section of the kind that it is about."""

from __future__ import annotations

import unicodedata

from toolkit.base.text.regex import regex
from toolkit.model.kinds.kind import Kind, Section

# Words that a heading may have or not have.
_FILLERS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "be",
        "been",
        "by",
        "can",
        "could",
        "do",
        "does",
        "for",
        "from",
        "get",
        "had",
        "has",
        "have",
        "having",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "may",
        "me",
        "might",
        "my",
        "of",
        "on",
        "or",
        "our",
        "should",
        "some",
        "sometimes",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "was",
        "we",
        "what",
        "when",
        "which",
        "who",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
    ]
)
_SILENT = frozenset(["a", "an", "and", "are", "is", "it", "of", "the", "they", "this"])
"""Of these, the words that say nothing of what is asked: "What is it for?" asks "what for"."""
_WORD = regex(r"[^\W_]+")


def section_of(heading: str, title: str, kind: Kind, language: str) -> Section | None:
    """Return the section whose heading, key or other heading says the same."""
    about = _words(title)
    wanted = _words(heading)
    bare = wanted - about
    asked = _question(heading, about)
    for section in kind.body:
        if section.heading_key:
            continue
        names = (
            section.heading,
            kind.in_language(section.heading, language),
            section.key.replace("_", " "),
            *section.also_headed,
        )
        for name in filter(None, names):
            words = _words(name)
            # "What is TITLE?" has the title in the place of "it".
            if _question(name, about) == asked != frozenset():
                return section
            if words == wanted or (words - about and (words == bare or words - about == bare)):
                return section
    return None


def _question(text: str, about: frozenset[str]) -> frozenset[str]:
    """Return what is asked of the title; nothing if it is of something else."""
    found = {word for word in _found(text) if _stem(word) not in about}
    return frozenset(found - _SILENT) if found <= _FILLERS else frozenset()


def _found(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("'s ", " ")
    return _WORD.findall(plain)


def _words(text: str) -> frozenset[str]:
    found = _found(text)
    kept = [_stem(word) for word in found if word not in _FILLERS]
    # "What is it?" has nothing but such words.
    return frozenset(kept or found)


def _stem(word: str) -> str:
    for ending in ("ing", "ment", "es", "s"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word
