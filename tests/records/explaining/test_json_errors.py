"""What is wrong with a JSON file, where, and what to type."""

import pytest

from tests.records.explained import problems_of
from toolkit.base.diagnostics import Span
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ('{"a": 1,}', 8, "a comma stands here and nothing follows it"),
        ("[1, 2, ]", 6, "a comma stands here and nothing follows it"),
        ('{"a": 1 "b": 2}', 9, "a comma is missing before this"),
        ('{"a" 1}', 6, "a colon is missing"),
        ("{a: 1}", 2, "a key in double quotes"),
        ('{"a": x}', 7, "a value is expected"),
        ('{"a": "x}', 7, "a quotation mark opens here"),
        ('{"a": "\\q"}', 8, "a backslash"),
        ('{"a": 1}}', 9, "the data has ended"),
        ('["a"', 4, "a comma is missing"),
        ("[", 1, "a value is expected"),
    ],
)
def test_says_it_at_its_place(text: str, column: int, said: str) -> None:
    read = read_document("references.json", text.encode())
    assert isinstance(read, Refused)
    (problem,) = problems_of(read)
    assert problem.finding.message.startswith(said)
    assert problem.finding.hint
    assert problem.span
    assert (problem.span.line, problem.span.column) == (1, column)


def test_a_text_that_goes_on_on_the_next_line() -> None:
    read = read_document("references.json", b'{"a": "x\ny"}')
    assert isinstance(read, Refused)
    assert problems_of(read)[0].span == Span(1, 9, 1, 10)
    assert problems_of(read)[0].finding.hint == "write it on one line"
