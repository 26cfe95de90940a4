"""What the preview shows, also of broken records: the page as it will be, and the findings."""

from __future__ import annotations

import html

import pytest

from tests.commands.collections import FIRST, TODAY
from tests.preview.asked import Preview
from tests.publishing.published import empty, error, merge_marks, no_text, typo
from toolkit.base.settings import read_settings
from toolkit.validation.validate import validate

PAGE = "/record/first-condition/file/html"
NOTE = "/record/first-condition/note/html"
FINDINGS = "/record/first-condition/findings"


def test_every_record_is_listed(preview: Preview) -> None:
    answer = preview.ask("/")
    for id in ("first-condition", "second-condition", "both-conditions"):
        assert f'href="/record/{id}"' in answer.text


def test_a_page_is_shown_as_a_draft_and_follows_its_file(preview: Preview) -> None:
    before = preview.ask(PAGE).text
    assert "draft" in before.lower()
    assert preview.ask(NOTE).text.strip() == ""
    preview.edit(FIRST, "title: ", "title: Renamed ")
    assert "<h1" in before
    assert "Renamed" not in before
    assert "Renamed" in preview.ask(PAGE).text


@pytest.mark.parametrize("break_it", [no_text, typo, merge_marks, empty, error])
def test_the_last_good_page_stays_beside_the_fault(preview: Preview, break_it: object) -> None:
    good = preview.ask(PAGE).text
    assert callable(break_it)
    break_it(preview.root / FIRST)
    preview.desk.change()
    assert preview.ask(PAGE).text == good
    assert "cannot be made now" in preview.ask(NOTE).text
    assert "<strong>Error:</strong>" in preview.ask(FINDINGS).text
    assert preview.ask("/record/first-condition").status == 200
    assert preview.ask("/").status == 200


def test_a_record_that_was_never_good_has_a_page_that_says_so(preview: Preview) -> None:
    merge_marks(preview.root / FIRST)
    answer = preview.ask(PAGE)
    assert answer.status == 200
    assert "No page yet" in answer.text


def test_a_record_with_an_error_of_a_rule_is_shown_as_it_is(preview: Preview) -> None:
    preview.edit(FIRST, "title: ", "title: Best ")
    preview.edit(FIRST, "status: in-review", "status: published")
    assert "<strong>Error:</strong>" in preview.ask(FINDINGS).text
    assert "Best" in preview.ask(PAGE).text


def test_settings_that_cannot_be_read_are_said_and_the_page_stays(preview: Preview) -> None:
    good = preview.ask(PAGE).text
    (preview.root / "toolkit.toml").write_text("[nonsense]\n")
    preview.desk.change()
    assert preview.ask(PAGE).text == good
    assert "nonsense" in preview.ask(NOTE).text
    assert "nonsense" in preview.ask("/").text


def test_findings_are_those_of_validate_with_the_way_to_their_lines(preview: Preview) -> None:
    preview.edit(FIRST, "[@source-one]", "[@nowhere] <b>&")
    report = validate(
        preview.root, read_settings(preview.root), [preview.root / FIRST], TODAY
    ).report
    shown = html.unescape(preview.ask(FINDINGS).text)
    assert report.diagnostics
    assert shown.count("<li") == len(report.diagnostics)
    for each in report.diagnostics:
        assert each.message in shown
        place = f"{preview.root / FIRST}:{each.span.line}:{each.span.column}"
        assert f'href="vscode://file{place}"' in shown
    assert f'href="{(preview.root / FIRST).as_uri()}"' in shown
    assert "<b>" not in preview.ask(FINDINGS).text


def test_words_of_a_record_are_no_markup_of_the_preview(preview: Preview) -> None:
    preview.edit(FIRST, "title: ", 'title: "<script>alert(1)</script>" #')
    for path in ("/record/first-condition", FINDINGS, "/record/first-condition/texts"):
        answer = preview.ask(path).text
        assert "&lt;script&gt;" in answer
        assert "<script>" not in answer


def test_every_form_is_one_click_away(preview: Preview) -> None:
    page = preview.ask("/record/first-condition").text
    for ending in ("html", "pdf", "large-print.pdf", "extra-large.pdf", "booklet.pdf"):
        assert f'href="/record/first-condition?form={ending}"' in page
    answer = preview.ask("/record/first-condition/file/summary.pdf")
    assert (answer.headers["content-type"], answer.text[:5]) == ("application/pdf", "%PDF-")


@pytest.mark.parametrize(
    "path",
    [
        "/record/nothing",
        "/record/first-condition?form=../x",
        "/record/first-condition/file/json",
        "/assets/server.py",
        "/assets/..%2Fserver.py",
        "/record/..%2F..%2Fetc/findings",
    ],
)
def test_nothing_else_is_there(preview: Preview, path: str) -> None:
    assert preview.ask(path).status == 404
