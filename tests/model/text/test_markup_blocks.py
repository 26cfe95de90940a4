"""Sub-headings, boxes and tables: what is typed is what is read, and no word is lost."""

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from toolkit.model.text.blocks import (
    Block,
    Box,
    BoxKind,
    Citation,
    Foreign,
    Heading,
    ItemList,
    Paragraph,
    Table,
    Text,
)
from toolkit.model.text.markup import parse
from toolkit.model.text.prose import blank_markup, units_of


def problems(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.snippet) for each in parse(text, block=True).problems]


WORDS = st.lists(
    st.sampled_from(["take", "Not", "a", "café", "nerve", "2", "mg", "so-called", "مهم"]),
    min_size=1,
    max_size=6,
).map(" ".join)
SENTENCES = WORDS.map(lambda words: f"Take {words}.")
LISTS = st.lists(SENTENCES, min_size=2, max_size=3)


def _box(label: str, words: str, items: list[str]) -> tuple[str, Block]:
    lines = [f"> {label}: {words}", *([">"] if items else []), *(f"> - {each}" for each in items)]
    blocks = [Paragraph((Text(words),)), *([_list(items)] if items else [])]
    return "\n".join(lines), Box(label, tuple(blocks))


def _list(items: list[str]) -> ItemList:
    return ItemList(tuple((Text(each),) for each in items))


def _do_list(label: str, items: list[str]) -> tuple[str, Block]:
    lines = [f"> {label}:", *(f"> - {each}" for each in items)]
    return "\n".join(lines), Box(label, (_list(items),), DO_LABELS[label])


DO_LABELS: dict[str, BoxKind] = {
    "Do": "do",
    "Do not": "do-not",
    "Don't": "do-not",
    "DON’T": "do-not",
    "افعل": "do",
    "لا تفعل": "do-not",
}


def _table(rows: list[list[str]]) -> tuple[str, Block]:
    header, *others = ["| " + " | ".join(row) + " |" for row in rows]
    cells = [tuple((Text(cell),) for cell in row) for row in rows]
    lines = [header, "|" + "---|" * len(rows[0]), *others]
    return "Take:\n\n" + "\n".join(lines), Table(cells[0], tuple(cells[1:]))


TABLES = st.integers(2, 4).flatmap(
    lambda columns: st.lists(
        st.lists(WORDS | SENTENCES, min_size=columns, max_size=columns), min_size=2, max_size=4
    )
)

TYPED = st.one_of(
    SENTENCES.map(lambda words: (words, Paragraph((Text(words),)))),
    st.builds(_do_list, st.sampled_from(sorted(DO_LABELS)), LISTS | LISTS.map(lambda two: two[:1])),
    WORDS.map(
        lambda words: (
            f"Say [{words}](lang:pt-BR) now.",
            Paragraph((Text("Say "), Foreign("pt-BR", words), Text(" now."))),
        )
    ),
    TABLES.map(_table).map(lambda both: (both[0], (Paragraph((Text("Take:"),)), both[1]))),
    st.tuples(WORDS, SENTENCES).map(
        lambda both: (
            f"### At {both[0]}\n{both[1]}",
            (Heading((Text(f"At {both[0]}"),)), Paragraph((Text(both[1]),))),
        )
    ),
    st.builds(
        _box,
        st.sampled_from(["Important", "Very important", "مهم", "N'oubliez pas"]),
        SENTENCES,
        st.just([]) | LISTS,
    ),
)


@settings(max_examples=80)
@given(st.lists(TYPED, min_size=1, max_size=6))
def test_what_is_typed_is_what_is_read_and_what_rules_see(
    typed: list[tuple[str, Block | tuple[Block, ...]]],
) -> None:
    text = "\n\n".join(each for each, _ in typed)
    parsed = parse(text, block=True)
    expected: list[Block] = []
    for _, block in typed:
        expected.extend(block if isinstance(block, tuple) else (block,))
    assert parsed.blocks == tuple(expected)
    assert parsed.problems == ()
    # A box's heading is in the unit of its first words.
    seen = [
        " ".join(sentence.text for sentence in unit.sentences)
        for unit in units_of(blank_markup(text), block=True)
    ]
    assert re.sub(r"\s", "", "".join(seen)) == re.sub(r"[\s|]", "", parsed.plain)
    kinds = [unit.kind for unit in units_of(blank_markup(text), block=True)]
    assert kinds.count("heading") == sum(isinstance(each, Heading) for each in expected)
    tables = [each for each in expected if isinstance(each, Table)]
    assert kinds.count("column") == sum(len(each.header) for each in tables)
    assert kinds.count("cell") == sum(len(row) for each in tables for row in each.rows)
    assert kinds.count("item") == sum(len(each.items) for each in parsed.lists())


PIECES = ["a", "Bc", "d e.", " ", "\n", "\n\n", "### ", "#", "> ", ">", "- ", "1. ", ": ", "    "]
PIECES += ["|", " | ", "|\n|", "\\|", "|---|---|\n", "\n|-|:-:|-|\n| "]


@example("### \na", True)
@example("> ", True)
@example("- ### a\n  > b", True)
@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.booleans())
def test_no_letter_is_lost_however_it_is_typed(text: str, block: bool) -> None:
    # What is in so many lists is read no further: that it is, is an error.
    assume(not re.search(r"(?:(?:[->]|1\.)\s*){4}", text))
    parsed = parse(text, block=block)
    assert re.sub(r"[^A-Za-z]", "", parsed.plain) == re.sub(r"[^A-Za-z]", "", text)
    blanked = blank_markup(text)
    assert len(blanked) == len(text)
    assert re.sub(r"[^A-Za-z]", "", blanked) == re.sub(r"[^A-Za-z]", "", text)


def test_a_box_may_hold_citations_and_go_over_lines() -> None:
    text = "> Important: do not stop\n> taking it [@a].\n>\n> Ask first."
    assert parse(text, block=True).blocks == (
        Box(
            "Important",
            (
                Paragraph((Text("do not stop taking it "), Citation("a"), Text("."))),
                Paragraph((Text("Ask first."),)),
            ),
        ),
    )
    # A phrase that goes over the end of a line is one phrase to the rules.
    assert "stop\n  taking" in blank_markup(text)


def test_a_box_may_begin_with_a_list() -> None:
    text = "> Important:\n> - one\n> - two"
    (box,) = parse(text, block=True).blocks
    assert box == Box("Important", (ItemList(((Text("one"),), (Text("two"),))),))
    assert parse(text, block=True).plain == "Important:\none\ntwo"


@pytest.mark.parametrize(
    ("text", "kind", "snippet"),
    [
        ("## Travel\n\nGo.", "heading", "## Travel"),
        ("#### Travel\n\nGo.", "heading", "#### Travel"),
        ("###Travel\n\nGo.", "heading", "###Travel"),
        ("Go.\n##Travel", "heading", "##Travel"),
        ("###\n\nGo.", "heading", "###"),
        ("### Travel [@a]\n\nGo.", "heading-marks", "### Travel [@a]"),
        ("Go.\n\n### Travel", "heading-alone", "### Travel"),
        ("### Travel\n\n### Work\n\nGo.", "heading-alone", "### Travel"),
        ("- ### Travel", "inside", "- ### Travel"),
        ("> Important: go.\n> ### Travel", "inside", "> ### Travel"),
        ("> Important: go.\n> > Important: go.", "inside", "> > Important: go."),
        ("- one\n  > Important: two", "inside", "> Important: two"),
        ("> Important: one\ntwo", "box-line", "two"),
        ("> [!IMPORTANT]\n> one", "quote", "> [!IMPORTANT]"),
        ("> Important\n> one", "quote", "> Important"),
        ("> 5 mg: too much", "quote", "> 5 mg: too much"),
        ("> Important:", "quote", "> Important:"),
        (">", "quote", ">"),
        ('> My doctor said: "Rest."', "quote", '> My doctor said: "Rest."'),
        ("> Do: rest", "do-box", "> Do: rest"),
        ("> Do not:\n> 1. rest\n> 2. sit", "do-box", "> Do not:"),
        ("> Do:\n> - rest\n>\n> Then go.", "do-box", "> Do:"),
        ("> Do not:\n> - sit\n> - never drive", "do-not-item", "> - never drive"),
        ("> Don't:\n> - do not drive [@a]", "do-not-item", "> - do not drive [@a]"),
        ("> لا تفعل:\n> - لا تقد", "do-not-item", "> - لا تقد"),
    ],
)
def test_what_is_almost_right_is_reported(text: str, kind: str, snippet: str) -> None:
    found = problems(text)
    assert found[:1] == [(kind, snippet)]
    assert snippet in text


@pytest.mark.parametrize("text", ["#1 is sleep.", "Go to ward #4.", "### Travel\nGo.", "5 > 4"])
def test_other_signs_are_words(text: str) -> None:
    assert problems(text) == []
