"""What is listed and what is only counted, by what reads the format."""

from __future__ import annotations

import pytest

from tests.reporters.samples import found, report
from toolkit.base.diagnostics import SEVERITIES, Severity
from toolkit.reporters import NO_RUN, REPORTERS, Run
from toolkit.reporters.github import summary_markdown

OF_EACH = report(
    found("CAR001", severity="error", message="here is the error"),
    found("LAN001", severity="warning", message="here is the warning"),
    found("LAN030", severity="note", message="here is the note"),
)
FOR_PEOPLE = ("text", "concise", "github")


def listed(name: str, least: Severity) -> set[str]:
    rendered = REPORTERS[name].render(OF_EACH, Run(least=least)).lower()
    return {each for each in SEVERITIES if f"here is the {each}" in rendered}


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_people_get_a_list_of_what_they_asked_for(name: str) -> None:
    assert listed(name, "error") == {"error"}
    assert listed(name, "warning") == {"error", "warning"}
    assert listed(name, "note") == {"error", "warning", "note"}


@pytest.mark.parametrize("name", sorted(set(REPORTERS) - set(FOR_PEOPLE)))
def test_programs_get_everything(name: str) -> None:
    assert listed(name, "error") == {"error", "warning", "note"}


@pytest.mark.parametrize("name", ["text", "github"])
def test_what_is_only_counted_is_said_with_how_to_list_it(name: str) -> None:
    last = REPORTERS[name].render(OF_EACH, Run(least="warning")).splitlines()[-1]
    assert last.endswith("1 error, 1 warning, 1 note. To list the notes too: --show notes")
    assert REPORTERS[name].render(OF_EACH, NO_RUN).splitlines()[-1].endswith("1 note.")


def test_the_job_summary_counts_notes_by_file_and_lists_none() -> None:
    markdown = summary_markdown(OF_EACH, Run(least="warning"))
    assert "| 1 | 1 | 1 |" in markdown
    assert "LAN030" not in markdown
