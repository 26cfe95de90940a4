"""Guesses at what is wrong with a line: each mends what it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.records.explaining.slips.guesses import GUESSES, slips_at


def fixed(text: str, number: int = 0) -> list[str]:
    lines = text.split("\n")
    return [slip.apply(lines) for slip in slips_at(lines, number)]


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("title:MC", "title: MC"),
        ("title:\u00a0MC", "title: MC"),
        ("  - name:MC", "  - name: MC"),
        ("  -one", "  - one"),
        ("  -\u00a0one", "  - one"),
        ("  • one", "  - one"),
        ("  – one", "  - one"),
        ("title MC", "title: MC"),
        ("title; MC", "title: MC"),
        ("title = MC", "title: MC"),
        ("get_help", "get_help:"),
        (": x", "key: x"),
        ("<!-- x -->", ""),
        ("// x", ""),
        ('title: "MC', 'title: "MC"'),
        ("title: 'MC", "title: 'MC'"),
        ('title: "MC”', 'title: "MC"'),
        ('title: "MC" is', "title: '\"MC\" is'"),
        ("title: 'MC' is", "title: \"'MC' is\""),
        ("title: 'It's so'", 'title: "It\'s so"'),
        ('title: "the "so-called" one"', "title: 'the \"so-called\" one'"),
        ("title: @MC", 'title: "@MC"'),
        ("- [@a] x", '- "[@a] x"'),
        ("causes: [w](x) is", 'causes: "[w](x) is"'),
        ("title: A: b", 'title: "A: b"'),
        ("action: Call 999 if:", "action: Call 999 if"),
        ("title: “A: b”", 'title: "A: b"'),
        ("title: - x", 'title: "- x"'),
        ("support: [a] b", "support: [a]"),
        ("- kind: x", "kind: x"),
        ("The end", "# The end"),
    ],
)
def test_mends(line: str, new: str) -> None:
    assert new in fixed(line)


@pytest.mark.parametrize("line", ["title: MC", "  - one", "# comment", "", "url: https://a.b"])
def test_a_line_with_nothing_wrong_has_only_other_indentation(line: str) -> None:
    lines = ["a:", line]
    assert {new.split("\n")[1].lstrip() for new in fixed("\n".join(lines), 1)} <= {line.lstrip()}


def test_indentation_takes_along_what_belongs_to_the_line() -> None:
    text = "a:\n  b: c\n    d:\n      - e\nf: g"
    assert "a:\n  b: c\n  d:\n    - e\nf: g" in fixed(text, 2)


@settings(max_examples=100)
@given(st.text(alphabet="ab:-#'\"[]{}@• \t“”=;&*!|>%", max_size=30), st.integers(0, 2))
def test_any_line_can_be_guessed_at(line: str, before: int) -> None:
    lines = [*["a: b", "  c:"][:before], line, "d: e"]
    for slip in slips_at(lines, before):
        assert slip.message
        assert slip.hint
        assert len(slip.lines) <= len(lines) - slip.first
        assert slip.apply(lines).count("\n") == len(lines) - 1
        assert slip.span.line == before + 1


def test_the_table_has_each_guess_once() -> None:
    assert len(set(GUESSES)) == len(GUESSES)
