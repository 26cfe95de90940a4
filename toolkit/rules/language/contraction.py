"""Shortened words such as can't and it's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.text.phrases import Phrases
from toolkit.records.record import Record
from toolkit.records.text.wording import Wording
from toolkit.rules.replacements import with_capital
from toolkit.rules.rule import Context, rule

_NOT = [
    "are",
    "could",
    "did",
    "do",
    "does",
    "had",
    "has",
    "have",
    "is",
    "might",
    "must",
    "need",
    "should",
    "was",
    "were",
    "would",
]
_HAVE = ["should", "could", "would", "might", "must", "they"]

_QUESTION = regex(r" +(?:i|you|he|she|it|we|they|the|your|my)\b")


@rule(
    "LAN013", "contraction", severity="warning", fixable=True, sentences=True, serves=("nhs:words",)
)
def contraction(record: Record, _context: Context) -> Iterator[Finding]:
    """A word with "not" or "have" in it is shortened with an apostrophe.

    Why: everyone reads cannot right; in can't the small n't is easily missed, and with it the not.
    It is hard for people who learn English, and for screen readers. Others, such as you'll and
    it's, are how people talk, and are left alone.

    Source: NHS digital service manual, punctuation (no can't, don't or should've; you'll and we'll
    are used).

    Bad:
        causes: You can't catch it. [@source-one]  # expect: LAN013

    Good:
        causes: You cannot catch it. It's not the body's fault. [@source-one]
    """
    wording = record.wording
    for found in _list().find(wording.plain, wording.words):
        written = wording.text[found.start : found.end]
        full, safe = _full(wording, found.value, found.end)
        yield wording.finding(
            (found.start, found.end),
            f"“{written}” is a shortened word",
            f"write {full}",
            with_capital(written, full) if safe else None,
        )


@cache
def _list() -> Phrases[str]:
    full = {f"{verb}n't": f"{verb} not" for verb in _NOT}
    full |= {"can't": "cannot", "won't": "will not", "shan't": "shall not"}
    full |= {f"{word}'ve": f"{word} have" for word in _HAVE}
    return Phrases(full.items())


def _full(wording: Wording, full: str, end: int) -> tuple[str, bool]:
    """Return the words in full, and whether they fit without anyone looking."""
    # "Don't you" would become "Do not you".
    question = full.endswith("not") and _QUESTION.match(wording.plain, end)
    return full, not question
