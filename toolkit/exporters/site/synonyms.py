"""What pages say of themselves -> groups of words that a search takes as the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from toolkit.base.text.regex import regex

_PLAIN_AND_MEDICAL = regex(r"([^()]+) \(([^()]+)\)")
# Who looks for the medical word finds other pages by the plain ones only if they are few.
_MOST_WORDS = 4


def synonyms(languages: Iterable[str], phrases: Iterable[str]) -> list[list[str]]:
    """Return the packed groups of these languages, then pairs `plain (medical)` of the pages."""
    spoken = sorted({language.split("-")[0] for language in languages})
    groups = [list(group) for language in spoken for group in _packed().get(language, ())]
    pairs = {match.groups() for each in phrases if (match := _PLAIN_AND_MEDICAL.fullmatch(each))}
    return groups + [list(pair) for pair in sorted(pairs) if _is_short(pair[0])]


def _is_short(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS


@cache
def _packed() -> dict[str, list[list[str]]]:
    text = (files("toolkit.exporters.site") / "synonyms.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
