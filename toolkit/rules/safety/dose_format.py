"""Doses that can be misread."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.regions import region_of
from toolkit.model.text.doses import MICROGRAM, UNITS, Dose, doses_in, has_unit, safe_form
from toolkit.model.text.stretches import Stretches
from toolkit.records.record import Record
from toolkit.records.text.wording import Wording
from toolkit.rules.rule import Context, rule

_NO_SPACE = frozenset({"GB", "IE"})

_COUNT = regex(r"(?<![\w.,:/-])([1-9][0-9]?)( | ?[x×] ?)$")
_RANGE = regex(r"[0-9] (?:to|or|and) $")
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_POINT = regex(r"^\.|\.0+$")
_PART_OF_A_NUMBER = regex(r"0[0-9]")
_BARE = {form: regex(rf"{form}(?<!\w{'.' * len(form)})(?!\w)") for form in MICROGRAM}
# Things that are counted: of 2 250mg no one knows whether it is 2,250mg.
_COUNTED = regex(
    r"(?:[ \xa0]?mg|[ \xa0]?ml|[ \xa0]?g) (?:[a-z-]+ )?(?:ampoules|bags|bottles|capsules|doses|injections"
    r"|lozenges|patches|pens|pills|puffs|sachets|spoons|spoonfuls|tablets|teaspoons|vials)\b"
)
_AS_SAID = ("quotation", "name", "time")


@rule("CAR009", "dose-format", severity="error", fixable=True, serves=("nhs:doses",))
def dose_format(record: Record, _context: Context) -> Iterator[Finding]:
    """A dose is written so that it can be misread, or cut in two at the end of a line.

    Why: "mcg" has been taken for "mg", ".5mg" and "5.0mg" for ten times as much, "U" for a nought,
    "IU" for "IV", and "2 250mg tablets" for one number. Records for the UK and Ireland write an amount without a
    space, 250mg; those for other countries may have the space.

    Source: NHS digital service manual, numbers and A to Z (250mg, microgram in full, never two
    numerals together).

    Bad:
        causes: |
          Take 2 250mg tablets. [@source-one]  # expect: CAR009

          Start with 250 mg a day. [@source-one]  # expect: CAR009

          You may need 50mcg a day. [@source-one]  # expect: CAR009

          Begin with .5mg. [@source-one]  # expect: CAR009

    Good:
        causes: |
          Take two 250mg tablets. [@source-one]

          Start with 250mg a day. [@source-one]

          You may need 50 micrograms a day. [@source-one]

          Begin with 0.5mg. [@source-one]
    """
    wording = record.wording
    no_space = region_of(record.model.language) in _NO_SPACE
    ends = set()
    for dose in doses_in(wording.written, _numbers(wording)):
        ends.add(dose.end)
        yield from _two_numerals(wording, dose)
        yield from _amount(wording, dose, no_space=no_space)
    for form in MICROGRAM:
        if form in wording.written:
            yield from _without_number(wording, _BARE[form], ends)


def _numbers(wording: Wording) -> Iterator[tuple[int, int]]:
    """Yield each number before a unit that is no part of a phone number, a code or an address."""
    numbers = [each for each in wording.digits if has_unit(wording.written, each[1])]
    if not numbers:
        return
    codes = Stretches((s, end) for s, end, kind in wording.kept if kind not in _AS_SAID)
    for number in numbers:
        if not codes.meets(*number):
            yield number


def _two_numerals(wording: Wording, dose: Dose) -> Iterator[Finding]:
    begin = max(0, dose.start - 6)
    count = _COUNT.search(wording.written[begin : dose.start])
    if count is None:
        return
    words = (begin + count.start(1), begin + count.end(1))
    number = int(count[1])
    word = _WORDS[number] if number < len(_WORDS) else ""
    # "1 or two" mixes the two ways of writing, so a range is left to the editor.
    before = wording.written[max(0, words[0] - 7) : words[0]]
    safe = word and count[2] == " " and not _RANGE.search(before) and number > 1
    safe = safe and _COUNTED.match(wording.written, dose.end - len(dose.unit + dose.space))
    written = wording.written[words[0] : dose.end]
    yield wording.finding(
        words,
        f"“{written}” has two numbers side by side, which can be read as one",
        f"write the first in words: {word or 'a number'} {wording.written[dose.start : dose.end]}",
        word if safe else None,
        proven=True,
    )


def _amount(wording: Wording, dose: Dose, *, no_space: bool) -> Iterator[Finding]:
    written = wording.written[dose.start : dose.end]
    if _PART_OF_A_NUMBER.match(dose.number):
        yield wording.finding(
            (dose.start, dose.end),
            f"the dose “{written}” begins with a 0, as if a part of the number was missing",
            "look up the whole number; in a list, put a text with a comma in double quotes",
        )
        return
    better, safe = safe_form(dose, wording.written, no_space=no_space)
    if better != written:
        yield wording.finding(
            (dose.start, dose.end),
            f"the dose “{written}” {_danger(dose)}",
            f"write {better}",
            better if safe else None,
            proven=True,
        )


def _danger(dose: Dose) -> str:
    if dose.unit in UNITS:
        return "can be misread: U looks like a nought, and IU like IV or 10"
    if dose.unit in MICROGRAM:
        return "can be misread as milligrams, a thousand times as much"
    if _POINT.search(dose.number):
        return "can be misread as ten times as much if the point is overlooked"
    return "can be cut in two at the end of a line"


def _without_number(wording: Wording, bare: re.Pattern[str], ends: set[int]) -> Iterator[Finding]:
    for match in bare.finditer(wording.written):
        # "micrograms (mcg)" explains what may be on the packet.
        if match.end() not in ends and "microgram" not in wording.sentence(match.start()):
            message = f"“{match.group()}” can be misread as milligrams, a thousand times as much"
            yield wording.finding(match.span(), message, "write microgram in full")
