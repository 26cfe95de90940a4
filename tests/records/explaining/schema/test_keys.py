"""Unknown and missing keys: a misspelt key is both, and is said once."""

import pytest

from tests.records.explained import explained, said

GROUP = {"type": "object", "additionalProperties": False}
INNER = {**GROUP, "properties": {"where": {}, "why": {}}, "required": ["where", "why"]}
SCHEMA = {
    **GROUP,
    "properties": {
        "title": {"description": "The title."},
        "pain": INNER,
        "cause": {},
        "support": {},
        "list": {"type": "array", "items": INNER},
    },
    "required": ["title", "pain", "cause"],
}
WHOLE = "title: a\npain:\n  where: b\n  why: c\ncause: d\n"


def test_a_record_without_faults_has_no_problems() -> None:
    assert explained(SCHEMA, WHOLE) == []


@pytest.mark.parametrize("typed", ["tilte", "Title", "TITLE", "titel", "“title”", "title_"])
def test_a_misspelt_key(typed: str) -> None:
    message, hint = said(SCHEMA, WHOLE.replace("title", typed))
    assert message == f"{typed} is not a key here; did you mean title?"
    assert hint == f"write title: instead of {typed}:"


def test_a_misspelt_optional_key() -> None:
    message, _ = said(SCHEMA, WHOLE + "suport: []\n")
    assert message == "suport is not a key here; did you mean support?"


def test_a_copy_of_a_key_in_another_spelling() -> None:
    message, hint = said(SCHEMA, "Title: x\n" + WHOLE)
    assert message == "Title is not a key here, and title is on line 2"
    assert hint == "delete this line, or move its text to title"


def test_a_key_in_the_section_above_only_needs_less_indentation() -> None:
    text = WHOLE.replace("cause: d", "  cause: d")
    message, hint = said(SCHEMA, text)
    assert message == "cause is in the wrong place: it belongs at the top level of the record"
    assert hint.startswith("take away the spaces before it")


def test_a_key_in_the_middle_of_a_section_must_move() -> None:
    text = "title: a\npain:\n  where: b\n  cause: d\n  why: c\n"
    _, hint = said(SCHEMA, text)
    assert hint == "move it there, without indentation"


def test_keys_below_an_empty_section_need_more_indentation() -> None:
    text = "title: a\npain:\nwhere: b\nwhy: c\ncause: d\n"
    problems = explained(SCHEMA, text)
    # The empty section is the same mistake, and is not said as well.
    assert [p.finding.message for p in problems] == [
        "where is in the wrong place: it belongs under pain",
        "why is in the wrong place: it belongs under pain",
    ]
    assert problems[0].finding.hint.startswith("put two more spaces before it")


def test_a_key_that_belongs_nowhere_is_told_which_there_are() -> None:
    message, hint = said(SCHEMA, WHOLE + "zzz: x\n")
    assert message == "zzz is not a key that the record may have"
    assert hint == "delete it, or use one of: title, pain, cause, support, list"


def test_a_line_of_text_that_became_a_key() -> None:
    _, hint = said(SCHEMA, WHOLE + "and then it happens: x\n")
    assert hint == "if this line is text, put it in double quotes or on the line after >-"


def test_the_only_key_that_a_group_has_was_meant() -> None:
    schema = {**GROUP, "properties": {"none": {}}, "required": ["none"]}
    assert said(schema, "reason: x\n")[0] == "reason is not a key here; did you mean none?"


def test_an_entry_of_a_list_is_called_by_its_number() -> None:
    text = WHOLE + "list:\n  - {where: a, why: b}\n  - {where: a}\n"
    assert said(SCHEMA, text)[0] == "entry 2 of list has no why"


def test_very_many_unknown_keys_are_not_all_said() -> None:
    text = WHOLE + "".join(f"k{n}: x\n" for n in range(500))
    assert len(explained(SCHEMA, text)) == 50


def test_a_very_long_key_is_not_repeated_whole() -> None:
    message, _ = said(SCHEMA, WHOLE + "? " + "k" * 5000 + "\n: x\n")
    assert len(message) < 100
