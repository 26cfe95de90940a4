"""toolkit/importing/markup/blocks.py: lists that follow each other stay as many as they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.importing.markup.blocks import Writer
from toolkit.importing.markup.inline import Inline
from toolkit.importing.markup.lost import Lost
from toolkit.importing.tree import Items, Paragraph, Span, Table
from toolkit.model.text.blocks import ItemList
from toolkit.model.text.markup import parse


def line(text: str) -> tuple[Paragraph]:
    return (Paragraph((Span(text),)),)


TWO = (line("one word"), line("another word"))
# One row makes no table of a record; its cells become a list.
LISTS = [Items(TWO), Items(TWO, has_numbers=True), Table((TWO, TWO[:1]))]


@given(st.lists(st.sampled_from(LISTS), min_size=1, max_size=5))
def test_no_two_become_one(lists: list[Items | Table]) -> None:
    lost = Lost()
    parsed = parse(Writer(Inline(lost, "", "en"), lost).prose(lists, 2), block=True)
    assert parsed.problems == ()
    written = [
        (len(each.items), bool(each.numbers))
        for each in parsed.blocks
        if isinstance(each, ItemList)
    ]
    assert written == [(2, isinstance(each, Items) and each.has_numbers) for each in lists]
