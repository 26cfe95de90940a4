"""An action -> the numbers in it, in any script, however they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from toolkit.base.text.regex import regex
from toolkit.model.actions.grammar import Grammar


class Number(Struct, frozen=True):
    """A number as it would be dialled, and where it is; `plain` if it is written as it should."""

    digits: str
    words: tuple[int, int]
    plain: bool


_PLAIN = regex(r"\+?\d+(?: \d+)*")
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MAY_BE_DIGIT = regex(r"[^\x00-/:-\x7f]")
_SHORTEST_WITHOUT_UNITS = 3
_LONGEST_CONDITION = 2


def numbers_in(action: str, grammar: Grammar | None) -> Iterator[Number]:
    """Yield what could be dialled: neither 24 hours, nor 38C in the condition after the if."""
    end = grammar.end.search(small(action)) if grammar else None
    condition = end.start() if end else len(action)
    for start, stop, digits in _runs(action):
        shown = action[start:stop]
        if _is_counted(action, stop, grammar):
            continue
        if grammar is None and len(digits) < _SHORTEST_WITHOUT_UNITS:
            continue
        if start >= condition and (
            len(digits) <= _LONGEST_CONDITION or action[stop : stop + 1].isalpha()
        ):
            continue
        yield Number(digits, (start, stop), _is_plain(shown, action))


def with_plain_digits(action: str) -> str:
    """Return the action with digits of its own script, such as Arabic ones, as ASCII digits."""
    if action.isascii():
        return action
    for start, stop, _digits in _runs(action):
        shown = action[start:stop]
        if _is_plain(shown, action):
            action = (
                action[:start] + "".join(_digit(each) or each for each in shown) + action[stop:]
            )
    return action


def number_words_in(action: str, grammar: Grammar | None) -> Iterator[tuple[int, int]]:
    """Yield where two or more words for digits follow one another: nine nine nine."""
    if grammar is None:
        return
    digits = frozenset(grammar.data["numbers"]["digits"])
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(small(action)), None]:
        is_digit = match is not None and digits.issuperset(match.group().split("-"))
        if match and is_digit and (not run or _is_near(action, run[-1].end(), match.start())):
            run.append(match)
            continue
        if len(run) > 1 or (run and "-" in run[0].group()):
            yield run[0].start(), run[-1].end()
        run = [match] if match and is_digit else []


def small(text: str) -> str:
    """Return the text in small letters, as long as it was: places in it stay what they are."""
    if text.isascii():
        return text.lower()
    return "".join([low if len(low := each.lower()) == 1 else each for each in text])


def _is_near(action: str, start: int, end: int) -> bool:
    return re.fullmatch(r"[\s,.-]*(?:and )?", action[start:end].casefold()) is not None


def _digit(letter: str) -> str:
    """Return the ASCII digit that a letter shows in any script or shape; empty for a letter."""
    if letter.isascii():
        return letter if letter.isdigit() else ""
    value = unicodedata.digit(letter, None)
    if value is None:
        shown = unicodedata.normalize("NFKC", letter)
        return shown if shown.isascii() and shown.isdigit() else ""
    return str(value)


def _joins(letter: str) -> bool:
    """Whether a character between two digits leaves them one number to whoever dials it."""
    category = unicodedata.category(letter)
    return category in ("Cf", "Mn", "Me", "Zs", "Pd", "Co", "Cn") or letter in "./()·•_⁄∕'’*+\u00ad"


def _runs(action: str) -> Iterator[tuple[int, int, str]]:
    """Yield each run of digits with what joins them; a list such as "999, 111" is two."""
    start, stop, digits = 0, 0, ""
    for letter in _MAY_BE_DIGIT.finditer(action):
        at, digit = letter.start(), _digit(letter.group())
        if digit:
            between = action[stop:at]
            if digits and all(map(_joins, between)) and not _is_two(digits, between):
                digits += digit
            else:
                if digits:
                    yield start, stop, digits
                start, digits = at, digit
            stop = at + 1
    if digits:
        yield start, stop, digits


def _is_two(digits: str, between: str) -> bool:
    """Whether a slash between two short numbers gives a choice: 999/112."""
    return between.strip() == "/" and len(digits) == 3


def _is_counted(action: str, stop: int, grammar: Grammar | None) -> bool:
    """Whether a unit follows: within 24 hours, a 24-hour helpline."""
    if grammar is None:
        return False
    match = _WORD.match(small(action), stop + (action[stop : stop + 1] in (" ", "-", "\u00a0")))
    units = grammar.data["numbers"]["units"]
    return match is not None and match.group().split("-")[0] in units


def _is_plain(shown: str, action: str) -> bool:
    """Whether it has digits of one kind in groups: ASCII, or those of the action's own script."""
    if not _PLAIN.fullmatch(shown):
        return False
    kinds = {_kind(letter) for letter in shown if not letter.isascii()}
    if not kinds:
        return True
    own = {_kind(letter) for letter in action if letter.isalpha()}
    return kinds <= own and not any(each.isascii() and each.isdigit() for each in shown)


def _kind(letter: str) -> str:
    """Return the first word of a letter's name: ARABIC for ARABIC-INDIC DIGIT NINE."""
    name = unicodedata.name(letter, "").removeprefix("EXTENDED ")
    return re.split(r"[ -]", name)[0]
