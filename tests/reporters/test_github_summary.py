from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt

from tests.reporters.samples import (
    EVIL,
    assert_harmless,
    check_golden,
    clean,
    found,
    hostile,
    large,
    report,
)
from toolkit.base.diagnostics import Report, Span
from toolkit.base.text.printable import printable
from toolkit.reporters.github_summary import escape, summary_markdown


def crowded() -> Report:
    """One more than GitHub annotates."""
    return report(*(found(span=Span(line, 16, line, 26), hint="mend it") for line in range(1, 12)))


def cells(markdown: str) -> list[list[str]]:
    """The text of each table row as a reader sees it."""
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(markdown)
    rows = re.findall(r"<tr>(.*?)</tr>", rendered, re.DOTALL)
    return [
        [
            html.unescape(re.sub(r"<[^>]*>", "", cell))
            for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)
        ]
        for row in rows
    ]


def test_golden(update_goldens: bool) -> None:
    check_golden("github-summary.md", summary_markdown(crowded()), update=update_goldens)


def test_what_is_not_annotated_stands_in_it() -> None:
    rows = cells(summary_markdown(crowded()))
    assert rows == [
        ["File", "Errors", "Warnings", "Notes"],
        ["content/conditions/lupus.yaml", "11", "0", "0"],
        ["Line", "", "Code", "What is wrong", "Fix or help"],
        ["11:16", "error", "REV001", "the review was due on 1 March 2023", "help: mend it"],
    ]


def test_files_with_most_errors_first() -> None:
    made = report(
        found(path="a.yaml", severity="warning"),
        found(path="b.yaml"),
        found(path="c.yaml"),
        found(path="c.yaml", severity="warning"),
    )
    assert [row[0] for row in cells(summary_markdown(made))[1:]] == ["c.yaml", "b.yaml", "a.yaml"]


def test_a_clean_report_is_one_sentence() -> None:
    assert summary_markdown(clean()) == "### Content check\n\n3 files checked, nothing to fix.\n"


@pytest.mark.parametrize("text", EVIL)
def test_a_text_is_shown_and_nothing_else(text: str) -> None:
    shown = printable(text.strip())
    expected = shown if len(shown) <= 600 else f"{shown[:599]}…"
    table = f"| a |\n| - |\n| x{escape(text)}x |\n"
    assert cells(table)[1] == [f"x{expected}x"]
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(table)
    tags = {"table", "thead", "tbody", "tr", "th", "td"}
    assert {tag.lower() for tag in re.findall(r"<(\w+)", rendered)} == tags


def test_a_citation_is_no_mention() -> None:
    assert "@nhs" not in escape("[@nhs-gbs]").replace("&#64;", "@")


def test_hostile_reports_keep_to_their_table() -> None:
    markdown = summary_markdown(hostile())
    assert_harmless(markdown)
    assert {len(row) for row in cells(markdown)} == {4, 5}


def test_github_takes_the_largest() -> None:
    markdown = summary_markdown(large(20_000))
    assert len(markdown.encode()) < 1_000_000
    match = re.search(r"… and (\d+) more: see the log", markdown)
    assert match
    listed = sum(len(row) == 5 and row[0] != "Line" for row in cells(markdown))
    assert listed + int(match[1]) + 30 == 20_000
    assert "500 more files" in markdown
