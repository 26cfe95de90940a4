"""toolkit/rules/alike_texts.py: what was compared before makes no difference but to the work."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hypothesis import given
from hypothesis import strategies as st

from toolkit.rules.alike_texts import AlikeTexts, Compared
from toolkit.rules.likeness import firsts_of_groups

WORDS = {f"{number}": frozenset({number, number + 1, number + 2}) for number in range(9)}
COLLECTIONS = st.lists(st.lists(st.sampled_from(sorted(WORDS)), unique=True), max_size=5)


def kind_of(one: str, other: str) -> str:
    """As a rule may: pairs of two kinds."""
    return "whole" if (int(one) + int(other)) % 3 == 0 else "odd"


def fits(one: str, other: str) -> bool:
    """As a rule may: some have no more in common after all."""
    return (int(one) + int(other)) % 3 > 0


def pairs(alike: AlikeTexts, keys: Collection[str]) -> set[tuple[str, frozenset[str]]]:
    texts = {key: key for key in keys}
    found = alike.pairs("some", texts, WORDS.__getitem__, 0.5, kind_of)
    return {(kind, frozenset(pair)) for kind, several in found.items() for pair in several}


def groups(alike: AlikeTexts, keys: Sequence[str]) -> list[int]:
    links = alike.links("some", {key: key for key in keys}, WORDS.__getitem__, 0.5, fits)
    return firsts_of_groups(len(keys), [(keys.index(a), keys.index(b)) for a, b in links])


@given(COLLECTIONS)
def test_one_run_after_the_other_makes_the_groups_that_one_alone_does(
    collections: list[list[str]],
) -> None:
    before: dict[str, Compared] = {}
    for keys in collections:
        alike = AlikeTexts(before)
        assert groups(alike, keys) == groups(AlikeTexts(), keys)
        before = alike.found


def test_a_group_stays_whole_when_the_one_that_linked_it_goes() -> None:
    words = {"hub": range(4), "one": range(5), "other": (*range(4), 9), "more": (*range(4), 8)}
    apart = {frozenset(("one", "other")), frozenset(("one", "more"))}

    def links(alike: AlikeTexts, keys: Sequence[str]) -> set[frozenset[str]]:
        texts = {key: key for key in keys}
        found = alike.links(
            "some", texts, words.__getitem__, 0.5, lambda a, b: frozenset((a, b)) not in apart
        )
        return set(map(frozenset, found))

    before = AlikeTexts()
    assert len(links(before, tuple(words))) == 3
    left = links(AlikeTexts(before.found), ("one", "other", "more"))
    assert left == {frozenset(("other", "more"))}


@given(COLLECTIONS)
def test_one_run_after_the_other_finds_what_one_alone_does(collections: list[list[str]]) -> None:
    before: dict[str, Compared] = {}
    for keys in collections:
        alike = AlikeTexts(before)
        assert pairs(alike, keys) == pairs(AlikeTexts(), keys)
        before = alike.found


def test_if_no_text_is_new_none_is_looked_at() -> None:
    before = AlikeTexts()
    pairs(before, "134")

    def never(_key: str) -> Collection[int]:
        raise AssertionError

    texts = {"3": "3", "4": "4"}
    found = AlikeTexts(before.found).pairs("some", texts, never, 0.5, kind_of)
    assert [set(pair) for pair in found["odd"]] == [{"3", "4"}]


def test_asked_again_it_looks_at_none() -> None:
    alike = AlikeTexts()
    assert pairs(alike, "134") == pairs(alike, "134") == {("odd", frozenset("34"))}
    assert alike.pairs("some", {}, WORDS.__getitem__, 0.5, kind_of)


def test_groups_do_not_know_of_each_other() -> None:
    alike = AlikeTexts({"others": Compared(("3", "4"))})
    assert pairs(alike, "34") == {("odd", frozenset("34"))}
