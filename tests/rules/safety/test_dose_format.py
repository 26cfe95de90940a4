from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import Checked, check


def of(text: str, folder: Path, language: str = "en-GB") -> Checked:
    return check(f"language: {language}\noutlook: '{text} [@source-one]'\n", folder)


@pytest.mark.parametrize(
    "text",
    [
        "Take 250mg, 0.5mg, 2.5ml or 1,000mg a day.",
        "Take 50 micrograms, or a 100 microgram tablet.",
        "Take one or two 200mg tablets.",
        "You may see micrograms (mcg) on the packet.",
        "It was 5 grams in 2010, 15 kg and 10 units.",
        "In 2019 250mg was usual.",
        "Stay at a 5 Grange Road or in ward 3 MG.",
    ],
)
def test_safe_doses(text: str, tmp_path: Path) -> None:
    assert of(text, tmp_path).messages("CAR009") == []


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Take 250 mg a day.", "250 mg", "250mg"),
        ("Take 1,000 mg.", "1,000 mg", "1,000mg"),
        ("Take 2.5 ml twice.", "2.5 ml", "2.5ml"),
        ("Take 10 mg/kg.", "10 mg", "10mg"),
        ("Take .5mg a day.", ".5mg", "0.5mg"),
        ("Take 5.0mg a day.", "5.0mg", "5mg"),
        ("Take (.5 mg).", ".5 mg", "0.5mg"),
        ("Take 50mcg a day.", "50mcg", "50 micrograms"),
        ("Take 1 mcg.", "1 mcg", "1 microgram"),
        ("Take 50 µg, then stop.", "50 µg", "50 micrograms"),
        ("Take 2 250mg tablets.", "2", "two"),
        ("Take 9 5ml spoons.", "9", "nine"),
    ],
)
def test_safe_mends(text: str, old: str, new: str, tmp_path: Path) -> None:
    checked = of(text, tmp_path)
    [found] = checked.of("CAR009")
    assert found.edit is not None
    assert (found.edit.old, found.edit.new) == (old, new)
    assert checked.marked("CAR009") == [old]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Take a 50mcg tablet.", "50mcg"),
        ("Use 25mcg/hour patches.", "25mcg"),
        ("Take a few mcg a day.", "mcg"),
        ("Inject 10U at night.", "10U"),
        ("Take 1 or 2 250mg tablets.", "2"),
        ("Take 2 x 250mg tablets.", "2"),
        ("Take 12 250mg tablets.", "12"),
    ],
)
def test_what_somebody_has_to_read(text: str, marked: str, tmp_path: Path) -> None:
    checked = of(text, tmp_path)
    assert checked.marked("CAR009") == [marked]
    assert checked.of("CAR009")[0].edit is None


def test_both_faults_of_one_dose_are_mended(tmp_path: Path) -> None:
    edits = [found.edit for found in of("Take 2 250 mg tablets.", tmp_path).of("CAR009")]
    assert [(edit.old, edit.new) for edit in edits if edit] == [("2", "two"), ("250 mg", "250mg")]


def test_no_other_rule_asks_for_the_opposite(tmp_path: Path) -> None:
    checked = of("Take two 250mg tablets. Take 50 micrograms a day.", tmp_path)
    assert checked.diagnostics == ()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en-US", "Take 250 mg a day.", []),
        ("en-US", "Take 50 mcg a day.", ["50 mcg"]),
        ("en-US", "Take .5 mg a day.", [".5 mg"]),
        ("en-IE", "Take 250 mg a day.", ["250 mg"]),
        ("de-DE", "Nehmen Sie 250 mg.", []),
    ],
)
def test_the_space_is_a_matter_of_the_country(
    language: str, text: str, found: list[str], tmp_path: Path
) -> None:
    assert of(text, tmp_path, language).marked("CAR009") == found


def test_a_full_stop_without_a_space_is_no_decimal_point(tmp_path: Path) -> None:
    assert of("It is safe.5mg is enough.", tmp_path).of("CAR009") == []
