"""What of a page is the leaflet's text, and what is around it."""

import pytest

from toolkit.importing.errors import Unreadable
from toolkit.importing.html.page import read_page
from toolkit.importing.tree import (
    Box,
    Heading,
    Items,
    Left,
    Paragraph,
    Picture,
    Table,
    text_of,
    words_of,
)
from toolkit.importing.words import count_words


def test_what_is_around_the_main_part_is_listed() -> None:
    leaflet = read_page("<nav>Home</nav><main><p>Rest.</p></main><footer>Cookies</footer>")
    first, around = leaflet.blocks
    assert isinstance(first, Paragraph)
    assert around == Left("around the main part", "Home Cookies")


def test_without_a_main_part_navigation_and_footers_are_listed() -> None:
    leaflet = read_page("<nav>Home</nav><p>Rest.</p><footer>Cookies</footer>")
    left = [(each.sort, each.words) for each in leaflet.blocks if isinstance(each, Left)]
    assert left == [("navigation", "Home"), ("page footer", "Cookies")]


def test_every_form_of_text_is_told_apart() -> None:
    leaflet = read_page(
        "<h1>A</h1>loose<br>words<ul><li>one<ol><li>two</li></ol></li></ul>"
        "<dl><dt>Name</dt><dd>Meaning</dd></dl><table><tr><th>H<th>I<tr><td>1<td>2</table>"
        '<div class="nhsuk-care-card--urgent x-card">Box</div><figure><img src=a.png alt=Alt>'
        "<figcaption>Caption</figcaption></figure>"
    )
    kinds = [type(each) for each in leaflet.blocks]
    assert kinds == [Heading, Paragraph, Paragraph, Items, Items, Table, Box, Picture]
    box, picture = leaflet.blocks[-2:]
    assert isinstance(box, Box)
    assert box.role == "urgent"
    assert isinstance(picture, Picture)
    assert (picture.alt, text_of(picture.caption)) == ("Alt", "Caption")


def test_a_table_of_one_cell_is_a_box_as_word_processors_draw_it() -> None:
    (box,) = read_page("<table><tr><td><p>Bring this page.</p></td></tr></table>").blocks
    assert isinstance(box, Box)


@pytest.mark.parametrize(
    "broken", ["<p>a<b>b</p>c</b>", "<ul>a<li>b", "<table>a<td>b</table>c", "</"]
)
def test_broken_pages_are_read_as_browsers_do(broken: str) -> None:
    assert read_page(broken).words is not None


def test_a_page_without_end_inside_itself_is_refused() -> None:
    with pytest.raises(Unreadable, match="more than 100 deep"):
        read_page("<div>" * 150 + "x")


@pytest.mark.parametrize(
    "opened",
    [
        "<b>" * 20_000,
        "<span>" * 20_000,
        "<sup>" * 20_000,
        "<b><span><a href=x>" * 7_000,
        "<b><div>" * 200,
        "<figure>" * 2_000,
        "<ul><li>x</li>" * 2_000,
    ],
    ids=lambda opened: opened[:15],
)
def test_elements_in_a_line_and_in_lists_are_no_deeper_than_others(opened: str) -> None:
    with pytest.raises(Unreadable, match="more than 100 deep"):
        read_page(opened + "x")


def test_links_end_one_another_and_the_depth_of_a_line_ends_with_it() -> None:
    assert read_page("<a href=x>" * 20_000 + "x").words == {"x": 1}
    inside = "<b>" * 60 + "x" + "</b>" * 60
    (paragraph,) = read_page(f"<p>{inside} {inside}").blocks
    assert isinstance(paragraph, Paragraph)
    assert text_of(paragraph.spans) == "x x"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("10<sup>9</sup>/L", "10⁹/L"),
        ("10<sup>-3</sup>", "10⁻³"),
        ("H<sub>2</sub>O", "H₂O"),
        ("see<sup><a href='#n'>1</a></sup>", "see¹"),
        ("the 5<sup>th</sup> day", "the 5th day"),
        ("note<sup>[1]</sup>", "note[1]"),
        ("m<sup>th</sup>", "mᵗʰ"),
        ("the dose<sup>a</sup> and", "the doseᵃ and"),
        ("dose<sup>a,b</sup>", "doseᵃ,ᵇ"),
        ("take 10<sup>1, 2</sup>", "take 10¹, ²"),
        ("2<sup>3<br></sup>days", "2³ days"),
        ("<sup>a</sup> Of adults", "ᵃ Of adults"),
        ("M<sup>me</sup>", "Mᵐᵉ"),
        ("1<sup>o</sup> and 1<sup>a</sup>", "1º and 1ª"),
        ("1<sup>º</sup> and 2ª", "1º and 2ª"),
        ("C<sub>max</sub>", "Cₘₐₓ"),
        ("HbA<sub>1c</sub>", "HbA1c"),
        ("x<sup>a<sup>b</sup></sup>", "xᵃᵇ"),
        ("<sup>small print</sup>", "small print"),
        ("vitamin<sup>Q</sup>", "vitamin Q"),
        ("word<sup>see note</sup> and", "word see note and"),
        ("word<sup><a href='#n'>see note</a></sup><b>and</b>", "word see note and"),
        ("<b>word</b><!-- x --><sub>see note</sub>and", "word see note and"),
        ("<sup>see note</sup>Word", "see note Word"),
        ("word<sup>Q</sup><sup>C</sup>", "word Q C"),
        ("5<sup>see note</sup>, 6<sup>note</sup>", "5 see note, 6 note"),
        ("30<sup>C</sup>", "30 C"),
        ("word<br><sup>see note</sup>", "word see note"),
        ("शब्दा<sup>टीका</sup>", "शब्दा टीका"),
        ("Aspirin<sup>®</sup> and Tylenol<sup>™</sup>it", "Aspirin® and Tylenol™it"),
        ("Tylenol<sup>TM</sup>", "Tylenolᵀᴹ"),
        ("1<sup>st</sup>, 2<sup>nd</sup>, 3<sup>RD</sup>, 1<sup>er</sup>", "1st, 2nd, 3RD, 1er"),
        ("1<sup>ère</sup>, 2<sup>ième</sup>, XX<sup>ème</sup>", "1ère, 2ième, XXème"),
        ("S<sup>té</sup> M<sup>lle</sup> D<sup>r</sup>", "Sté Mˡˡᵉ Dʳ"),
        ("t<sub>½</sub>, C<sub>24h</sub>, 2<sup>½</sup>", "t½, C₂₄ₕ, 2½"),
        ("word<sup>(see note)</sup>", "word(see note)"),
    ],
)
def test_what_is_raised_does_not_join_the_word_or_number_before_it(written: str, read: str) -> None:
    leaflet = read_page(f"<p>{written}</p>")
    shown = " ".join(map(words_of, leaflet.blocks))
    assert shown == read
    assert count_words(shown) == leaflet.words


def test_a_block_in_what_is_raised_ends_the_line() -> None:
    leaflet = read_page("a <b>word</b><sup>note<div>Rest.</div></sup>")
    assert [words_of(each) for each in leaflet.blocks] == ["a word note", "Rest."]
    assert leaflet.words == count_words("a word note Rest.")


@pytest.mark.parametrize(
    "between",
    [
        "<br>",
        "<hr>",
        "<img src=x>",
        "<b><img src=x></b>",
        "<picture><img src=x></picture>",
        "<input>",
        "<button></button>",
        "<svg><style>.a{}</style></svg>",
        '<i class="icon" aria-hidden="true"></i>',
        "<math><mo>=</mo></math>",
    ],
)
def test_what_stands_between_two_words_parts_them(between: str) -> None:
    leaflet = read_page(f"<p>take 1{between}2 a day</p>")
    assert leaflet.words == count_words("take 1 2 a day")
    text = " ".join(words_of(each) for each in leaflet.blocks)
    assert text.replace("= ", "").rstrip() == "take 1 2 a day"


@pytest.mark.parametrize(
    "within",
    ["<wbr>", "&shy;", "<!-- x -->", "<script>x</script>", "<b></b>", "<nobr></nobr>"],
)
def test_what_stands_within_a_word_leaves_it_one(within: str) -> None:
    leaflet = read_page(f"<p>para{within}cetamol</p>")
    assert leaflet.words == count_words("paracetamol")
    assert count_words(words_of(leaflet.blocks[0])) == leaflet.words


@pytest.mark.parametrize("hidden", ["hidden", "style='display: none'"])
def test_what_is_not_seen_is_no_part_of_the_word_that_it_stands_in(hidden: str) -> None:
    paragraph, left = read_page(f"<p>para<span {hidden}>x y</span>cetamol</p>").blocks
    assert words_of(paragraph) == "paracetamol"
    assert left == Left("hidden text", "x y")


def test_a_picture_or_a_field_in_a_sentence_does_not_end_it() -> None:
    for each in ("<img src=x>", "<svg></svg>", "<picture><img src=x></picture>", "<input>"):
        text = read_page(f"<p>Take one {each} tablet</p>").blocks[0]
        assert words_of(text) == "Take one tablet"


def test_a_drawing_is_listed_with_what_it_says_and_its_style_is_no_text() -> None:
    svg = "<svg><title>Arrow</title><style>.a{fill:red}</style><text>Up</text></svg>"
    (left,) = read_page(svg).blocks
    assert left == Left("drawing", "Arrow Up")


def test_a_formula_stays_in_its_sentence_and_its_numbers_apart() -> None:
    half = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
    (text,) = read_page(f"<p>Take{half}tablet</p>").blocks
    assert words_of(text) == "Take 1 2 tablet"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<ul>Bring <b>this</b><li>one</ul>", ["one", "Bring this"]),
        ("<dl><dt>one<br>two<dd>three</dd>four<b>five</b></dl>", ["one two: three", "fourfive"]),
        ("<figure>one<img src=x>two</figure>", ["one two", ""]),
    ],
)
def test_words_beside_the_parts_of_a_list_or_figure_are_kept(written: str, read: list[str]) -> None:
    assert [words_of(each) for each in read_page(written).blocks] == read
