"""A slip that `--fix` would fix says so in the report, with the line as it would be; no other."""

from pathlib import Path

import pytest

from toolkit.base import budget
from toolkit.base.diagnostics import Diagnostic
from toolkit.base.settings import Settings
from toolkit.records.explaining.repair import repaired
from toolkit.records.reading.read import read_record
from toolkit.records.refused import Refused
from toolkit.validation.check_refused import explain_refused

MINIMAL = (Path(__file__).parents[1] / "minimal.yaml").read_text()
PATH = "content/conditions/minimal.yaml"
ASK = "  - What can I do myself?"


def reported(text: str) -> list[Diagnostic]:
    read = read_record(PATH, text.encode())
    assert isinstance(read, Refused)
    return explain_refused(read, Settings())


@pytest.mark.parametrize(
    ("old", "slip", "new"),
    [
        ("title: A condition", "title: Skin: itching", 'title: "Skin: itching"'),
        (ASK, "  • What next?", "  - What next?"),
        ("audience: Adults", "audience:Adults", "audience: Adults"),
    ],
)
def test_what_fix_writes_is_the_edit(old: str, slip: str, new: str) -> None:
    text = MINIMAL.replace(old, slip, 1)
    (found,) = [each for each in reported(text) if each.code[:3] in ("SYN", "SCH")]
    assert found.edit
    assert found.edit.new.startswith(new)
    lines = text.split("\n")
    lines[found.edit.span.line - 1] = found.edit.new
    assert "\n".join(lines) == repaired(PATH, text)


def test_of_two_slips_the_unsure_one_stays_for_a_person() -> None:
    text = MINIMAL.replace("title: A condition", "title: Skin: itching", 1)
    text = text.replace("date: 2026-11-22", "date: 05/11/2026", 1)
    assert [bool(each.edit) for each in reported(text)] == [True, False]


def test_a_file_full_of_slips_is_not_read_a_hundred_times() -> None:
    few, many = (
        MINIMAL.replace(ASK, "\n".join(f"  - {number}" for number in range(count)), 1)
        for count in (budget.MARKED_SLIPS, budget.MARKED_SLIPS + 1)
    )
    assert all(each.edit for each in reported(few))
    assert not any(each.edit for each in reported(many))
