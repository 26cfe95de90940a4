"""Which files are records, and what a path on the command line stands for."""

from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.records.reading.find import by_name, chosen_files, record_files, shown


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (
        "content/conditions/lupus.yaml",
        "content/conditions/rare/cidp.yml",
        "content/conditions/notes.txt",
        "content/topics/pain.yaml",
        "content/glossary.yaml",
        "content/references.json",
        "elsewhere/draft.yaml",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path


def names(root: Path, files: list[Path]) -> list[str]:
    return [shown(path, root) for path in files]


def test_records_are_the_yaml_files_of_their_folders(root: Path) -> None:
    assert names(root, record_files(root)) == [
        "content/conditions/lupus.yaml",
        "content/conditions/rare/cidp.yml",
        "content/topics/pain.yaml",
    ]


def test_a_collection_without_folders_has_no_records(tmp_path: Path) -> None:
    assert record_files(tmp_path) == []


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        ([], 3),
        (["content/conditions"], 2),
        (["content"], 3),
        (["content/topics/pain.yaml", "content/topics"], 1),
        (["elsewhere/draft.yaml"], 1),
        (["content/glossary.yaml"], 0),
    ],
)
def test_what_paths_stand_for(root: Path, paths: list[str], files: int) -> None:
    assert len(chosen_files(root, [root / path for path in paths])) == files


def test_a_path_that_is_not_there_is_misuse(root: Path) -> None:
    with pytest.raises(Misuse, match=r"no file or folder called .*lupsu\.yaml"):
        chosen_files(root, [root / "content/conditions/lupsu.yaml"])


def test_an_unsaved_file_need_not_be_on_the_disk(root: Path) -> None:
    name = "content/conditions/new.yaml"
    assert names(root, chosen_files(root, [root / name], {name})) == [name]


def test_paths_are_shown_from_the_top_of_the_collection(root: Path, tmp_path: Path) -> None:
    assert shown(root / "content" / ".." / "content" / "a.yaml", root) == "content/a.yaml"
    assert shown(Path("/nowhere/a.yaml"), root) == "/nowhere/a.yaml"


def test_a_link_is_shown_where_it_stands_if_it_leads_out_or_nowhere(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "content").mkdir(parents=True)
    (tmp_path / "b").write_bytes(b"")
    for name, target in {
        "out": tmp_path / "b",
        "nowhere": root / "c",
        "self": root / "self",
    }.items():
        (root / name).symlink_to(target)
        assert shown(root / name, root) == name


def test_many_files_have_the_names_that_each_has_by_itself(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "content").mkdir(parents=True)
    (root / "linked").symlink_to(root / "content")
    files = [root / "top", root / "content" / "a", root / "linked" / "b", tmp_path / "out"]
    for file in files:
        file.write_bytes(b"")
    files.append(root / "content" / "c")
    files[-1].symlink_to(root / "content" / "a")
    named = by_name(files, root)
    assert named == {shown(file, root): file for file in files}
    assert list(named) == ["top", "content/a", "content/b", str(tmp_path / "out")]
