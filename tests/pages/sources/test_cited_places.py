from __future__ import annotations

import pytest

from tests.exporters.sample import condition, page_of
from toolkit.pages.rich_text import CitationNode
from toolkit.pages.sources.cited_places import place_in_words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("page 12", "page 12"),
        ("12", "page 12"),
        ("p. 12", "page 12"),
        ("pp. 3-5", "pages 3 to 5"),
        ("pages 3, 5", "pages 3, 5"),
        ("section 4.2", "section 4.2"),
        ("sec. 4-2", "section 4-2"),
        ("§ 4", "section 4"),
        ("chap. iv", "chap. iv"),
        ("p. e12", "page e12"),
        ("recommendation 1.4.2", "recommendation 1.4.2"),
        ("Seite 12", "Seite 12"),
        ("", ""),
    ],
)
def test_a_place_is_written_in_full(place: str, words: str) -> None:
    assert place_in_words(place, "en-GB") == words


def test_a_place_is_in_the_language_of_the_page() -> None:
    assert place_in_words("pp. 3-5", "ar") == "الصفحات 3 إلى 5"


def test_two_places_in_one_source_are_one_source() -> None:
    page = page_of(condition(causes="One. [@web, p. 2] Two. [@web, section 3; @body]"))
    nodes = [each for each in page.causes.blocks[0].nodes if isinstance(each, CitationNode)]  # type: ignore[union-attr]
    assert [(each.reference, each.place) for each in nodes] == [
        ("web", "page 2"),
        ("web", "section 3"),
        ("body", ""),
    ]
    assert nodes[0].number == nodes[1].number
    assert [each.id for each in page.references].count("web") == 1
