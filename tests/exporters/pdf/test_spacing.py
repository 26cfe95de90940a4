from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import condition, context, page_of
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.pdf.spacing import (
    CLOSE,
    NORMAL,
    SNUG,
    WIDE,
    Length,
    first_to_try,
    others_to_try,
)


@pytest.mark.parametrize(
    ("length", "tried"),
    [
        (Length(1, 0.1), ()),
        (Length(4, 0.9), ()),
        # A side less, if set closer.
        (Length(5, 0.4), (CLOSE,)),
        (Length(3, 0.9), ()),
        # A last side that is nearly empty: it ends on the one before, or is filled.
        (Length(3, 0.1), (SNUG, CLOSE, WIDE)),
        (Length(4, 0.3), (CLOSE, WIDE)),
        # Two sides less, if set closer still.
        (Length(7, 0.1), (CLOSE, SNUG, WIDE)),
        (Length(2, 0.3), (WIDE, CLOSE)),
        (Length(30, 0.9), ()),
    ],
)
def test_other_spaces_are_tried_where_they_may_save_a_side(
    length: Length, tried: tuple[object, ...]
) -> None:
    assert others_to_try(length) == tried


@pytest.mark.parametrize(
    ("letters", "first"), [(1_000, NORMAL), (6_000, NORMAL), (6_500, CLOSE), (20_000, NORMAL)]
)
def test_a_page_of_five_sides_is_not_laid_out_on_five_first(letters: int, first: object) -> None:
    assert first_to_try(letters) is first


def test_a_wider_spacing_is_tried_where_the_close_one_leaves_a_side_nearly_empty() -> None:
    assert others_to_try(Length(5, 0.1), CLOSE) == (SNUG, NORMAL, WIDE)
    assert others_to_try(Length(4, 0.9), CLOSE) == ()


lengths = st.builds(Length, st.integers(1, 60), st.floats(0, 1))


@given(lengths, lengths)
def test_a_good_last_side_comes_before_fewer_sides(one: Length, other: Length) -> None:
    if one.is_good != other.is_good:
        assert (one.rank < other.rank) == one.is_good
    else:
        assert (one.rank < other.rank) == (one.pages < other.pages)


@pytest.mark.parametrize("paragraphs", range(11, 16, 2))
def test_no_last_side_is_nearly_empty_where_spaces_can_help(paragraphs: int) -> None:
    told = "It is told in a sentence, and in one more that is as long. " * 5
    page = page_of(condition(outlook="\n\n".join([told.strip()] * paragraphs)))
    last = pdf_pages(export(page, context()).content)[-1]
    assert len(last.splitlines()) > 12
