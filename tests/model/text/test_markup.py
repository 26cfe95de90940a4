"""The Markdown subset: what it reads, what it refuses, and one answer whichever way it goes."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.model.text import markup
from toolkit.model.text.blocks import Citation, ItemList, Link, Paragraph, Parsed, Term, Text, plain
from toolkit.model.text.markup import parse
from toolkit.model.text.markup_problems import MarkupProblem


def one(text: str) -> tuple[object, ...]:
    """The nodes of a text that is one paragraph."""
    (block,) = parse(text, block=True).blocks
    assert isinstance(block, Paragraph)
    return block.nodes


def problems(text: str, *, block: bool = True) -> list[tuple[str, str]]:
    return [(each.kind, each.snippet) for each in parse(text, block=block).problems]


# Pieces that mean something to Markdown, to our citations, or to nobody.
PIECES = [
    *"ab .,:;!?'\"()[]<>*_`#&|~\\/-+=@1)\n\t\u00a0é",
    *("[@one]", "[@two-b]", "[@NHS]", "](", "](https://a.b)", "[w](glossary:x)", "[w](#s)"),
    *("- ", "1. ", "  ", "    ", "\n\n", "\n- ", "---", "```", "&amp;", "<b>", "![", "**"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@example("a\n--", False)  # a heading's underline needs only two dashes
@settings(max_examples=400)
@given(texts, st.booleans())
def test_the_fast_path_gives_what_markdown_gives_or_nothing(text: str, block: bool) -> None:
    quick = markup._parse_without_markdown(text, block=block)
    if quick is not None:
        assert quick == markup._parse_markdown(text, block=block)


@settings(max_examples=150)
@given(st.text(max_size=200), st.booleans())
def test_any_text_can_be_parsed(text: str, block: bool) -> None:
    parsed = parse(text, block=block)
    assert isinstance(parsed.plain, str)


@settings(max_examples=150)
@given(texts)
def test_texts_that_follow_one_another_are_one_node(text: str) -> None:
    for line in parse(text, block=True).lines():
        kinds = [type(node) for node in line]
        assert (Text, Text) not in pairwise(kinds)


@pytest.mark.parametrize(
    "text",
    [
        "It is rare. [@nhs-gbs]",
        "It is rare. [@one] [@two]\nIt can last.",
        "One.\n\nTwo. [@one]",
        "Café: 1 in 4, and so on (often)",
        "",
    ],
)
def test_ordinary_texts_take_the_fast_path(text: str) -> None:
    assert markup._parse_without_markdown(text, block=True) is not None


def test_a_citation_stands_between_the_words() -> None:
    assert one("It is rare. [@nhs-gbs] It lasts.") == (
        Text("It is rare. "),
        Citation("nhs-gbs"),
        Text(" It lasts."),
    )


def test_reference_ids_may_hold_dots_and_underscores() -> None:
    assert one("[@doi_10.1016-x]") == (Citation("doi_10.1016-x"),)


@pytest.mark.parametrize(
    "near",
    [
        "[@one, @two]",
        "[ @one]",
        "[@one",
        "[@]",
        "[@nhs gbs]",
        "[@one; two]",
        "[see @one]",
        "[-@one]",
        "[@{one]",
    ],
)
def test_what_is_nearly_a_citation_is_reported(near: str) -> None:
    text = f"It is rare. {near}"
    assert problems(text) == [("citation", near)]
    # It would be printed as it stands, so nothing of it may be lost meanwhile.
    assert near in parse(text, block=True).plain


@pytest.mark.parametrize("text", ["write to a@b.org", "(@mssociety)", r"\[@one]", "[@one]", "@ 5"])
def test_what_only_looks_a_little_like_a_citation_is_left_alone(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("[myelin](glossary:myelin)", Term("myelin", "myelin")),
        ("[the NHS](https://www.nhs.uk/x?y=1)", Link("https://www.nhs.uk/x?y=1", "the NHS")),
        ("[a](https://a.b/c_(d))", Link("https://a.b/c_(d)", "a")),
        ("[lupus](record:lupus)", Link("record:lupus", "lupus")),
        ("[below](#who_gets_it)", Link("#who_gets_it", "below")),
    ],
)
def test_links(text: str, node: object) -> None:
    assert one(text) == (node,)
    assert problems(text) == []


@pytest.mark.parametrize(
    "target",
    ["http://a.b", "www.nhs.uk", "javascript:alert(1)", "mailto:a@b.c", "", "#", "record:A"],
)
def test_a_target_that_nothing_can_follow_is_reported_and_its_words_stay(target: str) -> None:
    assert problems(f"See [the words]({target}).") == [("link", target)]
    assert parse(f"See [the words]({target}).", block=True).plain == "See the words."


def test_lists_with_bullets_and_numbers() -> None:
    text = "Do this:\n\n- one [@a]\n- two\n\n1. first\n2. second"
    assert parse(text, block=True).blocks == (
        Paragraph((Text("Do this:"),)),
        ItemList(((Text("one "), Citation("a")), (Text("two"),))),
        ItemList(((Text("first"),), (Text("second"),)), numbers=(1, 2)),
    )
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was approved in:\n\n2019. It helps.", "2019. It helps."),
        ("It was approved in:\n\n2019.\nIt helps.", "2019.\nIt helps."),
        ("5) It helps [@a].", "5) It helps."),
        ("1. Wash.\n\nThen:\n\n2. Dry.", "1. Wash.\nThen:\n2. Dry."),
        ("3. Wash.\n4. Dry.", "3. Wash.\n4. Dry."),
        ("9) Wash.\n10) Dry.", "9. Wash.\n10. Dry."),
        ("It began in\n2019. It ended in\n2020. Since then", "It began in 2019. It ended in 2020."),
        ("take .5 mg [@a] .", "take .5 mg."),
        ("quoi ? [@a] (oui [@b])", "quoi ? (oui)"),
    ],
)
def test_numbers_and_marks_are_printed_as_they_were_typed(text: str, words: str) -> None:
    assert words in parse(text, block=True).plain
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "snippet"),
    [
        ("1. one\n1. two\n1. three", "numbers", "1. two"),
        ("1. one\n2. two\n4. four", "numbers", "4. four"),
        ("01. one\n02. two", "numbers", "01. one"),
        ("- one\n-\n- two", "empty-item", "-"),
        ("1. one\n2.\n3. three", "empty-item", "2."),
        ("+ 5 kg in a week", "bullet-sign", "+ 5 kg in a week"),
        ("- 5 degrees", "bullet-sign", "- 5 degrees"),
        ("* not for children", "bullet-sign", "* not for children"),
        ("Steps:\n2. two\n3. three", "joined-lines", "2. two"),
        ("• one\n• two", "joined-lines", "• two"),
        ("– one\n– two", "joined-lines", "– two"),
        ("a) one\nb) two", "joined-lines", "b) two"),
        ("(i) one\n(ii) two", "joined-lines", "(ii) two"),
        ("Drug\tDose\nA\t5 mg", "joined-lines", "A\t5 mg"),
        ("one\\\ntwo", "line-break", "\\\n"),
        ('[a](https://a.b "Do not take")', "link-title", "Do not take"),
        ("[see [@a] this](https://a.b)", "broken-link", "]("),
        ("[this](https://a.b c)", "broken-link", "]("),
        ("[](https://a.b)", "empty-link", "https://a.b"),
    ],
)
def test_what_would_be_printed_in_another_way_is_reported(
    text: str, kind: str, snippet: str
) -> None:
    assert problems(text) == [(kind, snippet)]
    assert snippet in text


def test_a_list_directly_under_its_sentence() -> None:
    assert parse("Do this:\n- one", block=True).blocks == (
        Paragraph((Text("Do this:"),)),
        ItemList(((Text("one"),),)),
    )


def test_the_second_paragraph_of_an_item_stays_in_it() -> None:
    assert parse("- one\n\n  more\n- two", block=True).blocks == (
        ItemList(((Text("one more"),), (Text("two"),))),
    )


def test_a_list_in_a_list_is_reported_and_keeps_all_items() -> None:
    parsed = parse("- one\n  - inner\n- two", block=True)
    assert parsed.blocks == (ItemList(((Text("one"),), (Text("inner"),), (Text("two"),))),)
    assert [each.kind for each in parsed.problems] == ["nested-list"]


@pytest.mark.parametrize(
    ("text", "kind", "snippet"),
    [
        ("It is *not* rare", "emphasis", "*not*"),
        ("It is **not** rare", "emphasis", "**not**"),
        ("It is _not_ rare", "emphasis", "_not_"),
        ("2 * 3 is *six*", "emphasis", "*six*"),
        ("Take `one`", "code", "`one`"),
        ("text\n\n```\ncode\n```", "code", "```"),
        ("text\n\n    code", "code", "code"),
        ("# Heading", "heading", "# Heading"),
        ("Heading\n---", "heading", "---"),
        ("Heading\n===", "heading", "==="),
        ("> words", "quote", "> words"),
        ("one\n\n---\n\ntwo", "rule", "---"),
        ("one\n\n***\n\ntwo", "rule", "***"),
        ("![alt](x.png)", "image", "!["),
        ("a<br>b", "html", "<br>"),
        ("<div>\nx\n</div>", "html", "<div>"),
        ("Tom &amp; Ann", "html", "&amp;"),
        ("&#8217;", "html", "&#8217;"),
        ("<https://a.b>", "html", "<https://a.b>"),
    ],
)
def test_forbidden_markup_is_reported_once_as_it_stands(text: str, kind: str, snippet: str) -> None:
    assert problems(text) == [(kind, snippet)]
    assert snippet in text


def test_each_of_several_is_reported_with_its_own_words() -> None:
    assert problems("*one* and *two*") == [("emphasis", "*one*"), ("emphasis", "*two*")]


@pytest.mark.parametrize("text", ["5 < 6", "AT&T; fine", "a_b_c", "2 * 3", "R&D", "\\*not\\*"])
def test_signs_that_mean_nothing_are_words(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize("text", ["one\n\ntwo", "- one", "1. one\n2. two", "one\n\n- two"])
def test_a_text_of_one_paragraph_may_hold_no_more(text: str) -> None:
    assert [kind for kind, _ in problems(text, block=False)] == ["blocks"]
    assert problems(text, block=True) == []


def test_html_comes_out_as_words() -> None:
    assert parse("<script>x</script>", block=True).plain == "<script>x</script>"


def test_plain_words_have_no_marks_and_no_stray_spaces() -> None:
    text = "It hurts [@a]. See [the list](#x) [@b] [@c], now (or later [@d])."
    assert parse(text, block=True).plain == "It hurts. See the list, now (or later)."
    assert plain((Text("one "), Citation("a"), Text(" two"))) == "one two"


def test_nodes_and_lines_come_in_reading_order() -> None:
    parsed = parse("One [@a].\n\n- two [@b]\n- three", block=True)
    assert [node.id for node in parsed.nodes() if isinstance(node, Citation)] == ["a", "b"]
    assert parsed.plain == "One.\ntwo\nthree"


def test_equal_texts_give_equal_values() -> None:
    assert parse("a [@b]", block=True) == Parsed(
        (Paragraph((Text("a "), Citation("b"))),),
    )
    assert MarkupProblem("html", "<b>") == MarkupProblem("html", "<b>")
