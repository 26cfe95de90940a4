"""One value of a file written anew: how it was written stays, and so does all around it."""

from __future__ import annotations

import pytest

from toolkit.base.diagnostics import Route
from toolkit.records.syntax.yaml_values import read_values
from toolkit.validation.fixing.value import NotWritten, with_value

BOM = b"\xef\xbb\xbf"


def put(text: str, route: Route, typed: str) -> str:
    return with_value("r.yaml", text.encode(), route, typed).decode()


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("a: one # why\nb: 2\n", "two", "a: two # why\nb: 2\n"),
        ("a: one\nb: 2\n", "two: three", 'a: "two: three"\nb: 2\n'),
        ("a: one\nb: 2\n", "3", 'a: "3"\nb: 2\n'),
        ("a: one\nb: 2\n", "no # comment", 'a: "no # comment"\nb: 2\n'),
        ('a: "one" # why\nb: 2\n', 'say "two"', 'a: "say \\"two\\"" # why\nb: 2\n'),
        ("a: 'one'\nb: 2\n", "it's", "a: 'it''s'\nb: 2\n"),
        ("a: 'one'\nb: 2\n", "one\ntwo", 'a: "one\\ntwo"\nb: 2\n'),
        ("a:\nb: 2\n", "one", "a: one\nb: 2\n"),
        ("a: 1\nb: 2\n", "3", "a: 3\nb: 2\n"),
        ("a: true\nb: 2\n", "false", "a: false\nb: 2\n"),
        (
            "a: |\n    one\n    two\n\n# why\nb: 2\n",
            "one\nx",
            "a: |\n    one\n    x\n\n# why\nb: 2\n",
        ),
        ("a: |\n  one\n\n\nb: 2\n", "one\n\ntwo", "a: |\n  one\n\n  two\n\n\nb: 2\n"),
        ("a: |-\n  one", "two", "a: |-\n  two"),
        (
            "a: >- # why\n  one\n  two\n  end\nb: 2\n",
            "one x end",
            "a: >- # why\n  one\n  x\n  end\nb: 2\n",
        ),
        ("a: >-\n  one\n  two\nb: 2\n", "one\n\nthree", "a: |-\n  one\n\n  three\nb: 2\n"),
        ("a: one\n  two\nb: 2\n", "one three", "a: one\n  three\nb: 2\n"),
        ("a: |\r\n  one\r\nb: 2\r\n", "one\ntwo", "a: |\r\n  one\r\n  two\r\nb: 2\r\n"),
    ],
)
def test_it_is_written_as_it_was(before: str, typed: str, after: str) -> None:
    assert put(before, ("a",), typed) == after


@pytest.mark.parametrize(
    "own",
    ["one", "one\n  two", "'one'", "'one\n  two'", '"one\n  two"', "|\n  one", ">-\n  one\n  two"],
)
@pytest.mark.parametrize("typed", ["", " \n"])
def test_every_text_can_be_cleared(own: str, typed: str) -> None:
    after = put(f"a: {own}\nb: 2\n", ("a",), typed)
    assert read_values(after) == {"a": "", "b": 2}
    assert after.endswith("\nb: 2\n")


def test_in_square_brackets_a_comma_makes_no_further_entry() -> None:
    assert put("a: [one, two]\n", ("a", 0), "x, y") == 'a: ["x, y", two]\n'


def test_the_mark_at_the_beginning_of_a_file_stays() -> None:
    assert with_value("r.yaml", BOM + b"a: one\n", ("a",), "two") == BOM + b"a: two\n"


def test_what_is_the_same_is_not_written_anew() -> None:
    text = "a: >-\n  one\n     two\nb: 2\n"
    assert put("a: 'one'\n", ("a",), "one") == "a: 'one'\n"
    assert put(text, ("b",), "2") == text


@pytest.mark.parametrize(
    ("text", "route", "typed"),
    [
        ("a: one\n", ("b",), "two"),
        ("a: [one]\n", ("a", 1), "two"),
        ("a: [one]\n", ("a",), "two"),
        ("a: [one\n", ("a", 0), "two"),
        ("a: one\n", (), "two"),
        ("a: one\n", ("a",), "two\u202e"),
        ("a: one\n", ("a",), "two\x00"),
    ],
)
def test_what_cannot_be_written_is_refused(text: str, route: Route, typed: str) -> None:
    with pytest.raises(NotWritten):
        put(text, route, typed)
