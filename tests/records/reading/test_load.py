"""A collection's folder is read as far as it can be, and the rest has its reasons."""

import shutil
from pathlib import Path

import pytest

from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import Loaded, load_collection, read_file
from toolkit.records.refused import Refused

SAMPLE = Path(__file__).parents[2] / "content"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "collection"))


def load(root: Path) -> Loaded:
    return load_collection(root, record_files(root))


def test_reads_records_what_they_share_and_pictures(root: Path) -> None:
    loaded = load(root)
    assert loaded.refused == ()
    assert set(loaded.collection.records) == {record.id for record in loaded.records}
    assert "source-one" in loaded.collection.library.references
    assert loaded.collection.library.glossary["myelin"].term == "myelin"
    assert loaded.collection.images["nerve-fibre.svg"].startswith(b"<")
    assert set(loaded.shared) == {"references", "glossary", "organisations"}
    assert set(loaded.files) == {
        *(record.document.path for record in loaded.records),
        "content/glossary.yaml",
        "content/organisations.yaml",
        "content/references.json",
    }


def test_a_broken_record_does_not_hide_the_others(root: Path) -> None:
    path = record_files(root)[0]
    path.write_text("a: [")
    loaded = load(root)
    (refused,) = loaded.refused
    assert refused.path == path.relative_to(root).as_posix()
    assert refused.path in loaded.files
    assert len(loaded.records) == len(record_files(root)) - 1


def test_a_broken_shared_file_is_refused_and_counted(root: Path) -> None:
    (root / "content" / "glossary.yaml").write_text("- id: A b\n")
    loaded = load(root)
    assert [refused.path for refused in loaded.refused] == ["content/glossary.yaml"]
    assert "content/glossary.yaml" in loaded.files
    assert loaded.collection.library.glossary == {}
    assert loaded.collection.library.references


def test_shared_files_and_pictures_may_be_missing(root: Path) -> None:
    for name in ("glossary.yaml", "references.json", "organisations.yaml"):
        (root / "content" / name).unlink()
    shutil.rmtree(root / "content" / "images")
    loaded = load(root)
    assert loaded.refused == ()
    assert loaded.shared == {}
    assert loaded.collection.images == {}


def test_what_the_system_will_not_open_is_refused(root: Path) -> None:
    (root / "content" / "references.json").unlink()
    (root / "content" / "references.json").mkdir()
    loaded = load(root)
    (refused,) = loaded.refused
    (problem,) = refused.problems
    assert problem.code == "SYN013"
    assert problem.finding.hint
    read = read_file(root / "content", "content")
    assert isinstance(read, Refused)


def test_two_records_with_one_id_are_both_kept(root: Path) -> None:
    first = record_files(root)[0]
    copy = first.with_name("copy.yaml")
    copy.write_bytes(first.read_bytes())
    loaded = load(root)
    assert len(loaded.records) == len(record_files(root))
    same = [record for record in loaded.records if record.id == first.stem]
    assert len(same) == 2
    assert loaded.collection.records[first.stem] in same


def test_an_unsaved_text_stands_in_for_the_file(root: Path) -> None:
    path = record_files(root)[0]
    name = path.relative_to(root).as_posix()
    loaded = load_collection(root, record_files(root), {name: b"a: ["})
    assert [refused.path for refused in loaded.refused] == [name]


def test_only_pictures_are_pictures(root: Path) -> None:
    (root / "content" / "images" / "notes.txt").write_text("x")
    (root / "content" / "images" / "A.PNG").write_bytes(b"x")
    images = load(root).collection.images
    assert images["A.PNG"] == b"x"
    assert "notes.txt" not in images
