"""What is to do, for an issue, a page and a calendar; of records that no one has signed."""

from __future__ import annotations

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from toolkit.commands.due.groups import grouped, is_to_do
from toolkit.commands.due.reports import REPORTS
from toolkit.commands.status import Row
from toolkit.records.standing import Signer, Standing, State

TODAY = date(2026, 12, 3)


def row(id: str, state: State = "published", left: int = 400, title: str = "A title") -> Row:
    is_signed = state in ("published", "overdue")
    due = TODAY + timedelta(days=left) if is_signed else None
    start = due - timedelta(days=180) if due else None
    by = (Signer("Dr Example"),) if is_signed else ()
    return Row(id, title, ("An Author",), Standing(state, ("so it is",), by, TODAY, due, start))


ROWS = (
    row("far"),
    row("near", left=90),
    row("nearer", left=31),
    row("now", left=30),
    row("soon", left=180),
    row("late", "overdue", -1),
    row("other", "changed"),
    row("new", "draft"),
    row("asked", "in-review"),
    row("gone", "retired"),
)


def test_each_record_is_in_one_group_the_most_urgent_first() -> None:
    found = {name: [each.id for each in group] for name, group in grouped(ROWS, TODAY).items()}
    assert list(found.items()) == [
        ("Overdue", ["late"]),
        ("Changed since it was signed", ["other"]),
        ("Due in 30 days", ["now"]),
        ("Due in 60 days", ["nearer"]),
        ("Due in 90 days", ["near"]),
        ("Start the review now", ["soon"]),
        ("Published", ["far"]),
        ("In review", ["asked"]),
        ("Draft", ["new"]),
        ("Retired", ["gone"]),
    ]
    to_do = {each.id for each in ROWS if is_to_do(each, TODAY)}
    assert to_do == {"late", "other", "now", "nearer", "near", "soon"}


def test_markdown_and_page_say_who_and_when_and_obey_no_title() -> None:
    rows = [row("now", left=30, title="<b>|\u202e`x`")]
    markdown, html = (REPORTS[name](rows, TODAY) for name in ("markdown", "html"))
    for each in (markdown, html):
        assert "<b>" not in each
        assert "\u202e" not in each
        for said in ("An Author", "Dr Example", "2027-01-02", "2026-07-06", "so it is"):
            assert said in each
    HTMLParser().feed(html)
    assert html.count("<table>") == html.count("</table>") == 1


@pytest.mark.parametrize("title", ["A, b; c\\d", "é" * 100, "long " * 60, "two\r\nBEGIN:VEVENT"])
def test_a_calendar_reads_back(title: str) -> None:
    text = REPORTS["ics"]([row("now", title=title)], TODAY)
    lines = text.split("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(each.encode()) for each in lines) <= 75
    whole = text.replace("\r\n ", "").split("\r\n")
    assert whole.count("BEGIN:VEVENT") == whole.count("END:VEVENT") == 2
    said = next(each for each in whole if each.startswith("SUMMARY:Start"))
    plain = said.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    assert plain == f"SUMMARY:Start the review of {' '.join(title.split())}"
    assert "DTSTART;VALUE=DATE:20280107" in whole


def test_what_no_one_has_signed_is_in_no_calendar() -> None:
    assert "VEVENT" not in REPORTS["ics"]([row("new", "draft")], TODAY)
