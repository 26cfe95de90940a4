"""Runs of digits in a text, each of which ends where no digit follows."""

import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.text.near_digits import digit_runs


@given(st.text(alphabet="09 ,.a²٣"))
def test_they_are_as_long_as_they_can_be(text: str) -> None:
    assert digit_runs(text) == tuple(match.span() for match in re.finditer("[0-9]+", text))
