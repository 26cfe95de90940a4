"""What to do and what not to do: each item says by itself which it is."""

import pytest

from toolkit.model.text.blocks import Box, Citation, ItemList, Link, Node, Text
from toolkit.model.text.do_lists import DoWords, box_kind, worded
from toolkit.model.text.markup import parse

WORDS = DoWords({"do": "Do", "do-not": "Do not"}, "do not")


def items(text: str) -> tuple[tuple[Node, ...], ...]:
    (box,) = worded(parse(text, block=True), WORDS).blocks
    assert isinstance(box, Box)
    (block,) = box.blocks
    assert isinstance(block, ItemList)
    return block.items


def test_each_item_says_what_it_forbids() -> None:
    text = "> Don't:\n> - drive [@a]\n> - Lift\n> - [bathe](https://a.b)\n> - MRI"
    assert items(text) == (
        (Text("do not drive "), Citation("a")),
        (Text("Do not lift"),),
        (Text("do not "), Link("https://a.b", "bathe")),
        (Text("do not MRI"),),
    )
    plain = worded(parse(text, block=True), WORDS).plain
    assert plain == "Do not:\ndo not drive\nDo not lift\ndo not bathe\ndo not MRI"


def test_what_to_do_and_other_boxes_stay_as_they_are() -> None:
    assert items("> Do:\n> - Walk") == ((Text("Walk"),),)
    important = parse("> Important:\n> - do not drive", block=True)
    assert worded(important, WORDS) == important


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Do", "do"),
        ("DO NOT", "do-not"),
        ("Don’t", "do-not"),
        ("Do  not", "do-not"),
        ("Do not forget", "important"),
        ("Important", "important"),
        ("Donation", "important"),
    ],
)
def test_the_heading_decides(heading: str, kind: str) -> None:
    assert box_kind(heading) == kind
