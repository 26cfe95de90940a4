"""The words of a page's lists of what to do: what it prints can be typed as well."""

from pathlib import Path

import pytest

import toolkit
from tests.exporters.sample import condition, page_of
from toolkit.model.text.do_lists import box_kind
from toolkit.pages.do_words import do_words
from toolkit.pages.rich_text import Box, ItemList

LANGUAGES = ["en", *(each.name for each in (Path(toolkit.__file__).parent / "locale").glob("*/"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_of_each_language_that_is_shipped_are_known(language: str) -> None:
    words = do_words(language)
    for kind, heading in words.headings.items():
        assert box_kind(heading) == kind
    assert words.before_item


@pytest.mark.parametrize(
    ("language", "heading", "item"),
    [("en-GB", "Do not", "do not drive"), ("ar-EG", "لا تفعل", "لا drive")],
)
def test_a_page_has_the_words_of_its_language(language: str, heading: str, item: str) -> None:
    page = page_of(condition(language=language, causes="> Don't:\n> - drive"))
    assert page.kind == "condition"
    assert page.causes
    (box,) = page.causes.blocks
    assert isinstance(box, Box)
    (block,) = box.blocks
    assert isinstance(block, ItemList)
    assert (box.kind, box.heading, block.items[0].text) == ("do-not", heading, item)
    assert page.causes.text == f"{heading}:\n{item}"
