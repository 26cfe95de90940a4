"""What explanations repeat of a file."""

from typing import Any

import pytest

from toolkit.base.diagnostics import Route, Span
from toolkit.records.explaining.source import Source
from toolkit.records.syntax.yaml_values import read_values

TEXT = """\
a: 0.10  # note
b:
  - x: one
    y: >-
      two
      three

# about c
c: {d: 1}

e:
"""


@pytest.fixture
def source() -> Source:
    return Source(TEXT, read_values(TEXT))


def test_a_value_as_it_was_typed(source: Source) -> None:
    assert source.typed(("a",)) == "0.10"
    assert source.typed(("c", "d")) == "1"
    assert source.typed(("b", 0, "y")) == ""
    assert source.typed(("z",)) == ""


def test_what_follows_a_value(source: Source) -> None:
    assert source.after(("a",)) == "# note"
    assert source.after(("e",)) == ""
    assert source.after(("z",)) == ""


@pytest.mark.parametrize(
    ("route", "line"),
    [(("a",), 1), (("b",), 6), (("b", 0, "y"), 6), (("b", 0, "x"), 3), (("c",), 9), (("e",), 11)],
)
def test_the_last_line_of_a_value(source: Source, route: Route, line: int) -> None:
    assert source.last_line(route) == line
    assert source.last_line(("z",)) is None


@pytest.mark.parametrize(
    ("route", "value"), [((), read_values(TEXT)), (("b", 0, "x"), "one"), (("b", 5), None)]
)
def test_the_value_at_a_route(source: Source, route: Route, value: Any) -> None:
    assert source.value(route) == value
    assert source.value((*route, "none", 1)) is None


def test_groups_in_brackets(source: Source) -> None:
    assert source.stands_in_flow(("c",))
    assert not source.stands_in_flow(("b",))
    assert not source.stands_in_flow(("z",))


def test_places(source: Source) -> None:
    assert source.key_span(("b", 0, "y")) == Span(4, 5, 4, 6)
    assert source.words_span(("b", 0, "y"), (4, 9)) == Span(6, 7, 6, 12)


def test_without_a_text_there_are_no_places() -> None:
    source = Source("", {"a": 1})
    assert source.key_span(("a",)) is None
    assert source.last_line(("a",)) is None
