"""A record's hashes and the signatures given -> where it stands today: computed, never claimed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from toolkit.base.settings.governance import Governance
from toolkit.governance.attestation import Attestation, Person, last_day
from toolkit.governance.canonical import WHICH, canonical
from toolkit.governance.signatures import Signatures
from toolkit.model.review import Review
from toolkit.records.reading.collection import Collection
from toolkit.records.record import Record
from toolkit.records.standing import Signer, Standing, State, claimed

SECTION_NAMES = {WHICH: "the list of sections"}


def standing_of(
    record: Record,
    collection: Collection,
    signatures: Signatures,
    settings: Governance,
    today: date,
) -> Standing:
    """Compute where a record of a collection stands."""
    # To hash what no one has signed would take longer than all else.
    signed = record.id in signatures.given or record.id in signatures.faults
    hashes = canonical(record.model, collection) if signed else {}
    return status_of(record.id, record.model.review, hashes, signatures, settings, today)


def unsigned(status: str, settings: Governance, faults: Iterable[str] = ()) -> Standing:
    """Return where a record stands that has no signature and says this of itself."""
    missing = (f"there is no {meaning} signature" for meaning in settings.needed)
    return claimed(status, (*faults, *missing))


def status_of(
    id: str,
    review: Review,
    hashes: Mapping[str, str],
    signatures: Signatures,
    settings: Governance,
    today: date,
) -> Standing:
    """Compute where a record stands; of what it says of itself only `retired` is believed."""
    faults = signatures.faults.get(id, ())
    given = signatures.given.get(id, ())
    if review.status == "retired" or not (given or faults) or not hashes:
        return unsigned(review.status, settings, faults)
    people = signatures.people
    counted = [each for each in given if _counts(each, given, review, people, settings)]
    until = partial(last_day, months=settings.months)
    holding = [each for each in counted if until(each) >= today]
    reasons = list(faults)
    # It may be tomorrow already where others work.
    early = [each for each in given if each.day > today + timedelta(days=1)]
    reasons += [
        f"{people[each.by].name} signed it on {each.day}, which is to come" for each in early
    ]
    for meaning in settings.needed:
        before = [each for each in counted if each.meaning == meaning]
        now = [each for each in holding if each.meaning == meaning]
        missing = list(_missing(hashes, now))
        reasons += _said(meaning, missing, hashes, before, people)
        if not before and any(each.meaning == meaning for each in given):
            reasons.append(f"the {meaning} signature is by an author: another person has to sign")
    state = _state(hashes, counted, settings, faults) if reasons else "published"
    if state not in ("published", "overdue"):
        return Standing(state, tuple(reasons))
    needed = [each for each in counted if each.meaning in settings.needed]
    due = min(
        max(until(each) for each in needed if each.meaning == meaning and _is_over(each, name, now))
        for meaning in settings.needed
        for name, now in hashes.items()
    )
    current = [
        each
        for each in needed
        if each.meaning != "author"
        and any(_is_over(each, name, now) for name, now in hashes.items())
    ]
    return Standing(
        state,
        tuple(reasons),
        tuple(dict.fromkeys(_signer(people[each.by]) for each in current)),
        max((each.day for each in current), default=None),
        due,
        due - timedelta(days=settings.start_review_days),
    )


def _signer(person: Person) -> Signer:
    return Signer(person.name, f"{person.post}, {person.organisation}", person.interests)


def _is_over(each: Attestation, name: str, now: str) -> bool:
    return each.covers.get(name) == now


def _state(
    hashes: Mapping[str, str],
    counted: Sequence[Attestation],
    settings: Governance,
    faults: Sequence[str],
) -> State:
    """Return the state of a record of which not all that is needed holds."""
    behind = []
    for meaning in settings.needed:
        before = [each for each in counted if each.meaning == meaning]
        missing = list(_missing(hashes, before))
        behind.append(bool(missing))
        if before and missing:
            return "changed"
    return "in-review" if faults or any(behind) else "overdue"


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
        if not any(_is_over(each, name, now) for each in signed):
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
