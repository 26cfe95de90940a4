"""toolkit/rules/likeness.py: of few pairs that are compared, none that is alike is missing."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.rules.likeness import Groups, alike_links, alike_pairs, firsts_of_groups


@pytest.mark.parametrize("most", [0.3, 0.5, 0.6, 1.0])
@given(sets=st.lists(st.frozensets(st.integers(0, 9), max_size=8), max_size=12))
def test_it_is_every_pair_that_has_most_of_its_words_in_common(
    most: float, sets: list[frozenset[int]]
) -> None:
    alike = [
        (one, other)
        for one, other in combinations(range(len(sets)), 2)
        if (shared := len(sets[one] & sets[other]))
        and shared >= most * len(sets[one] | sets[other])
    ]
    assert sorted(alike_pairs(sets, most)) == sorted(alike)


@pytest.mark.parametrize("most", [0.3, 0.5, 0.6, 1.0])
@given(
    sets=st.lists(st.frozensets(st.integers(0, 9), max_size=8), max_size=12),
    new=st.integers(0, 12),
)
def test_of_new_sets_it_is_the_pairs_that_one_of_them_is_in(
    most: float, sets: list[frozenset[int]], new: int
) -> None:
    pairs = [pair for pair in alike_pairs(sets, most) if min(pair) < new]
    others = iter(sets[new:])
    assert sorted(alike_pairs(sets[:new], most, others)) == sorted(pairs)


@pytest.mark.parametrize("most", [0.3, 0.5, 0.6, 1.0])
@given(
    sets=st.lists(st.frozensets(st.integers(0, 9), max_size=8), max_size=12),
    new=st.integers(0, 12),
)
def test_links_lead_to_all_that_pairs_lead_to(
    most: float, sets: list[frozenset[int]], new: int
) -> None:
    def fits(one: int, other: int) -> bool:
        return (one + other) % 3 > 0

    pairs = [pair for pair in alike_pairs(sets, most) if fits(*pair)]
    known = [pair for pair in pairs if min(pair) >= new]
    number = len(sets)
    others = iter(sets[new:]) if new < number else None
    links = [*alike_links(sets[:new], most, fits, Groups(number, known), others)]
    assert {(min(link), max(link)) for link in links} <= set(pairs)
    assert firsts_of_groups(number, [*known, *links]) == firsts_of_groups(number, pairs)


def test_each_copy_is_compared_with_one_other() -> None:
    number = 1000
    compared: list[tuple[int, int]] = []

    def fits(one: int, other: int) -> bool:
        compared.append((one, other))
        return True

    sets = [frozenset((*range(20), 100 + at)) for at in range(number)]
    assert len([*alike_links(sets, 0.5, fits, Groups(number))]) == len(compared) == number - 1


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_a_group_is_all_that_pairs_lead_to(pairs: list[tuple[int, int]]) -> None:
    groups = [{at} for at in range(10)]
    for one, other in pairs:
        whole = groups[one] | groups[other]
        for at in whole:
            groups[at] = whole
    assert firsts_of_groups(10, pairs) == [min(group) for group in groups]
