"""A text -> the passages in it that no rule of language and no fix may touch.

Phone numbers, codes, addresses, names, quotations, other languages, labels such as "stage IIIB",
and dates and times that are already right. They are recognised first and in one place: no rule has
to know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from toolkit.base.text.regex import regex
from toolkit.model.kept.addresses import addresses_in
from toolkit.model.kept.codes import codes_in
from toolkit.model.kept.labels import labels_in
from toolkit.model.kept.names import names_in
from toolkit.model.kept.quotations import quotations_in
from toolkit.model.kept.times import times_in
from toolkit.model.text.foreign import foreign_in
from toolkit.model.text.phone_numbers import all_phone_numbers_in

FILLER = "_"
"""Stands for each letter of such a passage: part of a word, but of none that a rule looks for."""

_KINDS = (
    ("address", addresses_in),
    ("phone", all_phone_numbers_in),
    ("code", codes_in),
    ("label", labels_in),
    ("name", names_in),
    ("quotation", quotations_in),
    ("time", times_in),
    ("language", foreign_in),
)
_CAPITALS = regex(r"(?<![^\W\d_])[A-Z]{2,}(?![^\W\d_])")


class Kept(NamedTuple):
    """A passage to leave as it is; `kind` says why."""

    start: int
    end: int
    kind: str


# Asked for each finding, and a long text may have a hundred.
@lru_cache(maxsize=32)
def kept_in(text: str) -> tuple[Kept, ...]:
    """Return the passages in the order of the text; they may overlap."""
    return tuple(sorted(Kept(*place, kind) for kind, find in _KINDS for place in find(text)))


def without(text: str, kept: Iterable[Kept]) -> str:
    """Return the text with the filler in the place of these passages; same length."""
    pieces = []
    at = 0
    for start, end, _kind in kept:
        if end > at:
            start = max(start, at)
            pieces += [text[at:start], FILLER * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])


def may_become(text: str, start: int, end: int, new: str, *, proven: bool) -> bool:
    """Whether a fix may write `new` at a place of the text without anyone reading it again.

    It may not touch a passage that is kept or a name in capitals, and the digits stay the same.
    `proven`: the rule knows what the digits mean, as those of a dose or a phone number, and so
    only quotations, addresses, names, codes and other languages are out of bounds.
    """
    old = text[start:end]
    bound = ("address", "code", "language", "name", "quotation") if proven else None
    if any(
        each.start < end and each.end > start
        for each in kept_in(text)
        if bound is None or each.kind in bound
    ):
        return False
    return proven or (_digits(old) == _digits(new) and not _has_capitals(text, start, end))


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _has_capitals(text: str, start: int, end: int) -> bool:
    return any(each.start() < end and each.end() > start for each in _CAPITALS.finditer(text))
