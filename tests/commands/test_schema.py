"""The JSON Schemas in schemas/: written, compared, and cleared of what belongs to nothing."""

import json
from pathlib import Path

from tests.kinds import KINDS
from toolkit.base.generated import bring_up_to_date, stale
from toolkit.commands.schema import FOLDER, PATTERN, schemas

NAMES = {
    "condition.schema.json",
    "topic.schema.json",
    "procedure.schema.json",
    "medicine.schema.json",
    "kind.schema.json",
    "fragment.schema.json",
    "site.schema.json",
    "references.schema.json",
    "glossary.schema.json",
    "organisations.schema.json",
    "export.schema.json",
    "report.schema.json",
}


def test_there_is_a_schema_for_every_file_that_is_read_or_written() -> None:
    assert set(schemas(KINDS)) == NAMES


def test_each_is_described_json() -> None:
    for text in schemas(KINDS).values():
        schema = json.loads(text)
        assert schema["description"]
        assert text.endswith("}\n")


def test_an_empty_folder_gets_them_all_and_then_nothing_changes(tmp_path: Path) -> None:
    assert {path.name for path in stale(tmp_path / FOLDER, schemas(KINDS), PATTERN)} == NAMES
    assert not (tmp_path / FOLDER).exists()
    assert {
        path.name for path in bring_up_to_date(tmp_path / FOLDER, schemas(KINDS), PATTERN)
    } == NAMES
    assert stale(tmp_path / FOLDER, schemas(KINDS), PATTERN) == []
    assert bring_up_to_date(tmp_path / FOLDER, schemas(KINDS), PATTERN) == []


def test_only_what_differs_is_written_and_what_belongs_to_nothing_goes(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path / FOLDER, schemas(KINDS), PATTERN)
    changed = tmp_path / FOLDER / "topic.schema.json"
    changed.write_text("{}")
    stray = tmp_path / FOLDER / "old.schema.json"
    stray.write_text("{}")
    own = tmp_path / FOLDER / "README.md"
    own.write_text("words")
    assert set(bring_up_to_date(tmp_path / FOLDER, schemas(KINDS), PATTERN)) == {changed, stray}
    assert changed.read_text(encoding="utf-8") == schemas(KINDS)["topic.schema.json"]
    assert not stray.exists()
    assert own.exists()
