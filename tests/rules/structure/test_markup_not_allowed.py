from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


@pytest.mark.parametrize(
    ("text", "marked", "word"),
    [
        ("It is **very** rare.", "**very**", "bold"),
        ("It is _very_ rare.", "_very_", "italics"),
        ("It is <b>very</b> rare.", "<b>", "HTML"),
        ("![A nerve](nerve-fibre.svg)", "![", "under figures"),
        ("Say [Mae](lang:xy) now.", "lang:xy", "names no language"),
        ("Say [Mae](lang:CY) now.", "lang:CY", "names no language"),
        ("Take `2 tablets` a day.", "`2 tablets`", "code"),
    ],
)
def test_the_caret_is_under_the_mark(text: str, marked: str, word: str, tmp_path: Path) -> None:
    checked = check(f"causes: |\n  First. [@source-one]\n\n  {text}\n", tmp_path)
    assert checked.marked("STR009")[0] == marked
    assert word in checked.messages("STR009")[0]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("# A heading", "no sub-heading"),
        ("##A heading", "no sub-heading"),
        ("### [A heading](#causes)\n  Words.", "a link or a source"),
        ("### A heading", "no text below"),
        ("> A quotation", "does not say what it is"),
        ("> Important: one\n  two", "printed in the box above"),
        ("- > Important: one", "no boxes, tables or sub-headings in them"),
        ("***", "lines across the page"),
        ("- one\n    - two", "a list stands inside a list"),
        ("1. one\n  1. two", "do not count up by one"),
        ("| a | b |\n  | 1 | 2 |", "without a header"),
        ("| a | b |\n  |---|---|\n  | 1 |", "as many cells as its header"),
        ("| a | b |\n  |---|---|\n  | 1 | |", "an empty cell"),
        ("| a | |\n  |---|---|\n  | 1 | 2 |", "no heading of plain words"),
        ("|a|b|c|d|e|\n  |-|-|-|-|-|\n  |1|2|3|4|5|", "2 to 4 columns"),
        ("| a | b |\n  |---|---|", "a header and no rows"),
        ("Then:\n  2. two\n  3. three", "the end of the line above"),
    ],
)
def test_marks_of_whole_lines(text: str, word: str, tmp_path: Path) -> None:
    checked = check(f"causes: |\n  First. [@source-one]\n\n  {text}\n", tmp_path)
    [found] = checked.of("STR009")
    assert word in found.message
    assert found.source.strip() in text.replace("\n", " ")


def test_a_list_in_a_text_of_one_paragraph(tmp_path: Path) -> None:
    checked = check("summary: '- one [@source-one]'", tmp_path)
    assert "one paragraph only" in checked.messages("STR009")[0]


def test_the_same_mark_twice_has_two_places(tmp_path: Path) -> None:
    text = "causes: It is *not* known and *not* sought. [@source-one]"
    columns = [found.span.column for found in check(text, tmp_path).of("STR009")]
    assert len(set(columns)) == 2


@pytest.mark.parametrize("text", ["2 * 3 is 6.", "under <5", "a_b_c", "R&D", "5 > 4", r"\*not\*"])
def test_ordinary_signs_are_no_markup(text: str, tmp_path: Path) -> None:
    assert check(f"causes: 'It is {text} [@source-one]'", tmp_path).of("STR009") == []


def test_a_line_is_not_taken_for_one_that_begins_as_it_does(tmp_path: Path) -> None:
    rows = ["| Day 1 | rest | no |", "| Day 1 |", "| Day 2 | |", "| Day 2 | | |"]
    table = "\n".join(f"  {row}" for row in ["| a | b | c |", "|---|---|---|", *rows])
    text = f"causes: |\n  Take | Day 1 | so. [@source-one]\n\n{table}\n"
    found = check(text, tmp_path).of("STR009")
    lines = [each.source.strip() for each in found]
    assert lines == rows[1:]


def test_a_long_stretch_is_cut_short_in_the_message(tmp_path: Path) -> None:
    text = f"causes: It is *{'so ' * 15}so* and unknown. [@source-one]"
    [message] = check(text, tmp_path).messages("STR009")
    assert f"the marks *{'so ' * 12}so… would be printed" in message
