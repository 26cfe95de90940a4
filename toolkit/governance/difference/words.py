"""Words of a statement -> what in them may do harm if it changes: numbers, negations, drugs."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from toolkit.base.text.regex import regex

_SAME = (
    (r"[\u2018\u2019\u02bc]", "'"),
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b|\bcannot\b|\bunable to\b", "can not"),
    (r"\bshan't\b", "shall not"),
    (r"n't\b", " not"),
    (r"\b(?:do|is|are|does|did|should)nt\b", "not"),
    (r"(\d),(?=\d{3}\b)", r"\1"),
    (r"(\d)\s*(?=[a-z%\u00b5\u03bc\u00b0])", r"\1 "),
    (r"\b(?:a|per|each|every|one) (day|night|hour|week|month|year|morning|evening)\b", r"per-\1"),
    (r"\bonce (?=per-)", "1 time "),
    (r"\btwice (?=per-)", "2 time "),
    (r"\btwice\b", "2 time"),
    (r"\bonce\b(?! you| your| the| it| they| a\b)", "1 time"),
    (r"\bdaily\b", "per-day"),
    (r"\bweekly\b", "per-week"),
    (r"\bmonthly\b", "per-month"),
    (r"\byearly\b|\bannually\b", "per-year"),
    (r"\bhourly\b", "per-hour"),
    (r"\bnightly\b", "per-night"),
    (r"\b(?:straight|right) away\b|\bat once\b", "immediately"),
    (r"\bfortnight\b", "2 weeks"),
    (r"\bhalf an?\b", "0.5"),
    (r"\bhalf\b|\u00bd", "0.5"),
    (r"\u00bc", "0.25"),
    (r"\bone(?= (?:in|of|out|time|tablet|capsule|day|week|month|year|hour|dose|puff|drop))", "1"),
)
_WORD = regex(r"\d+(?:\.\d+)?|per-\w+|[^\W\d_]+(?:'[^\W\d_]+)*|%|\u00b0")

_BOUNDS = regex(
    r"\b(at least|at most|up to|no more than|more than|less than|fewer than|over|under|every|for"
    r"|after|before|within|in|by|above|below)(?= \d)"
)

_LISTS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
# "One" may be no number: where it is, it is 1 already.
_NUMBERS = {word: str(at) for at, word in enumerate(_LISTS["numbers"].split()) if word != "one"}
_WORD_NUMBERS = regex(rf"\b(?:{'|'.join(_NUMBERS)})\b")
_UNIT = {word: unit for unit, words in _LISTS["units"].items() for word in words.split()}
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_SIDES = [
    (frozenset(each["one"].split()), frozenset(each["other"].split()))
    for each in _LISTS["opposites"]
]


def _some_words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


_NEGATIONS, _LIMITS = _some_words("negations"), _some_words("limits")
_AT_ONCE, _NARROW = _some_words("at_once"), _some_words("narrow")
_GRAVE = _some_words("grave")
SMALL = _some_words("small") | _some_words("vague")
"""Words that hold a sentence together, and carry no meaning of their own."""
_BODY, _VAGUE = _some_words("body"), _some_words("vague")
_STEMS = regex(
    rf"\b(?:\w+(?:{'|'.join(_LISTS['stems'].split())})|{'|'.join(_LISTS['medicines'].split())})s?\b"
)


def normal(text: str) -> str:
    """Return words in small letters, contractions and ways to say a number as one form."""
    text = text.lower()
    for pattern, one in _SAME:
        text = re.sub(pattern, one, text)
    return _WORD_NUMBERS.sub(lambda match: _NUMBERS[match[0]], text)


def words_of(text: str) -> list[str]:
    """Return the words of a normal text; numbers in words are digits."""
    return [_number(each) if each[0].isdigit() else each for each in _WORD.findall(text)]


def _number(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text.lstrip("0") or "0"


class Drugs:
    """The medicines that two collections name, and words that are built as such names are."""

    def __init__(self, names: Iterable[str]) -> None:
        known = sorted({normal(each) for each in names if len(each) > 2}, key=len, reverse=True)
        self._known = re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b") if known else None

    def in_text(self, text: str) -> Counter[str]:
        """Count the medicines that a normal text names."""
        found: Counter[str] = Counter()
        if self._known:
            found.update(self._known.findall(text))
            text = self._known.sub(" ", text)
        found.update(each.removesuffix("s") for each in _STEMS.findall(text))
        return found


def harms(old: str, new: str, drugs: Drugs, *, in_card: bool) -> list[str]:
    """Return why a change of wording may do harm; empty if nothing here sees a reason."""
    before, after = normal(old), normal(new)
    one, other = words_of(before), words_of(after)
    gone, come = Counter(one) - Counter(other), Counter(other) - Counter(one)
    found = []
    if _numbers(one) != _numbers(other):
        found.append("a number differs")
    elif _units(one) != _units(other):
        found.append("a unit differs")
    if _some(one, "per-") != _some(other, "per-") or _bounds(before) != _bounds(after):
        found.append("how often, or a limit, differs")
    is_other = _count(one, _NEGATIONS) != _count(other, _NEGATIONS)
    if is_other or _turned(gone, come) or _freed(one, other):
        found.append("a negation differs")
    if any(gone[each] or come[each] for each in _LIMITS):
        found.append("a condition differs")
    for side, opposite in _SIDES:
        if _opposed(gone, come, side, opposite) or _opposed(gone, come, opposite, side):
            found.append("a word stands for its opposite")
            break
    if _swapped(drugs.in_text(before), drugs.in_text(after), gone, come):
        found.append("a medicine differs")
    parts = {each for each in gone if each in _BODY}, {each for each in come if each in _BODY}
    if (parts[0] and parts[1]) or (in_card and (parts[0] or parts[1])):
        found.append("a part of the body differs")
    if any(gone[each] for each in _AT_ONCE):
        found.append("it is less urgent")
    if any(gone[each] for each in _GRAVE):
        found.append("it sounds less grave")
    if in_card and (any(come[each] for each in _NARROW) or (gone["or"] and come["and"])):
        found.append("fewer people would get help")
    return found


def warns(text: str) -> bool:
    """Whether a sentence tells what not to do, when to act at once, or a dose."""
    found = words_of(normal(text))
    return bool(
        _count(found, _NEGATIONS)
        or _AT_ONCE.intersection(found)
        or {"stop", "999", "111", "112", "911"}.intersection(found)
        or any(" " in each and each.split()[1] not in _TIMES for each in _units(found))
    )


def reassures(text: str) -> bool:
    """Whether a sentence says that something need not be done."""
    found = normal(text)
    return bool(
        re.search(r"\b(no need|not need|need not|ignore|safe to|do not worry|wait)\b", found)
    )


def likeness_words(text: str) -> list[str]:
    """Return the words by which two statements are found to be alike."""
    return words_of(normal(text))


def _numbers(words: list[str]) -> Counter[str]:
    return Counter(each for each in words if each[0].isdigit())


def _units(words: list[str]) -> Counter[str]:
    """Count units with the number before them, and words of time wherever they stand."""
    found: Counter[str] = Counter()
    for at, word in enumerate(words):
        unit = _UNIT.get(word)
        if unit and at and words[at - 1][0].isdigit():
            # With its number: 2 tablets 4 times are not 4 tablets 2 times.
            found[f"{words[at - 1]} {unit}"] += 1
        elif unit in _TIMES and word.endswith("s"):
            found[unit] += 1
    return found


def _some(words: list[str], start: str) -> Counter[str]:
    return Counter(each for each in words if each.startswith(start))


def _bounds(text: str) -> Counter[str]:
    return Counter(_BOUNDS.findall(text))


def _count(words: list[str], some: frozenset[str]) -> int:
    return sum(each in some for each in words)


def _freed(words: list[str], others: list[str]) -> bool:
    """Whether a word behind a negation is there in the other text, but behind none."""
    return bool((_denied(words) & {each[:4] for each in others}) - _denied(others))


def _denied(words: list[str]) -> set[str]:
    """Return how the long words begin that are among the three behind a negation."""
    found: set[str] = set()
    for at, word in enumerate(words):
        if word in _NEGATIONS:
            found |= {each[:4] for each in words[at + 1 : at + 4] if len(each) > 3}
    return found


def _turned(gone: Mapping[str, int], come: Mapping[str, int]) -> bool:
    """Whether a word was given, or lost, a beginning that turns it round."""
    starts = ("un", "in", "im", "ir", "non", "dis", "il")
    return any(
        start + short in longer
        for shorter, longer in ((gone, come), (come, gone))
        for short in shorter
        for start in starts
        if len(short) > 3
    )


def _opposed(
    gone: Counter[str], come: Counter[str], side: frozenset[str], opposite: frozenset[str]
) -> bool:
    return any(gone[each] for each in side) and any(come[each] for each in opposite)


def _swapped(
    before: Counter[str], after: Counter[str], gone: Counter[str], come: Counter[str]
) -> bool:
    lost, got = before - after, after - before
    if lost and got:
        return True
    # Left out, and no word such as "it" for it.
    if lost and not come:
        return True
    # A name that is not known in the place of one that is.
    return bool(lost) and bool({each for each in come if len(each) > 5} - _VAGUE) and len(gone) <= 3
