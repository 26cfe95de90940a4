"""A run that looks for errors alone finds all of them, with a cache or without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, edit, make
from toolkit.base.diagnostics import Diagnostic
from toolkit.base.settings import read_settings
from toolkit.running.kept import FOLDER
from toolkit.validation.validate import Validated, validate

WRONG = {
    "nothing": ("", ""),
    "an unknown source": ("[@source-one]", "[@no-such-source]"),
    "a comment that ignores a warning": ("kind: condition", "kind: condition  # toolkit: ignore"),
    "no title": ("title:", "titel:"),
    "no YAML": ("title:", "title: [\n"),
}
SETTINGS = {
    "as they are": "",
    "style as an error": '[rules]\nLAN001 = "error"\nLAN013 = "error"\n',
    "an error as a warning": '[rules]\nREF001 = "warning"\n',
    "a comment without use is an error": '[rules]\nIGN002 = "error"\n',
    "rules that wait are an error": '[rules]\nINT003 = "error"\n',
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def run(root: Path, *, errors_only: bool, use_cache: bool = True) -> Validated:
    settings = read_settings(root)
    return validate(root, settings, (), TODAY, errors_only=errors_only, use_cache=use_cache)


def errors(validated: Validated) -> list[Diagnostic]:
    return [each for each in validated.report.diagnostics if each.severity == "error"]


def kept(root: Path) -> list[str]:
    return sorted(file.stem.rpartition("-")[2] for file in (root / FOLDER).glob("*.tsv"))


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("wrong", WRONG)
def test_the_same_errors_are_found(root: Path, wrong: str, settings: str) -> None:
    (root / "toolkit.toml").write_text(SETTINGS[settings])
    edit(root, FIRST, *WRONG[wrong])
    every = run(root, errors_only=False, use_cache=False)
    alone = run(root, errors_only=True, use_cache=False)
    assert errors(alone) == errors(every)
    assert alone.paths_with_errors() == every.paths_with_errors()
    assert alone.overview == every.overview
    # From nothing, and from what that has kept.
    assert errors(run(root, errors_only=True)) == errors(every)
    assert errors(run(root, errors_only=True)) == errors(every)
    assert run(root, errors_only=False).report == every.report


def test_what_has_no_more_than_errors_is_kept_apart(root: Path, checks: list[str]) -> None:
    run(root, errors_only=True)
    assert (FIRST in checks, kept(root)) == (True, ["errors"])
    checks.clear()
    run(root, errors_only=True)
    assert checks == []
    every = run(root, errors_only=False)
    assert (FIRST in checks, len(kept(root))) == (True, 2)
    checks.clear()
    # What a run with all rules has kept is enough, and is kept up.
    edit(root, SECOND, "title:", "title: Of")
    assert errors(run(root, errors_only=True)) == errors(every)
    assert checks == [SECOND]
    checks.clear()
    run(root, errors_only=False)
    assert checks == []
