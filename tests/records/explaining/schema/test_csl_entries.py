"""Bad entries of references.json are explained in the words of CSL-JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records.explained import problems_of
from toolkit.records.reading.entries import Entries, read_entries


def entries(data: Any) -> Entries:
    text = data if isinstance(data, str) else json.dumps(data)
    read = read_entries("content/references.json", text.encode(), "references")
    assert isinstance(read, Entries)
    return read


@pytest.mark.parametrize(
    ("issued", "better"),
    [
        ({"date-parts": [2024, 5]}, 'write {"date-parts": [[2024, 5]]}'),
        ("2024-05-03", 'write {"date-parts": [[2024, 5, 3]]}'),
        ("Feb 21, 2024", 'write {"date-parts": [[2024, 2, 21]]}'),
        (2024, 'write {"date-parts": [[2024]]}'),
        ("last spring", 'write {"literal": "last spring"}'),
        ({"date-parts": [[None]]}, 'write it like {"date-parts": [[2024, 5]]}, or delete it'),
        ([], 'write it like {"date-parts": [[2024, 5]]}, or delete it'),
    ],
)
def test_a_bad_date_is_one_problem_with_what_to_write(issued: Any, better: str) -> None:
    [problem] = problems_of(entries([{"id": "a", "type": "book", "issued": issued}]))
    assert problem.finding.hint == better
    assert problem.finding.route == (0, "issued")


def test_names_and_entries_of_another_kind() -> None:
    found = entries([{"id": "a", "type": "book", "author": ["NHS", 7]}, "x", None])
    messages = [problem.finding.message for problem in problems_of(found)]
    assert sorted(messages) == [
        "author is not a list of names",
        "entry 2 is the text \"x\", not a source",
        "entry 3 is empty, not a source",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "escape", ["\\u200b", "\\u2028", "\\u00ad", "\\ud83d", "\\u0000", "\u202e"]
)
def test_what_cannot_be_seen_in_a_summary_harms_no_source(escape: str) -> None:
    text = f'[{{"id": "a", "type": "book", "title": "T", "abstract": "x{escape}y"}}]'
    assert entries(text).good[0].id == "a"


def test_a_large_library_is_read() -> None:
    many = [{"id": f"a{n}", "type": "book", "abstract": "words " * 200} for n in range(1000)]
    assert len(entries(many).good) == 1000


_SCALARS = st.none() | st.booleans() | st.integers(-50, 3000) | st.floats() | st.text(max_size=5)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["date-parts", "raw", "family", "circa"]), inner, max_size=2
        )
    ),
    max_leaves=6,
)
_KEYS = st.sampled_from(["id", "type", "title", "issued", "author", "page", "note", "citation-key"])
_GOOD = {"id": "good", "type": "book", "title": "T"}


@given(st.lists(st.dictionaries(_KEYS, _VALUES, max_size=6) | _VALUES, max_size=4))
def test_no_neighbour_harms_a_good_entry(others: list[Any]) -> None:
    read = entries([*others, _GOOD])
    at = len(others)
    twin = any(isinstance(each, dict) and "good" in map(str, each.values()) for each in others)
    assert at in read.good or twin
    bad = [n for n, entry in enumerate(read.document.data) if not entry]
    assert {problem.finding.route[0] for problem in problems_of(read)} == set(bad)
