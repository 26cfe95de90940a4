"""The table of guesses at what is wrong with a line, written by hand, the likeliest first.

Whether a fix is the right one is not decided here: find_slip tries each.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.records.explaining.slips.indentation import indentation
from toolkit.records.explaining.slips.quotes import quotation_marks
from toolkit.records.explaining.slips.signs import (
    bullet,
    colon_in_second_line,
    colon_inside,
    dash_before_record,
    foreign_comment,
    no_colon,
    no_key,
    no_space_after_colon,
    no_space_after_dash,
    start,
    stray_line,
    text_after_brackets,
)
from toolkit.records.explaining.slips.slip import Guess, Lines, Slip

GUESSES: tuple[Guess, ...] = (
    foreign_comment,
    no_key,
    no_space_after_colon,
    no_space_after_dash,
    bullet,
    quotation_marks,
    start,
    colon_inside,
    no_colon,
    text_after_brackets,
    dash_before_record,
    indentation,
    colon_in_second_line,
    stray_line,
)


def slips_at(lines: Lines, number: int) -> Iterator[Slip]:
    """Yield every guess at what is wrong with a line."""
    for guess in GUESSES:
        yield from guess(lines, number)
