"""A text -> the amounts of medicine in it, such as 250mg, and how each is written safely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.base.text.regex import regex

_UNIT = regex(r"([ \xa0\n]*)(mg|ml|mL|g|mcgs?|[µμu]g|U|IU|iu)(?!\.[A-Z])(?![\w’'-])")
MICROGRAM = ("mcg", "mcgs", "µg", "μg", "ug")
UNITS = {"U": "unit", "IU": "international unit", "iu": "international unit"}
_ZEROS = regex(r"\.0+$")
_FOLLOWING = regex(r"[ \n\xa0]+([a-z]+)|[-/%]")
# Words that may follow an amount; others may be a noun, and "50 micrograms tablets" is wrong.
_AFTER_AMOUNT = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "at",
        "daily",
        "each",
        "every",
        "for",
        "from",
        "if",
        "in",
        "is",
        "of",
        "on",
        "once",
        "or",
        "per",
        "than",
        "then",
        "to",
        "twice",
        "was",
        "were",
        "when",
        "with",
    ]
)


class Dose(Struct, frozen=True):
    """A number and its unit, with the places where the number begins and the unit ends."""

    start: int
    end: int
    number: str
    space: str
    unit: str


def has_unit(text: str, at: int) -> bool:
    """Whether a number that ends here is followed by a unit of medicine."""
    return _UNIT.match(text, at) is not None


def doses_in(text: str, numbers: Iterable[tuple[int, int]]) -> Iterator[Dose]:
    """Yield each amount; `numbers` are the ranges of all runs of digits in the text."""
    for first, end in numbers:
        unit = _UNIT.match(text, end)
        if unit:
            start = _start(text, first)
            if not text[start - 1 : start].isalpha():  # B12, H2O
                yield Dose(start, unit.end(), text[start:end], unit[1], unit[2])


def _start(text: str, at: int) -> int:
    """Go back to where the number begins whose last digits begin at `at`."""
    start = at
    while start > 0 and text[start - 1] in "0123456789.,":
        start -= 1
    while (
        start < at
        and (
            text[start] == ","
            # Not the point of .5mg but the end of a sentence.
            or (
                text[start] == "." and (start + 1 < at or text[start - 1 : start].strip(" \n\xa0("))
            )
        )
    ):
        start += 1
    return start


def safe_form(dose: Dose, text: str, *, no_space: bool) -> tuple[str, bool]:
    """Return the amount as it is safe to read, and whether it fits there just so.

    The same text if there is nothing to fix. `no_space`: write 250mg.
    """
    number = _ZEROS.sub("", dose.number)
    number = f"0{number}" if number.startswith(".") else number
    if dose.unit in UNITS:
        return f"{number} {UNITS[dose.unit]}" + ("" if number == "1" else "s"), False
    if dose.unit not in MICROGRAM:
        return number + ("" if no_space else dose.space) + dose.unit, True
    following = _FOLLOWING.match(text, dose.end)
    if following and following[1] not in _AFTER_AMOUNT:
        # A noun, a hyphen, or a unit of time after a stroke.
        return f"{number} microgram", False
    return f"{number} microgram" + ("" if number == "1" else "s"), True
