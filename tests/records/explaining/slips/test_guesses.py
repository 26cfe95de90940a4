"""Guesses at what is wrong with a line: each mends what it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.records.explaining.slips.guesses import GUESSES, mends_at


def mended(text: str, number: int = 0) -> list[str]:
    lines = text.split("\n")
    return [mend.apply(lines) for mend in mends_at(lines, number)]


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
    assert new in mended(line)


@pytest.mark.parametrize("line", ["title: MC", "  - one", "# comment", "", "url: https://a.b"])
def test_a_line_with_nothing_wrong_has_only_other_indentation(line: str) -> None:
    lines = ["a:", line]
    assert {new.split("\n")[1].lstrip() for new in mended("\n".join(lines), 1)} <= {line.lstrip()}


def test_indentation_takes_along_what_belongs_to_the_line() -> None:
    text = "a:\n  b: c\n    d:\n      - e\nf: g"
    assert "a:\n  b: c\n  d:\n    - e\nf: g" in mended(text, 2)


@settings(max_examples=300)
@given(st.text(alphabet="ab:-#'\"[]{}@• \t“”=;&*!|>%", max_size=30), st.integers(0, 2))
def test_any_line_can_be_guessed_at(line: str, before: int) -> None:
    lines = [*["a: b", "  c:"][:before], line, "d: e"]
    for mend in mends_at(lines, before):
        assert mend.message
        assert mend.hint
        assert len(mend.lines) <= len(lines) - mend.first
        assert mend.apply(lines).count("\n") == len(lines) - 1
        assert mend.span.line == before + 1


def test_the_table_has_each_guess_once() -> None:
    assert len(set(GUESSES)) == len(GUESSES)
