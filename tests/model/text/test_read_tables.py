"""Tables: their cells, and what is almost a table."""

import pytest

from toolkit.model.text.blocks import Citation, Table, Term, Text
from toolkit.model.text.markup import parse
from toolkit.model.text.prose import blank_markup, units_of


def problems(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.snippet) for each in parse(text, block=True).problems]


def test_cells_hold_words_sources_and_terms() -> None:
    text = "| When | What |\n| :-- | --: |\n| Day 1 [@a] | 5 \\| 6 [coat](glossary:myelin) |"
    parsed = parse(text, block=True)
    assert parsed.problems == ()
    assert parsed.blocks == (
        Table(
            ((Text("When"),), (Text("What"),)),
            (((Text("Day 1 "), Citation("a")), (Text("5 | 6 "), Term("myelin", "coat"))),),
        ),
    )
    assert parsed.plain == "When | What\nDay 1 | 5 | 6 coat"


def test_each_cell_is_read_by_itself() -> None:
    text = "Take it so:\n| When | What |\n|---|---|\n| Day 1 | Rest. Drink. |\n\nThen go."
    units = units_of(blank_markup(text), block=True)
    assert [(each.kind, text[each.start : each.end].strip()) for each in units] == [
        ("paragraph", "Take it so:"),
        ("column", "When"),
        ("column", "What"),
        ("cell", "Day 1"),
        ("cell", "Rest. Drink."),
        ("paragraph", "Then go."),
    ]
    assert len(units[4].sentences) == 2


@pytest.mark.parametrize(
    ("text", "kind", "snippet"),
    [
        ("| Drug | Dose |\n| A | 5 mg |", "table-head", "| Drug | Dose |"),
        ("| Drug | Dose |", "table-head", "| Drug | Dose |"),
        ("|---|---|\n| A | 5 mg |", "table-head", "|---|---|"),
        ("| Drug | Dose |\n|---|\n| A | 5 mg |", "table-dashes", "|---|"),
        ("| Drug | Dose |\n|---|---|\n| A |", "table-row", "| A |"),
        ("| Drug | Dose |\n|---|---|\n| A | B | C |", "table-row", "| A | B | C |"),
        ("| Drug | Dose |\n|---|---|\n| A | B |\nTake care.", "table-row", "Take care."),
        ("| Drug | Dose |\n|---|---|\n| A | B |\n|---|---|", "table-row", "|---|---|"),
        ("Drug | Dose\n---|---\nA | B", "table-row", "Drug | Dose"),
        ("| Drug | Dose |\n|---|---|\n| A | |", "table-cell", "| A | |"),
        ("| Drug | |\n|---|---|\n| A | B |", "table-heading", "| Drug | |"),
        ("| Drug [@a] | Dose |\n|---|---|\n| A | B |", "table-heading", "| Drug [@a] | Dose |"),
        ("| Drug | Dose |\n|---|---|", "table-alone", "| Drug | Dose |"),
        ("| Drug |\n|---|\n| A |", "table-columns", "| Drug |"),
        ("|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|", "table-columns", "|a|b|c|d|e|"),
        ("|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n|3|4|", "table-next", "|c|d|"),
        ("- |a|b|\n  |-|-|\n  |1|2|", "inside", "- |a|b|"),
        ("> Important: so:\n>\n> |a|b|\n> |-|-|\n> |1|2|", "inside", "> |a|b|"),
    ],
)
def test_what_is_almost_a_table_is_reported_at_its_line(text: str, kind: str, snippet: str) -> None:
    assert problems(text)[:1] == [(kind, snippet)]
    assert snippet in text


@pytest.mark.parametrize("text", ["|x| is never below 0.", "Take 1 | 2.", "a |\nb"])
def test_other_bars_are_words(text: str) -> None:
    assert problems(text) == []
