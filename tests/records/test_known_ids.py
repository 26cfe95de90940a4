from __future__ import annotations

from toolkit.records.collection import Collection
from toolkit.records.known_ids import known_ids
from toolkit.records.load import Loaded
from toolkit.records.read import Refused


def test_broken_records_are_known_and_broken_shared_files_are_no_records() -> None:
    refused = tuple(
        Refused(path, "", ())
        for path in ("content/conditions/broken.yaml", "content/glossary.yaml")
    )
    loaded = Loaded(Collection({}), (), refused, {}, ())
    assert known_ids(loaded) == {"broken"}
