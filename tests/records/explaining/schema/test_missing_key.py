"""Where to add a key that is not there, or where it stands instead."""

from tests.records.explained import explained, said
from toolkit.base.diagnostics import Span
from toolkit.records.problem import Problem

GROUP = {"type": "object", "additionalProperties": False}
TEXT = {"type": "string"}
SCHEMA = {
    **GROUP,
    "properties": {
        "a": TEXT,
        "b": {"description": "The second."},
        "cards": {"type": "array", "items": TEXT},
        "part": {**GROUP, "properties": {"x": TEXT, "y": TEXT}, "required": ["x", "y"]},
        "z": TEXT,
    },
    "required": ["a", "b", "cards", "part", "z"],
}
WHOLE = "a: 1st\nb: 2nd\ncards:\n  - one\npart:\n  x: c\n  y: d\nz: e\n"


def problem(text: str) -> Problem:
    (found,) = explained(SCHEMA, text)
    return found


def test_after_the_key_that_comes_before_it_in_the_model() -> None:
    found = problem(WHOLE.replace("b: 2nd\n", ""))
    assert found.finding.message == "the record has no b"
    assert found.finding.hint == "add a line b: … after line 1 (The second)"
    assert found.span == Span(1, 1, 1, 2)


def test_after_the_last_line_of_that_key() -> None:
    text = WHOLE.replace("z: e\n", "") + "\n# a comment\n"
    assert problem(text).finding.hint == "add a line z: … after line 7"


def test_after_the_last_line_of_a_block_text() -> None:
    text = "a: |\n  1st\n\n  more\n\n\ncards:\n  - one\npart:\n  x: c\n  y: d\nz: e\n"
    assert problem(text).finding.hint == "add a line b: … after line 4 (The second)"


def test_before_the_first_line_if_none_comes_before_it() -> None:
    found = problem("# comment\n" + WHOLE.replace("a: 1st\n", ""))
    assert found.finding.hint == "add a line a: … before line 2"


def test_in_line_with_its_neighbour_in_a_section() -> None:
    found = problem(WHOLE.replace("  y: d\n", ""))
    assert found.finding.message == "part has no y"
    assert found.finding.hint == "add a line y: … after line 6, in line with x"


def test_inside_the_brackets_of_a_group_in_brackets() -> None:
    text = WHOLE.replace("part:\n  x: c\n  y: d\n", "part: {x: c}\n")
    assert problem(text).finding.hint == "add a line y: … inside the brackets, with a comma"


def test_a_list_and_a_section_get_their_entries_and_keys_below() -> None:
    hint = problem(WHOLE.replace("cards:\n  - one\n", "")).finding.hint
    assert hint == "add a line cards: with its entries below it, after line 2"
    hint = problem(WHOLE.replace("part:\n  x: c\n  y: d\n", "")).finding.hint
    assert hint == "add a line part: with its keys below it (x, y), after line 4"


def test_a_key_that_was_swallowed_by_a_block_text() -> None:
    text = WHOLE.replace("a: 1st\nb: 2nd\n", "a: |\n  1st\n  b: 2nd\n")
    found = problem(text)
    assert found.finding.message == ("b stands here, but so far to the right that it is part of a")
    assert found.finding.hint.startswith("take away 2 spaces before it")
    assert found.span == Span(3, 3, 3, 5)


def test_a_key_that_was_swallowed_by_a_folded_text() -> None:
    text = WHOLE.replace("a: 1st\nb: 2nd\n", "a: >-\n  1st\n   b: 2nd\n")
    assert "3 spaces" in problem(text).finding.hint


def test_a_word_with_a_colon_inside_a_line_is_not_the_key() -> None:
    text = WHOLE.replace("a: 1st\nb: 2nd\n", "a: |\n  vitamin b: 2nd\n")
    assert said(SCHEMA, text)[0] == "the record has no b"
