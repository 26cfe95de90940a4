from __future__ import annotations

from toolkit.model.shared import Reference
from toolkit.records.document import Document
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview


def facts(path: str, id: str) -> Facts:
    return Facts(path, "condition", id, *("",) * 4, *((),) * 12)  # type: ignore[arg-type]


def test_of_two_records_with_one_id_the_first_counts() -> None:
    first, second = facts("a.yaml", "lupus"), facts("b.yaml", "lupus")
    assert Overview((first, second)).by_id == {"lupus": first}


def test_broken_records_may_be_named_as_well() -> None:
    overview = Overview((facts("a.yaml", "lupus"),), {"content/conditions/broken.yaml": ()})
    assert overview.known_ids == {"lupus", "broken"}


def test_references_stand_with_their_positions() -> None:
    entry = {"id": "one", "type": "book"}
    document = Document("content/references.json", "", [entry, {}, entry])
    found = list(Overview(shared={"references": document}).references())
    assert found == [(document.path, at, Reference.model_validate(entry)) for at in (0, 2)]


def test_references_that_cannot_be_read_are_none() -> None:
    assert list(Overview().references()) == []
