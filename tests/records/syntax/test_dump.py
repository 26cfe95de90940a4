"""Data written as YAML: it reads as the same, and looks as records do."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from toolkit.records.syntax.dump import as_yaml

TEXTS = st.text(st.characters(codec="utf-8"), max_size=120) | st.from_regex(
    r"[a-z]{2,9}( [a-z]{2,9}){9,40}\.( \[@[a-z]+\])?", fullmatch=True
)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.none(),
    lambda below: st.lists(below) | st.dictionaries(st.from_regex("[a-z]{1,9}"), below),
    max_leaves=9,
)


@given(value=VALUES)
def test_it_reads_as_the_same(value: Any) -> None:
    assert yaml.safe_load(as_yaml(value)) == value
    in_brackets = as_yaml([value], in_brackets=True)
    assert yaml.safe_load(in_brackets) == [value]
    assert in_brackets.count("\n") == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": ["b", "c: d"]}, 'a:\n  - b\n  - "c: d"\n'),
        ([{"a": "b", "c": ["d"]}], "- a: b\n  c:\n    - d\n"),
        (
            ["2026-11-28", "2026-99-99", "0.4", "yes", True, 1],
            '- 2026-11-28\n- 2026-99-99\n- "0.4"\n- "yes"\n- true\n- 1\n',
        ),
        (["one\n\ntwo"], "- |-\n  one\n\n  two\n"),
        (["word " * 16 + "end"], f"- >-\n  {'word ' * 15}word\n  end\n"),
    ],
)
def test_it_looks_as_records_do(value: Any, text: str) -> None:
    assert as_yaml(value) == text
