"""A copy of the fictitious collection of the tests, and the hashes of its records."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from toolkit.base.settings import read_settings
from toolkit.commands.sign import sign
from toolkit.commands.status import standings
from toolkit.governance.canonical import canonical
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.records.standing import Standing

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


TODAY = date(2026, 12, 3)
NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)
PEOPLE = """\
# No one here exists: these are people of a collection for tests.
- {id: a-example, name: Example, post: Consultant neurologist, organisation: Example Hospital,
   interests: none, stated: 2026-12-01}
- {id: b-example, name: B Example, post: Pharmacist, organisation: Example Hospital,
   interests: none, stated: 2026-12-01}
- {id: c-team, name: Content team, post: Editors, organisation: Example Hospital,
   interests: none, stated: 2026-12-01}
"""


def with_people(root: Path) -> Path:
    (root / "content/people.yaml").write_text(PEOPLE, encoding="utf-8")
    return root


def signed(
    root: Path, id: str = "first-condition", by: str = "a-example", at: datetime = NOON, **how: Any
) -> Path:
    how = {"meaning": "clinical", "sections": (), "basis": ""} | how
    return sign(root, read_settings(root), id, by, now=at, **how)


def standing(root: Path, id: str = "first-condition", today: date = TODAY) -> Standing:
    return standings(root, read_settings(root), [id], today)[id]
