"""Runs of digits in a text, each of which ends where no digit follows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.kept.addresses import _STREET
from toolkit.model.kept.times import _DATE, _TIME
from toolkit.model.text.near_digits import digit_runs, matches_at_digits


@given(st.text(alphabet="09 ,.a²٣"))
def test_they_are_as_long_as_they_can_be(text: str) -> None:
    assert digit_runs(text) == tuple(match.span() for match in re.finditer("[0-9]+", text))


PIECES = ["1", "2", "30", "1999", "am", "pm", ":", " ", "May", "High", "Road", ", ", "-", ".", "²"]


@pytest.mark.parametrize("pattern", [_STREET, _DATE, _TIME])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_what_begins_with_digits_is_found_as_in_the_whole_text(
    pattern: re.Pattern[str], pieces: list[str]
) -> None:
    text = "".join(pieces)
    found = [match.span() for match in matches_at_digits(pattern, text)]
    assert found == [match.span() for match in pattern.finditer(text)]
