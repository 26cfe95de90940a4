from __future__ import annotations

from toolkit.base import budget
from toolkit.model.text.markup_problems import MarkupProblem
from toolkit.records.text.marks import Words, problem_places
from toolkit.records.text.passage import Passage


def passage(text: str, *, block: bool = True) -> Passage:
    return Passage(("causes",), text, block=block)


def problems(text: str) -> list[tuple[MarkupProblem, Words | None]]:
    all_of_them = passage(text).problems
    return list(problem_places(text, all_of_them, {each.kind for each in all_of_them}))


def found(text: str) -> list[str | None]:
    places = [words for _, words in passage(text).marks]
    return [text[words[0] : words[1]] if words else None for words in places]


def test_each_kind_of_mark_has_its_place() -> None:
    text = "In [a](glossary:b) [c](https://d.org/e) and [f](record:g) [h](#i). [@j] [@k-1]"
    assert found(text) == [
        "glossary:b", "https://d.org/e", "record:g", "#i", "[@j]", "[@k-1]"
    ]  # fmt: skip


def test_equal_marks_have_their_own_places_in_order() -> None:
    text = "One [@a]. Two [@a].\n\n- Three [@a]"
    places = [words for _, words in passage(text).marks]
    assert places == [(4, 8), (14, 18), (29, 33)]


def test_of_problems_that_are_only_counted_none_is_looked_for() -> None:
    found = problems("*a* " * (budget.FINDINGS + 3))
    assert [words is None for _, words in found] == [False] * (budget.FINDINGS + 1) + [True] * 2


def test_an_escaped_bracket_is_no_mark() -> None:
    text = r"Not \[@a] but [@a]"
    assert [words for _, words in passage(text).marks] == [(14, 18)]


def test_problems_have_the_place_of_their_snippet() -> None:
    text = "It is *not* so, *not* now.\n\n- a\n  - b"
    places = [words for _, words in problems(text)]
    assert [text[words[0] : words[1]] for words in places if words] == [
        "*not*", "*not*", "  - b"
    ]  # fmt: skip
    assert places[0] != places[1]


def test_marks_and_problems_at_the_very_beginning() -> None:
    assert [words for _, words in passage("[@a] is cited").marks] == [(0, 4)]
    assert [words for _, words in problems("*not* so")] == [(0, 5)]


def test_the_address_in_the_words_of_a_link_is_not_its_target() -> None:
    text = "[https://a.org](https://a.org)"
    assert [words for _, words in passage(text).marks] == [(16, 29)]
