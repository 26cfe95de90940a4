from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from toolkit.records.problem import Problem
from toolkit.records.reading.shared_files import read_shared, shared_contents

CONTENT = Path(__file__).parents[2] / "content" / "content"
GLOSSARY = "content/glossary.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path


def test_all_three_become_a_library(root: Path) -> None:
    shared = read_shared(shared_contents(root, {}))
    assert set(shared.documents) == {"references", "glossary", "organisations"}
    assert shared.library.references
    assert shared.library.glossary
    assert shared.library.organisations
    assert shared.refused == ()


def test_a_file_that_is_not_there_is_no_fault(root: Path) -> None:
    (root / GLOSSARY).unlink()
    contents = shared_contents(root, {})
    assert set(contents) == {"references", "organisations", "kinds/condition"}
    assert read_shared(contents).library.glossary == {}


def test_an_unsaved_text_stands_in_for_the_file(root: Path) -> None:
    assert shared_contents(root, {GLOSSARY: b"[]"})["glossary"] == b"[]"


def test_a_broken_file_is_refused_and_the_others_are_read(root: Path) -> None:
    shared = read_shared(shared_contents(root, {GLOSSARY: b"- id: x\n"}))
    assert [each.path for each in shared.refused] == [GLOSSARY]
    assert shared.library.references


def test_a_folder_in_place_of_a_file_is_refused(root: Path) -> None:
    (root / GLOSSARY).unlink()
    (root / GLOSSARY).mkdir()
    contents = shared_contents(root, {})
    assert isinstance(contents["glossary"], Problem)
    assert [each.path for each in read_shared(contents).refused] == [GLOSSARY]


def test_the_same_files_are_read_once_and_others_again(root: Path) -> None:
    first = read_shared(shared_contents(root, {}))
    assert read_shared(shared_contents(root, {})) is first
    other = read_shared(shared_contents(root, {GLOSSARY: b"- term: other\n  meaning: Other.\n"}))
    assert other.library.glossary.keys() != first.library.glossary.keys()
