"""What lies in content/ and is not read is mentioned, with what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.collections import make
from toolkit.base import budget
from toolkit.records.reading.find import IMAGE_TYPES, record_files, shown
from toolkit.records.reading.unread import unread_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def unread(root: Path) -> dict[str, str]:
    read = {shown(each, root) for each in record_files(root)}
    return {path: finding.hint for path, finding in unread_files(root, read)}


def test_all_of_a_collection_is_read(root: Path) -> None:
    assert unread(root) == {}


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/conditions/gbs.yaml.txt", "call it gbs.yaml"),
        ("content/topics/gbs.yml.docx", "call it gbs.yml"),
        ("content/loose.yaml", "put records into content/conditions or content/topics"),
        ("content/lupus (conflicted copy).yaml", "a copy that a program made"),
        ("content/conditions/lupus.yaml~", "a copy that a program made"),
        ("content/conditions/lupus.yaml.bak", "a copy that a program made"),
        ("content/conditions/old/deep/lupus.yaml.orig", "a copy that a program made"),
        ("content/conditions/#lupus.yaml#", "a copy that a program made"),
        ("content/references (1).json", "move what is not a record out of content"),
        ("content/glossary.yml", "call it glossary.yaml"),
        ("content/conditions/lupus.json", "a record's name ends in .yaml"),
        ("content/conditions/nerve.png", "put pictures into content/images"),
        ("content/images/nerve.webp", "save the picture as SVG, PNG or JPEG"),
        ("content/images/nerve.svg.bak", "a copy that a program made"),
    ],
)
def test_a_file_that_is_not_read_is_named(root: Path, path: str, hint: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x")
    found = unread(root)
    assert list(found) == [path]
    assert hint in found[path]


@pytest.mark.parametrize(
    ("folder", "hint"),
    [("condition", "records belong in"), ("Conditions", "call it conditions")],
)
def test_a_folder_that_is_not_read_is_named_once(root: Path, folder: str, hint: str) -> None:
    for name in ("a.yaml", "b.yaml"):
        (root / "content" / folder).mkdir(exist_ok=True)
        (root / "content" / folder / name).write_text("x")
    found = unread(root)
    assert list(found) == [f"content/{folder}"]
    assert hint in found[f"content/{folder}"]


def test_a_folder_of_pictures_in_that_of_pictures(root: Path) -> None:
    (root / "content/images/nerves").mkdir(parents=True)
    assert list(unread(root)) == ["content/images/nerves"]


@pytest.mark.parametrize("place", ["content/conditions/more", "content/more", "content/images"])
def test_a_link_to_a_folder_is_named(root: Path, tmp_path: Path, place: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "lupus.yaml").write_text("x")
    if (root / place).is_dir():
        shutil.rmtree(root / place)
    (root / place).symlink_to(elsewhere, target_is_directory=True)
    assert "instead of the link" in unread(root)[place]


@pytest.mark.parametrize(
    "path",
    [
        "content/README.md",
        "content/LICENSE",
        "content/conditions/.gitkeep",
        "content/.DS_Store",
        "content/conditions/.lupus.yaml.swp",
        "content/images/CREDITS.txt",
    ],
)
def test_what_is_for_people_or_programs_is_left_alone(root: Path, path: str) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text("x")
    assert unread(root) == {}


def test_of_very_many_the_rest_is_counted(root: Path) -> None:
    for number in range(budget.FINDINGS + 3):
        (root / f"content/topics/{number:04}.txt").write_text("x")
    read = {shown(each, root) for each in record_files(root)}
    found = [finding.message for _path, finding in unread_files(root, read)]
    assert len(found) == budget.FINDINGS + 1
    assert found[-1] == "and 3 more files in content that are not read"


NAME = st.from_regex(r"[A-Za-z~#][A-Za-z0-9 ()~#-]{0,8}(\.[A-Za-z]{1,5}){0,2}", fullmatch=True)


@settings(max_examples=60)
@given(NAME, st.sampled_from(["content", "content/conditions", "content/images"]))
def test_a_file_of_any_name_is_read_or_named_or_for_people(name: str, folder: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / folder).mkdir(parents=True)
        (root / folder / name).write_text("x")
        path = f"{folder}/{name}"
        is_read = path in {shown(each, root) for each in record_files(root)}
        is_picture = folder.endswith("images") and Path(name).suffix.lower() in IMAGE_TYPES
        for_people = name.lower().endswith(".md") or name.lower().startswith(
            ("readme", "licen", "copying", "notice", "credits", "changelog")
        )
        found = unread(root)
        if not for_people:
            assert (path in found) is not (is_read or is_picture)
        for hint in found.values():
            assert hint
