"""A record's hashes and the signatures given -> its status today: computed, never claimed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Literal

from toolkit.base.settings.governance import Governance
from toolkit.governance.attestation import Attestation, Person, last_day
from toolkit.governance.canonical import WHICH
from toolkit.governance.signatures import Signatures
from toolkit.model.review import Review

State = Literal["draft", "in review", "changed", "overdue", "signed", "retired"]

SECTION_NAMES = {WHICH: "the list of sections"}


@dataclass(frozen=True)
class Status:
    """Where a record stands, and why, a sentence each."""

    state: State
    reasons: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    """The names of those whose signatures hold."""
    signed: date | None = None
    """The day of the newest of these."""
    due: date | None = None
    """The first day on which one of these no longer holds."""
    start: date | None = None
    """The day on which to start the review."""


def status_of(
    id: str,
    review: Review,
    hashes: Mapping[str, str],
    signatures: Signatures,
    settings: Governance,
    today: date,
) -> Status:
    """Compute a record's status; what the record says of itself counts only if it is retired."""
    if review.status == "retired":
        return Status("retired", ("it is retired",))
    faults = signatures.faults.get(id, ())
    given = signatures.given.get(id, ())
    people = signatures.people
    counted = [each for each in given if _counts(each, given, review, people, settings)]
    until = partial(last_day, months=settings.months)
    holding = [each for each in counted if until(each) >= today]
    reasons = list(faults)
    for meaning in settings.needed:
        before = [each for each in counted if each.meaning == meaning]
        now = [each for each in holding if each.meaning == meaning]
        missing = list(_missing(hashes, now))
        reasons += _said(meaning, missing, hashes, before, people)
        if not before and any(each.meaning == meaning for each in given):
            reasons.append(f"the {meaning} signature is by an author: another person has to sign")
    current = [
        each
        for each in holding
        if each.meaning in settings.needed
        and any(hashes.get(name) == each.covers[name] for name in each.covers)
    ]
    by = tuple(dict.fromkeys(people[each.by].name for each in current))
    if reasons:
        return Status(_state(hashes, counted, given, settings, faults), tuple(reasons), by)
    due = min(map(until, current))
    return Status(
        "signed",
        (),
        by,
        max(each.day for each in current),
        due,
        due - timedelta(days=settings.start_review_days),
    )


def _state(
    hashes: Mapping[str, str],
    counted: Sequence[Attestation],
    given: Sequence[Attestation],
    settings: Governance,
    faults: Sequence[str],
) -> State:
    """Return the state of a record that is not signed."""
    if not given and not faults:
        return "draft"
    behind = []
    for meaning in settings.needed:
        before = [each for each in counted if each.meaning == meaning]
        missing = list(_missing(hashes, before))
        behind.append(bool(missing))
        if before and missing:
            return "changed"
    return "in review" if faults or any(behind) else "overdue"


def _counts(
    each: Attestation,
    given: Sequence[Attestation],
    review: Review,
    people: Mapping[str, Person],
    settings: Governance,
) -> bool:
    if not settings.two_people or each.meaning != "clinical":
        return True
    authors = {one.name.casefold() for one in review.authors}
    wrote = {one.by for one in given if one.meaning == "author"}
    return each.by not in wrote and people[each.by].name.casefold() not in authors


def _missing(hashes: Mapping[str, str], signed: Sequence[Attestation]) -> Iterator[str]:
    """Yield the sections whose present words none of these signatures is over."""
    for name, now in hashes.items():
        if all(each.covers.get(name) != now for each in signed):
            yield name


def _said(
    meaning: str,
    missing: Sequence[str],
    hashes: Mapping[str, str],
    before: Sequence[Attestation],
    people: Mapping[str, Person],
) -> Iterator[str]:
    if missing and not before:
        yield f"there is no {meaning} signature"
        return
    for name in missing:
        last = next((each for each in reversed(before) if name in each.covers), None)
        section = SECTION_NAMES.get(name, name)
        if last is None:
            yield f"{section} has no {meaning} signature"
            continue
        who = f"{people[last.by].name} signed it on {last.day} ({meaning})"
        if last.covers[name] == hashes[name]:
            yield f"{section}: {who}, and its review is overdue"
            continue
        gone = sorted(last.covers.keys() - hashes.keys()) if name == WHICH else ()
        more = f": {', '.join(gone)} is gone" if gone else ""
        yield f"{section} has changed since {who}{more}"
