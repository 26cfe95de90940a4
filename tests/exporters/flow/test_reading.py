from __future__ import annotations

from toolkit.exporters.flow.blocks import Box, ItemList, Paragraph, Run, Table
from toolkit.exporters.flow.reading import read_flow


def words(html: str) -> list[str]:
    return [each.text for each in read_flow(html, "ltr") if isinstance(each, Paragraph)]


def test_spaces_are_those_that_a_browser_shows() -> None:
    assert words("<p> a\n  b<a href='#x'> c </a> <span>d\u00a0e</span>\n</p>") == ["a b c d\u00a0e"]
    assert words("words <p>inside</p> behind") == ["words", "inside", "behind"]
    assert words("<p>a<br>\n b</p>") == ["a\nb"]
    assert words("<p> \n <span> </span></p>") == []


def test_what_looks_alike_is_one_run() -> None:
    (paragraph,) = read_flow('<p><span class="name">Open: </span>at <span>9</span></p>', "ltr")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (Run("Open: ", is_bold=True), Run("at 9"))


def test_lists_keep_their_numbers_and_what_is_inside_an_item() -> None:
    (found,) = read_flow(
        '<ol start="3"><li>a</li><li value="7">b<p>c</p></li><li>d</li></ol>', "ltr"
    )
    assert isinstance(found, ItemList)
    assert found.numbers == (3, 7, 8)
    assert [[each.text for each in item] for item in found.items] == [["a"], ["b", "c"], ["d"]]


def test_an_anchor_is_on_the_first_paragraph_alone() -> None:
    found = read_flow('<section id="causes"><h2>Causes</h2><p>None.</p></section>', "ltr")
    assert [each.anchor for each in found if isinstance(each, Paragraph)] == ["causes", ""]


def test_a_cell_does_not_say_its_column_again() -> None:
    (table,) = read_flow(
        "<table><thead><tr><th>When</th></tr></thead><tbody><tr><td>"
        '<span class="column">When</span>Now</td></tr></tbody></table>',
        "ltr",
    )
    assert isinstance(table, Table)
    assert table.rows == (
        ((Paragraph((Run("When", is_bold=True),)),),),
        ((Paragraph((Run("Now"),)),),),
    )


def test_a_box_holds_what_is_inside_it() -> None:
    (box,) = read_flow('<section class="card urgent"><h3>Ask</h3>x</section>', "ltr")
    assert box == Box("urgent", (Paragraph((Run("Ask"),), level=3), Paragraph((Run("x"),))))


def test_words_that_run_the_other_way_have_marks_around_them() -> None:
    arabic = '<p>قل <bdi dir="ltr">0808 800</bdi> و<a href="tel:1">\u20661 2\u2069</a></p>'
    (found,) = read_flow(arabic, "rtl")
    assert isinstance(found, Paragraph)
    assert found.text == "قل \u200e0808 800\u200e و\u200e1 2\u200e"
    assert words('<p><span dir="ltr">a</span></p>') == ["a"]
