"""`toolkit init`: a collection in which the toolkit works at once."""

from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.generated import stale
from toolkit.base.settings import FILE_NAME, Settings, find_root, read_settings
from toolkit.commands.init import initialise
from toolkit.commands.new import create
from toolkit.commands.schema import FOLDER, PATTERN, schemas
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection


def test_makes_an_empty_collection_that_can_be_read(tmp_path: Path) -> None:
    written = initialise(tmp_path).written
    assert find_root(tmp_path / "content" / "conditions") == tmp_path
    assert read_settings(tmp_path) == Settings()
    loaded = load_collection(tmp_path, record_files(tmp_path))
    assert not loaded.refused
    assert set(loaded.shared) == {"references", "glossary", "organisations"}
    assert set(written) == {path for path in tmp_path.rglob("*") if path.is_file()}


def test_makes_the_folder_itself(tmp_path: Path) -> None:
    initialise(tmp_path / "new" / "collection")
    assert (tmp_path / "new" / "collection" / FILE_NAME).is_file()


def test_a_new_record_and_its_shared_files_find_their_schemas(tmp_path: Path) -> None:
    initialise(tmp_path)
    assert not stale(tmp_path / FOLDER, schemas(shipped_kinds()), PATTERN)
    files = [
        create(tmp_path, "topic", "pain", shipped_kinds()),
        *(tmp_path / "content").glob("*.yaml"),
    ]
    assert len(files) == 3
    for file in files:
        _, schema = file.read_text().splitlines()[0].split("$schema=")
        assert (file.parent / schema).resolve().is_file()


def test_leaves_files_alone_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    glossary = tmp_path / "content" / "glossary.yaml"
    glossary.write_text("precious")
    begun = initialise(tmp_path)
    assert begun.left == (glossary,)
    assert glossary not in begun.written
    assert glossary.read_text() == "precious"


def test_refuses_a_folder_that_is_a_collection(tmp_path: Path) -> None:
    initialise(tmp_path)
    with pytest.raises(Misuse, match="collection already"):
        initialise(tmp_path)
