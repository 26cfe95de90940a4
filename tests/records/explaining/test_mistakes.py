"""Mistakes that editors make, and what is said of each: read mistakes.txt as an editor would."""

import pytest

from tests.kinds import KINDS, read_record
from tests.records.explaining.mistakes import MISTAKES, RECORDS, Mistake, said, write_said
from toolkit.base.diagnostics import Report, in_order
from toolkit.base.settings import Settings
from toolkit.records.reading.entries import Entries, read_entries
from toolkit.records.refused import Refused
from toolkit.reporters import text
from toolkit.validation.check_refused import explain_refused

TWO_MISTAKES = {"key-missing-twice.yaml"}

each_mistake = pytest.mark.parametrize("mistake", MISTAKES, ids=str)


def refuse(mistake: Mistake) -> Refused:
    if mistake in RECORDS:
        read = read_record(mistake.file, mistake.content)
    else:
        entries = read_entries(mistake.file, mistake.content, mistake.file.split(".")[1])
        read = entries.refused if isinstance(entries, Entries) else entries
    assert isinstance(read, Refused), "the mistake is accepted"
    return read


def report_of(mistake: Mistake) -> Report:
    return Report(in_order(explain_refused(refuse(mistake), Settings(), KINDS)), (mistake.file,))


def test_a_mistake_reads_as_a_kind_colleague_would_say_it(update_goldens: bool) -> None:
    reports = {each.file: text.render(report_of(each)) for each in MISTAKES}
    if update_goldens:
        write_said(reports)
    kept = said()
    assert list(reports) == list(kept)
    for name, report in reports.items():
        assert report.rstrip() == kept[name].rstrip()


@each_mistake
def test_a_mistake_is_one_message_on_its_line_with_a_hint(mistake: Mistake) -> None:
    found = report_of(mistake).diagnostics
    assert len(found) == (2 if mistake.file in TWO_MISTAKES else 1)
    assert found[0].span.line == mistake.line
    assert all(each.hint for each in found)
    assert all(len(each.message) <= 140 for each in found)


def test_the_twelve_of_the_survey_are_all_there() -> None:
    assert [each.file[:2] for each in MISTAKES if each.file[0].isdigit()] == [
        f"{number:02}" for number in range(1, 13)
    ]
