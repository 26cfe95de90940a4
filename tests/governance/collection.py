"""A copy of the fictitious collection of the tests, and the hashes of its records."""

from __future__ import annotations

from pathlib import Path

from toolkit.governance.canonical import canonical
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection

FIRST = "conditions/first-condition.yaml"
SECOND = "conditions/second-condition.yaml"
TOPIC = "topics/both-conditions.yaml"


def hashes(root: Path, id: str = "first-condition") -> dict[str, str]:
    collection = load_collection(root, record_files(root)).collection
    return canonical(collection.records[id].model, collection)


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {name for name in before | after if before.get(name) != after.get(name)}


def put(root: Path, name: str, old: str, new: str) -> None:
    """Replace the one `old` of a file of the content, with spaces as they are."""
    file = root / "content" / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (name, old, text.count(old))
    file.write_text(text.replace(old, new), encoding="utf-8")
