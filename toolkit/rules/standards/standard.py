"""A standard: its criteria, and how far a program can decide each of them.

A criterion is not met when a rule that serves it found something, or when the record lacks what it
asks for. Otherwise it is met, unless a person has to judge: a program may say no, never yes, to
"is the tone kind". A note is a reason to look, so it decides nothing, and neither does a rule that
the collection has switched off.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Literal

from msgspec import Struct

from toolkit.base.diagnostics import Severity
from toolkit.records.record import Record

Verdict = Literal["met", "not met", "needs a person", "does not apply"]

Has = Callable[[Record], bool]
"""Says whether a record has what a criterion asks for."""


class Criterion(Struct, frozen=True):
    """One item of a standard, in our own words."""

    id: str
    title: str
    has: Has | None = None
    """What the record must have."""
    applies: Has | None = None
    """Where it does not apply at all; None: everywhere."""
    person: str = ""
    """What only a person can judge; empty if the program's answer is the whole answer."""
    part: str = ""
    """The score that it counts for, where a standard has more than one."""


class Standard(Struct, frozen=True):
    """A published set of criteria."""

    name: str
    title: str
    source: str
    criteria: tuple[Criterion, ...]
    asks_for: str = ""
    """What its publisher asks for, where criteria are points of a score."""

    def parts(self) -> tuple[str, ...]:
        """The names of its scores, in order; one without a name if it has no parts."""
        return tuple(dict.fromkeys(criterion.part for criterion in self.criteria))


def judge(
    criterion: Criterion,
    codes: Collection[str],
    record: Record,
    found: Mapping[str, Severity],
    off: Collection[str] = (),
) -> Verdict:
    """Decide a criterion for a record.

    `codes` are those of the rules that serve it; `found` is what was found in the record, and `off`
    are the rules that did not run.
    """
    if criterion.applies is not None and not criterion.applies(record):
        return "does not apply"
    if criterion.has is not None and not criterion.has(record):
        return "not met"
    if any(found.get(code, "note") != "note" for code in codes):
        return "not met"
    if criterion.person or any(code in found or code in off for code in codes):
        return "needs a person"
    return "met"
