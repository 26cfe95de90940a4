from __future__ import annotations

from toolkit.records.collection import Collection
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.records.reference_entries import reference_entries


def loaded(**shared: Document) -> Loaded:
    return Loaded(Collection({}), (), (), shared, ())


def test_entries_stand_with_their_positions() -> None:
    document = Document("content/references.json", "", [{"id": "one"}, {"id": "one"}])
    found = list(reference_entries(loaded(references=document)))
    assert found == [(document, 0, {"id": "one"}), (document, 1, {"id": "one"})]


def test_a_file_that_cannot_be_read_has_none() -> None:
    assert list(reference_entries(loaded())) == []
