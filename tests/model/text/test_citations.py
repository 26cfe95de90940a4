"""Citations as Pandoc writes them: any id, several sources, places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.text.blocks import Citation, Text
from toolkit.model.text.citations import CITATION, as_written, cited_in
from toolkit.model.text.markup import parse


def cited(text: str) -> list[tuple[str, str]]:
    return [(each.id, each.place) for each in cited_in(text)]


@pytest.mark.parametrize(
    "id",
    [
        "nhs-gbs",
        "Smith:2020",
        "müller_2019.a",
        "WHO2021",
        "_a_",
        "12",
        "12047273/KC6WFG78",
        "http://zotero.org/users/193922/items/4QRBNRNF",
        "https://example.org/?a=1&b=*x*",
        "10.1000/xyz(1)",
        "two words; and, more",
        "with[brackets]",
        "{braced}",
        "病気",
        "মায়েলিন",
    ],
)
def test_any_id_can_be_cited(id: str) -> None:
    written = as_written([id])
    text = f"It is rare. {written} It hurts."
    parsed = parse(text, block=True)
    assert parsed.nodes() == (Text("It is rare. "), Citation(id), Text(" It hurts."))
    assert parsed.problems == ()
    assert parsed.plain == "It is rare. It hurts."
    [found] = cited_in(text)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[@a, page 12]", [("a", "page 12")]),
        ("[@a, pp. 3-5]", [("a", "pp. 3-5")]),
        ("[@a, section 4.2]", [("a", "section 4.2")]),
        ("[@a, page 2; @b]", [("a", "page 2"), ("b", "")]),
        ("[@a;@b;  @{c d}, table\n 2 ]", [("a", ""), ("b", ""), ("c d", "table 2")]),
        ("[@a, pages 3, 5 and 7]", [("a", "pages 3, 5 and 7")]),
        (r"\[@a]", []),
        (r"\\[@a]", [("a", "")]),
        ("[@a, @b]", []),
        ("[@a; b]", []),
    ],
)
def test_places_and_several_sources(text: str, found: list[tuple[str, str]]) -> None:
    assert cited(text) == found
    nodes = [node for node in parse(text, block=True).nodes() if isinstance(node, Citation)]
    assert [(node.id, node.place) for node in nodes] == found


def test_of_several_sources_each_has_its_own_place_in_the_text() -> None:
    text = "Rare. [@one, page 2; @{two three}]"
    assert [text[each.start : each.end] for each in cited_in(text)] == ["@one", "@{two three}"]


@given(st.text(alphabet="a[]@{};,\\ \n1.-*_&<", max_size=60))
def test_any_text_gives_the_same_sources_to_a_page_and_to_a_search(text: str) -> None:
    for match in CITATION.finditer(text):
        assert parse(match.group(), block=True).problems == ()
    for each in cited_in(text):
        assert each.id
        assert "@" in text[each.start : each.end]


@given(st.text(min_size=1, max_size=30).filter(lambda id: not set(id) & set("{}\n\r")))
def test_what_is_written_for_an_id_is_read_as_this_id(id: str) -> None:
    assert cited(as_written([id])) == [(id, "")]
