"""Formats, patterns and unique lists, checked by our own rules for every validator alike."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.records.reading.formats import (
    FORMATS,
    format_checker,
    is_date,
    is_uri,
    repeated_entries,
)
from toolkit.records.reading.schema_check import deciding, explaining


@pytest.mark.parametrize("value", ["2026-11-22", "2028-02-29", 20261122, None, ["x"]])
def test_a_day_or_no_text_at_all(value: object) -> None:
    assert is_date(value)


@pytest.mark.parametrize(
    "value",
    [
        *("2026-02-29", "2026-13-01", "2026-1-1", "2026-11-22\n", " 2026-11-22", "20261122", ""),
        *("２０２６-11-22", "2026-W47-7", "0000-01-01"),
    ],
)
def test_no_day(value: str) -> None:
    assert not is_date(value)


@pytest.mark.parametrize("value", ["https://a.b", "https://www.nhs.uk/x?y=1#z", 1, None])
def test_an_address_or_no_text_at_all(value: object) -> None:
    assert is_uri(value)


@pytest.mark.parametrize(
    "value", ["http://a.b", "https://", "https:///a", "https://a b", "a@b.c", "https://a.b\n", ""]
)
def test_no_address(value: str) -> None:
    assert not is_uri(value)


def test_the_checker_knows_our_formats_and_no_others() -> None:
    assert set(format_checker().checkers) == set(FORMATS)


def test_a_pattern_ends_where_the_text_ends() -> None:
    schema = {"pattern": "^[a-z]+$"}
    for accepts in (explaining(schema).is_valid, deciding(schema)):
        assert accepts("abc")
        assert not accepts("abc\n")
        assert accepts(5)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.floats(-2, 2) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=2),
    max_leaves=6,
)


@given(st.lists(VALUES, max_size=6))
def test_both_validators_call_the_same_lists_unique(values: list[Any]) -> None:
    schema = {"uniqueItems": True}
    assert explaining(schema).is_valid(values) == deciding(schema)(values)


@pytest.mark.parametrize(
    ("values", "positions"),
    [
        (["a", "b", "a", "a"], [2, 3]),
        ([1, True, 0, False], []),
        ([1, 1.0], [1]),
        ([{"a": 1, "b": 2}, {"b": 2, "a": 1}], [1]),
        ([[1], [True]], []),
        ([], []),
    ],
)
def test_repeated_entries(values: list[Any], positions: list[int]) -> None:
    assert list(repeated_entries(values)) == positions
