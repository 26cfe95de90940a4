"""Places where many patterns begin: what is found there is what is found in the whole text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.text.landmarks import digit_runs, matches_at, matches_at_digits, places
from toolkit.model.kept.addresses import _NUMBERED, _ROOM, _STREET
from toolkit.model.kept.labels import _LIST, _SEVERAL
from toolkit.model.kept.names import _FIRST, _NAME, _TITLED
from toolkit.model.kept.times import _DATE, _TIME


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


WORDS = [
    "Dr",
    "A",
    "IV",
    "XII",
    "X",
    "É",
    "é",
    "CIDP",
    "Mon",
    "Bell",
    "The",
    "St",
    "of the",
    "&",
    "1",
    "'s",
    "σ",
]


@pytest.mark.parametrize(
    ("pattern", "rough"),
    [(_LIST, _SEVERAL), (_NAME, _FIRST), (_TITLED, _FIRST), (_ROOM, _NUMBERED)],
)
@given(
    pieces=st.lists(
        st.sampled_from([*WORDS, "Room", "Flat", "-", "_", ".", "’", ", ", *(" " * 6)]), max_size=12
    )
)
def test_what_begins_with_a_capital_is_found_as_in_the_whole_text(
    pattern: re.Pattern[str], rough: re.Pattern[bytes], pieces: list[str]
) -> None:
    text = "".join(pieces)
    found = [match.span() for match in matches_at(pattern, text, places(rough, text))]
    assert found == [match.span() for match in pattern.finditer(text)]
