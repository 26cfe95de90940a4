"""A simple line is what the parser says it is; so nobody has to parse it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.text.blocks import Text
from toolkit.model.text.markup import parse
from toolkit.model.text.prose import blank_markup
from toolkit.model.text.simple_line import simple_line

PIECES = st.sampled_from(
    [
        "Words.", " ", "one", "[@a]", "[@a; @{b c}, page 2]", "[@a,\n2]", "[w](glossary:a)",
        "[w](#b)", "[w](lang:cy)", "[w](http://a)", "\n", "- ", "1. ", "(a) ",
        "*", "[", "](", "\\", "> ", "| a |",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=6).map("".join)


@given(TEXTS)
def test_a_simple_line_is_what_the_parser_says(text: str) -> None:
    line = simple_line(text)
    if line is None:
        return
    parsed = parse(text, block=True)
    assert not parsed.problems
    assert len(parsed.blocks) == (1 if text else 0)
    assert [node for node, _ in line.marks] == [
        node for node in parsed.nodes() if not isinstance(node, Text)
    ]
    assert line.words == blank_markup(text)


def test_each_mark_has_its_place() -> None:
    line = simple_line("See [words](#one), as some say [@a; @b].")
    assert line
    assert line.words == "See  words       , as some say         ."
    assert [words for _, words in line.marks] == [(12, 16), (32, 34), (36, 38)]


def test_most_texts_are_simple() -> None:
    assert simple_line("You have pain. [@source-one]")
    assert not simple_line("- You have pain. [@source-one]")
    assert not simple_line("You have *pain*. [@source-one]")
    assert not simple_line("You have pain.\n\nIt hurts. [@source-one]")
