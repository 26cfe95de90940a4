from __future__ import annotations

import re

import pytest

from toolkit.model.text.doses import Dose, doses_in, safe_form


def doses(text: str) -> list[Dose]:
    return list(doses_in(text, [match.span() for match in re.finditer(r"\d+", text)]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Take 2.5 mg.", [("2.5", " ", "mg")]),
        ("Take .5mg.", [(".5", "", "mg")]),
        ("It is safe.5mg", [("5", "", "mg")]),
        ("1,000mg and 5\nml", [("1,000", "", "mg"), ("5", "\n", "ml")]),
        ("vitamin B12 mg", []),
        ("10 mgs or 10 g-strings, 3G, 5 U-turns", []),
        ("5 mg", [("5", " ", "mg")]),
    ],
)
def test_finds_numbers_with_units(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(dose.number, dose.space, dose.unit) for dose in doses(text)] == found


def test_places_are_those_of_the_whole_amount() -> None:
    text = "Take 2.5 mg a day"
    [dose] = doses(text)
    assert text[dose.start : dose.end] == "2.5 mg"


@pytest.mark.parametrize(
    ("text", "better", "is_safe"),
    [
        ("250mg", "250mg", True),
        ("250 mg", "250mg", True),
        (".50 mg", "0.50mg", True),
        ("2.00mg", "2mg", True),
        ("10.05mg", "10.05mg", True),
        ("1mcg a day", "1 microgram", True),
        ("20 mcg", "20 micrograms", True),
        ("20 mcg tablets", "20 microgram", False),
        ("20mcg/hour", "20 microgram", False),
        ("4U", "4 units", False),
    ],
)
def test_the_safe_form(text: str, better: str, is_safe: bool) -> None:
    [dose] = doses(text)
    assert safe_form(dose, text, no_space=True) == (better, is_safe)


def test_elsewhere_the_space_may_stay() -> None:
    [dose] = doses("0.5 mg")
    assert safe_form(dose, "0.5 mg", no_space=False) == ("0.5 mg", True)
