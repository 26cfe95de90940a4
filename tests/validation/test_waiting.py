"""While a kind's file is broken, its cause is said alone: the records of the kind wait."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from toolkit.base.settings import read_settings
from toolkit.publishing.export import export
from toolkit.validation.validate import validate

SHEETS = Path(__file__).parents[1] / "sheets"
KIND = "content/kinds/exercise-sheet.yaml"
ONE = "content/exercise-sheets/wall-exercises.yaml"
TODAY = date(2026, 11, 28)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHEETS, tmp_path / "sheets"))


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def found(root: Path, **options: Any) -> list[tuple[str, str]]:
    report = validate(root, read_settings(root), (), TODAY, use_cache=False, **options).report
    return [(each.path, each.code) for each in report.diagnostics if each.severity == "error"
            or each.code == "INT005"]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("kind: exercise-sheet", "kind: [", "SYN010", "4 records wait for this file"),
        ("block: contacts", "block: contcts", "MOD003", "3 records wait for this file"),
        ("key: each", "kee: each", "SCH001", "4 records wait for this file"),
        ("type: number", "type: nummer", "SCH004", "4 records wait for this file"),
    ],
)
def test_the_cause_is_said_alone(root: Path, old: str, new: str, code: str, said: str) -> None:
    edit(root, KIND, old, new)
    assert sorted(found(root)) == sorted([(KIND, "INT005"), (KIND, code)])
    report = validate(root, read_settings(root), (), TODAY, use_cache=False).report
    assert next(each.message for each in report.diagnostics if each.code == "INT005") == said


def test_a_bad_section_that_no_record_uses_lets_them_go_on(root: Path) -> None:
    edit(root, KIND, "key: stop_if\n    heading: When to stop\n    block: prose",
         "key: stop_if\n    heading: When to stop\n    block: pose")  # fmt: skip
    edit(root, ONE, "effort: moderate", "effort: hard")
    assert found(root) == [(KIND, "INT005"), (KIND, "MOD003")]
    edit(root, ONE, "effort: hard", "effort: light")
    assert found(root) == [(KIND, "MOD003")]


def test_what_does_not_depend_on_it_is_checked(root: Path) -> None:
    edit(root, KIND, "block: contacts", "block: contcts")
    edit(root, "content/references.json", '"id": "example-sheet"', '"id": "other-sheet"')
    assert ("content/topics/which-exercises.yaml", "REF001") in found(root)


def test_an_editor_is_told_of_the_file_that_it_shows(root: Path) -> None:
    edit(root, KIND, "block: contacts", "block: contcts")
    content = (root / ONE).read_bytes()
    assert found(root, overlay={ONE: content}, only={ONE}) == [(ONE, "SCH001")]


def test_they_are_not_exported(root: Path) -> None:
    edit(root, KIND, "block: contacts", "block: contcts")
    done = export(root, read_settings(root), [], ["json"], root / "out", TODAY, ())
    assert not list((root / "out/en-GB").glob("*-exercises.json"))
    assert done.left_out
