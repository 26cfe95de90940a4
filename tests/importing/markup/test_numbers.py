"""toolkit/importing/markup/numbers.py: no number is lost, and none becomes another."""

from __future__ import annotations

import pytest

from toolkit.importing.markup.numbers import with_words
from toolkit.importing.tree import Block, Items, Paragraph, Span, words_of


def line(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def items(*of_each: Block) -> Items:
    return Items(tuple((block,) for block in of_each), has_numbers=False)


@pytest.mark.parametrize(
    ("blocks", "texts"),
    [
        ([line("Call"), line("111")], ["Call 111"]),
        ([line("111"), line("is free")], ["111 is free"]),
        ([items(line("1"), line("1"))], ["1 1"]),
        ([items(items(line("1"), line("2")), line("5"))], ["1 2 5"]),
        ([items(line("5"), line("mg"))], ["5 mg"]),
        ([line("7"), items(line("1")), line("3")], ["7 1 3"]),
    ],
)
def test_a_number_is_a_part_of_the_line_beside_it(blocks: list[Block], texts: list[str]) -> None:
    assert [words_of(each) for each in with_words(blocks)] == texts
