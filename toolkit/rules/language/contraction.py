"""Shortened words such as can't and it's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.base.diagnostics import Finding
from toolkit.model.phrases import Phrases
from toolkit.records.record import Record
from toolkit.records.wording import Wording
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
_PERSONS = ["i", "you", "we", "they", "he", "she", "it", "that", "there", "who", "what"]
_IS = ["it", "he", "she", "that", "there", "here", "what", "where", "who", "how", "when"]

_QUESTION = re.compile(r" +(?:i|you|he|she|it|we|they|the|your|my)\b")
_PARTICIPLE = re.compile(
    r" +(?:not +|also +|already +|always +|never +|just +)?"
    r"(?:been|got|gone|had|done|become|come|made|taken|\w+(?:ed|en))\b"
)


@rule("LAN013", "contraction", severity="warning", fixable=True)
def contraction(record: Record, _context: Context) -> Iterator[Finding]:
    """A word is shortened with an apostrophe.

    Why: cannot is read right by everybody; in can't the small n't is easily missed, and with it
    the not. It is hard for people who learn English, and for screen readers.

    Source: NHS digital service manual, A to Z of health writing (cannot, do not).

    Bad:
        causes: You can't catch it. [@source-one]  # expect: LAN013

    Good:
        causes: You cannot catch it. It is not the body's fault. [@source-one]
    """
    wording = record.wording
    for found in _list().find(wording.plain, wording.words):
        written = wording.text[found.start : found.end]
        body = written.replace("’", "'").split("'")[0]
        # WHO's report is not who is report.
        if len(body) > 1 and body.isupper():
            continue
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
    full |= {"can't": "cannot", "won't": "will not", "shan't": "shall not", "let's": "let us"}
    full |= {f"{who}'ll": f"{who} will" for who in _PERSONS}
    full |= {f"{who}'ve": f"{who} have" for who in _PERSONS}
    full |= {f"{who}'re": f"{who} are" for who in _PERSONS}
    full |= {f"{who}'d": f"{who} would" for who in _PERSONS}
    full |= {f"{who}'s": f"{who} is" for who in _IS}
    full |= {"i'm": "I am", "i'll": "I will", "i've": "I have", "i'd": "I would"}
    return Phrases(full.items())


def _full(wording: Wording, full: str, end: int) -> tuple[str, bool]:
    """Give the words in full, and whether they fit without anybody looking."""
    first, last = full.split()[0], full.split()[-1]
    if last == "would":
        return f"{full} or {first} had", False
    if last == "is" and _PARTICIPLE.match(wording.plain, end):
        return f"{full} or {first} has", False
    # "Don't you" would become "Do not you".
    question = last in ("not", "cannot") and _QUESTION.match(wording.plain, end)
    return full, not question
