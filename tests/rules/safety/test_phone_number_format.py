from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import Checked, check

ORGANISATIONS = """\
# file: content/organisations.yaml
- id: helping-hands
  name: Helping Hands
  what_for: Information.
  url: https://example.org
  phone: "{phone}"
  region: {region}
"""


def prose(text: str, folder: Path, language: str = "en-GB") -> Checked:
    return check(f"language: {language}\noutlook: '{text} [@source-one]'\n", folder)


@pytest.mark.parametrize(
    "text",
    [
        "Call 020 7450 4000 or 0808 800 8000.",
        "Call 999, 111, NHS 111, 116 123 or 0800 1111.",
        "Your NHS number is like 999 123 4567.",
        "It was found in 2004 and 2011, in 1,000 of 100,000 people.",
        "From 01/02/2026 or 2026-02-01, 0.25 to 0.5 of them.",
        "Call +44 20 7450 4000 or +353 1 234 5678.",
        "Write to 01632960001@example.org.",
    ],
)
def test_numbers_that_are_well_written_or_no_phone_numbers(text: str, tmp_path: Path) -> None:
    assert prose(text, tmp_path).of("CAR007") == []


@pytest.mark.parametrize(
    ("text", "marked", "hint"),
    [
        ("Call 02074504000.", "02074504000", "write 020 7450 4000"),
        ("Call 0207 450 4000.", "0207 450 4000", "write 020 7450 4000"),
        ("Call (020) 7450-4000.", "(020) 7450-4000", "write 020 7450 4000"),
        ("Call +44 (0)20 7450 4000.", "+44 (0)20 7450 4000", "write +44 20 7450 4000"),
        ("Call 0808 8008000 now", "0808 8008000", "write 0808 800 8000"),
        ("Call +35312345678.", "+35312345678", "part it with single spaces"),
        ("Call 0808 800 80001.", "0808 800 80001", "look it up again"),
        ("Call 0207 450 400.", "0207 450 400", "look it up again"),
    ],
)
def test_numbers_that_are_not(text: str, marked: str, hint: str, tmp_path: Path) -> None:
    checked = prose(text, tmp_path)
    assert checked.marked("CAR007") == [marked]
    assert checked.of("CAR007")[0].hint.startswith(hint)


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("Call 02074504000.", "020 7450 4000"),
        ("Call (0808) 800-8000.", "0808 800 8000"),
        ("Call +44 (0)20 7450 4000.", None),  # other digits: somebody has to look
        ("Call 0207 450 400.", None),
    ],
)
def test_only_spaces_are_mended(text: str, replacement: str | None, tmp_path: Path) -> None:
    [found] = prose(text, tmp_path).of("CAR007")
    assert (found.edit.new if found.edit else None) == replacement


def test_numbers_of_other_countries_only_need_spaces(tmp_path: Path) -> None:
    assert prose("Call 01 234 5678 90.", tmp_path, "en-IE").of("CAR007") == []


@pytest.mark.parametrize(
    ("phone", "region", "found"),
    [
        ("0808 800 8000", "UK", []),
        ("08088008000", "England and Wales", ["08088008000"]),
        ("0207 450 4000", "Northern Ireland, UK", ["0207 450 4000"]),
        ("01 872 7000", "UK and Ireland", []),
        ("1 800 555 0199", "USA", []),
        ("18005550199", "USA", ["18005550199"]),
        ("116 123", "UK", []),
    ],
)
def test_organisations(phone: str, region: str, found: list[str], tmp_path: Path) -> None:
    checked = check(ORGANISATIONS.format(phone=phone, region=region), tmp_path)
    assert checked.marked("CAR007") == found
    assert {each.path for each in checked.of("CAR007")} <= {"content/organisations.yaml"}
