"""The pieces of a printed page -> the same with the number of each list item before its words.

WeasyPrint draws the numbers of lists last of all on a page: read in that order they would be
anyone's, and one that is missing or is beside other words would not be noticed.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.base.text.regex import regex
from toolkit.exporters.pdf.read_back.printed import Piece

_NUMBER = regex(r"[0-9]{1,9}\.\s*")
# In shares of the size: the baselines of a number and of its words are the same.
_SAME_LINE = 0.5


def numbers_before_words(pieces: Sequence[Piece], *, right_to_left: bool) -> list[Piece]:
    """Move each number before the words that stand next to it on its line; others stay."""
    numbers = [each for each in pieces if each.mark >= 0 and _NUMBER.fullmatch(each.words)]
    if not numbers:
        return list(pieces)
    first: dict[int, Piece] = {}
    for each in pieces:
        first.setdefault(each.mark, each)
    before: dict[int, Piece] = {}
    for number in numbers:
        beside = [
            (gap, each.order)
            for each in pieces
            if each.mark >= 0
            # What is drawn later is in another column: the number ends a sentence in this one.
            and each.order < number.order
            and abs(each.baseline - number.baseline) < _SAME_LINE * number.size
            and (gap := _gap(number, each, right_to_left=right_to_left)) > 0
        ]
        if beside:
            order = min(beside)[1]
            words = next(each for each in pieces if each.order == order)
            # The words of a text that is drawn in several goes are with the first one.
            before[first[words.mark].order] = number
    moved = {each.order for each in before.values()}
    ordered: list[Piece] = []
    for each in pieces:
        if each.order in before:
            ordered.append(before[each.order])
        if each.order not in moved:
            ordered.append(each)
    return ordered


def _gap(number: Piece, words: Piece, *, right_to_left: bool) -> float:
    """Return how far the words begin behind the beginning of the number."""
    if right_to_left:
        return number.box[2] - words.box[2]
    return words.box[0] - number.box[0]
