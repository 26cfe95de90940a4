"""Two collections -> what differs between them, the worst first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.base.text.regex import regex
from toolkit.governance.canonical import canonical_text
from toolkit.governance.difference.grading import Change, changes_of
from toolkit.governance.difference.matching import pairs_of
from toolkit.governance.difference.statements import Statement, statements
from toolkit.governance.difference.words import Drugs
from toolkit.records.reading.collection import Collection

_MEDICINE = regex(
    r"\b(medicine|medication|drug|painkiller|antidepressant|antibiotic|steroid|tablet)s?\b", re.I
)
_SAME_RECORD = 0.5
"""The share of statements from which on a record with another id is the same one, renamed."""


def differences(old: Collection, new: Collection, ids: Sequence[str] = ()) -> list[Change]:
    """Return what differs in these records, or in all."""
    drugs = Drugs({*_medicines(old), *_medicines(new)})
    found: list[Change] = []
    for before, after in _matched(old, new, ids):
        if before is None or after is None:
            grade, what = (2, "record added") if before is None else (1, "record removed")
            found.append(Change(grade, what, str(before or after), "", "", ""))
        else:
            found += _of_record(old, new, before, after, drugs)
    return sorted(found, key=lambda each: each.grade)


def _of_record(
    old: Collection, new: Collection, before: str, after: str, drugs: Drugs
) -> Iterator[Change]:
    said = canonical_text(old.records[before].model, old)
    says = canonical_text(new.records[after].model, new)
    if before != after:
        yield Change(2, f"the record is called {after} now", before, "", before, after)
    seen = set()
    for one, other in pairs_of([*statements(said)], [*statements(says)]):
        for change in changes_of(before, one, other, drugs):
            seen |= {each.section for each in (one, other) if each}
            yield change
    for section in said.keys() & says.keys():
        if said[section] != says[section] and section not in seen and not _is_list(section):
            yield Change(2, "order or form differs", before, section, "", "")


def _is_list(section: str) -> bool:
    return section == "which-sections"


def _matched(
    old: Collection, new: Collection, ids: Sequence[str]
) -> Iterator[tuple[str | None, str | None]]:
    wanted = [id for id in dict.fromkeys((*old.records, *new.records)) if not ids or id in ids]
    came = [id for id in wanted if id not in old.records]
    for id in wanted:
        if id in old.records and id in new.records:
            yield id, id
        elif id in old.records:
            like = next((each for each in came if _is_renamed(old, new, id, each)), None)
            if like:
                came.remove(like)
            yield id, like
    for id in came:
        yield None, id


def _is_renamed(old: Collection, new: Collection, id: str, other: str) -> bool:
    one, two = old.records[id].model, new.records[other].model
    if one.kind != two.kind:
        return False
    said, says = _texts(canonical_text(one, old)), _texts(canonical_text(two, new))
    return len(said & says) >= _SAME_RECORD * max(len(said), 1)


def _texts(said: dict[str, object]) -> set[str]:
    return {each.text for each in statements(said)}


def _medicines(collection: Collection) -> Iterator[str]:
    for record in collection.records.values():
        model = record.model
        if model.kind == "medicine":
            yield from (model.title, *model.also_known_as)
        for each in statements(canonical_text(model, collection)):
            if _names_a_treatment(each, model.made_from.blocks("treatments")):
                yield each.text
    for term in collection.library.glossary.values():
        if _MEDICINE.search(term.meaning):
            yield term.term


def _names_a_treatment(each: Statement, sections: Sequence[object]) -> bool:
    keys = {getattr(section, "key", "") for section in sections}
    return each.section in keys and each.fields[-1] == "name"
