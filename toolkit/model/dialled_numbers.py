"""A text -> the phone numbers in it that can be dialled, each with what a phone is to dial.

A link that dials must never come of a date, a dose, a code or an address: a long number counts only
if some country has it, and a short one, such as 999 or 116 123, only after words such as "call".
A number for textphones, faxes or messages is none to dial.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.text.regex import regex
from toolkit.model.actions.grammar import grammar_of
from toolkit.model.actions.numbers import numbers_in
from toolkit.model.kept.addresses import addresses_in
from toolkit.model.kept.codes import codes_in
from toolkit.model.kept.times import times_in
from toolkit.model.not_to_call import is_not_to_call
from toolkit.model.regions import region_of
from toolkit.model.text.phone_numbers import all_phone_numbers_in, digits_of, is_valid
from toolkit.model.text.stretches import Stretches

_SHORTEST_LONG = 7
_DIGITS = regex(r"\d{2}")
# Of two digits, as in France, to the most that the plan of the world's numbers has.
_POSSIBLE = regex(r"\+?[0-9]{2,15}")
_TRUNK = regex(r"\(0\)")
_KEYS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_FEW = r"[0-9]{3,6}(?: [0-9]{3})?"
_SHORT = regex(
    r"\b(?:[Cc]all(?:ing)?(?: or text)?|[Pp]hone|[Pp]honing|[Rr]ing(?:ing)?|[Dd]ial(?:ling)?"
    r"|[Tt]elephone|NHS)"
    r"(?: (?:free|freephone|NHS|Samaritans|them|us|an ambulance|the helpline))?(?: (?:on|at))?"
    rf" ({_FEW})(?: or (?:call |ring |dial )?({_FEW}))?(?![\w@%-]|[.,:/][0-9]| %)"
    # Whoever is told to call 100 people is given no number.
    r"(?= (?:if|now|or|and|for|to|from|on|at|in|straight|immediately|any|free|can|will|24)\b"
    r"|[^\w\s%]|\s*\Z)"
)


class Dialled(NamedTuple):
    """Where a number is, and what a phone dials for it: +442074504000 or 999."""

    start: int
    end: int
    number: str


def dialled(number: str) -> str:
    """Return a number as a phone dials it: the digits, behind a + if it has one."""
    plus = "+" if number.lstrip(" (").startswith("+") else ""
    # 1-800-QUIT-NOW is dialled by the letters on the keys.
    digits = digits_of((_TRUNK.sub("", number) if plus else number).lower().translate(_KEYS))
    return plus + "".join(str(int(digit)) for digit in digits)


def dialled_numbers_in(text: str, language: str) -> Iterator[Dialled]:
    """Yield the phone numbers of a text, in its order."""
    if not _DIGITS.search(text):
        return
    region = region_of(language)
    long = {span for span in all_phone_numbers_in(text) if is_valid(text[slice(*span)], region)}
    bound = [*addresses_in(text), *times_in(text)]
    bound += [span for span in codes_in(text) if span not in long]
    out_of_bounds = Stretches(bound)
    found = sorted({*long, *_matched(text, region), *_short(text, region)}, key=_longest_first)
    last = 0
    for start, end in found:
        if start >= last and not out_of_bounds.meets(start, end):
            last = end
            if is_not_to_call(text, start, end):
                continue
            yield Dialled(start, end, dialled(text[start:end]))


def numbers_of_action(action: str, language: str) -> Iterator[Dialled]:
    """Yield the numbers that the action of a care card tells the reader to dial."""
    for number in numbers_in(action, grammar_of(language)):
        to_dial = dialled(action[slice(*number.words)])
        if number.plain and _POSSIBLE.fullmatch(to_dial):
            if is_not_to_call(action, *number.words):
                continue
            yield Dialled(*number.words, to_dial)


def _longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _matched(text: str, region: str) -> Iterator[tuple[int, int]]:
    """Yield what is grouped as its country groups it, whatever words are around it."""
    if len(digits_of(text)) < _SHORTEST_LONG:
        return
    import phonenumbers

    strict = phonenumbers.Leniency.STRICT_GROUPING
    for match in phonenumbers.PhoneNumberMatcher(text, region or None, leniency=strict):
        # A run of nothing but digits may be the code of a disease.
        if not match.raw_string.isdecimal():
            yield match.start, match.end - _extension(match.raw_string, match.number.extension)


def _extension(number: str, digits: str | None) -> int:
    """Return how many letters at the end are an extension, which no phone dials at once."""
    if not digits or digits not in number:
        return 0
    own = number[: number.rindex(digits)]
    return len(number) - next(at for at in range(len(own), 0, -1) if own[at - 1].isdigit())


def _short(text: str, region: str) -> Iterator[tuple[int, int]]:
    found = list(_SHORT.finditer(text)) if region else []
    if not found:
        return
    from phonenumbers import parse
    from phonenumbers.shortnumberinfo import is_valid_short_number_for_region as is_known

    for match in found:
        for at in (1, 2):
            if match[at] and is_known(parse(match[at], region), region):
                yield match.span(at)
