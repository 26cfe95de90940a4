"""A folder of hostile files: each ends with an error in it, and every report can be read."""

from __future__ import annotations

import contextlib
import gc
import io
import json
import re
import resource
import shutil
import sys
from pathlib import Path

import pytest

from tests.commands.collections import make
from tests.records.hostile import files, make_special
from toolkit.cli.entry import run
from toolkit.records.syntax.decode import lines_of
from toolkit.reporters import REPORTERS

FOLDER = "content/conditions"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if sys.platform == "win32":
        pytest.skip("makes pipes")
    root = make(tmp_path_factory.mktemp("hostile") / "collection")
    record = (Path(__file__).parents[1] / "minimal.yaml").read_text(encoding="utf-8")
    shutil.rmtree(root / FOLDER)
    (root / FOLDER).mkdir()
    outside = root.parent / "secret.yaml"
    outside.write_text("password: hunter2\n", encoding="utf-8")
    make_special(root / FOLDER, outside)
    for name, content in files(record):
        (root / FOLDER / name).write_bytes(content)
    return root


@pytest.fixture(scope="module")
def said(root: Path) -> dict[str, str]:
    """What each reporter says, all made by one run of the command, which ends with 1."""
    out = root.parent
    arguments = [part for name in REPORTERS for part in ("--report", f"{name}={out / name}")]
    stderr = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stderr(stderr):
        patch.chdir(root)
        patch.setattr(sys, "argv", ["toolkit", "validate", *arguments])
        assert run() == 1
    # The command stops looking for garbage, since its process ends with it; this one goes on.
    gc.enable()
    assert "Traceback" not in stderr.getvalue()
    return {name: (out / name).read_bytes().decode() for name in REPORTERS}


def test_each_of_500_files_has_an_error_at_a_place_that_is_in_it(
    root: Path, said: dict[str, str]
) -> None:
    names = {f"{FOLDER}/{path.name}" for path in (root / FOLDER).iterdir()}
    assert len(names) >= 500
    found = [
        each for each in json.loads(said["json"])["diagnostics"] if each["severity"] == "error"
    ]
    assert names - {each["path"] for each in found} == set()
    for each in found:
        start, end = (each["line"], each["column"]), (each["end_line"], each["end_column"])
        assert (1, 1) <= start <= end, each
        if each["line"] > 1:
            text = (root / each["path"]).read_bytes().decode("utf-8-sig", errors="replace")
            assert each["line"] <= len(lines_of(text)), each


def test_what_lies_outside_is_not_read(said: dict[str, str]) -> None:
    assert all("hunter2" not in text for text in said.values())


@pytest.mark.parametrize("name", REPORTERS)
def test_every_report_is_clean_text(name: str, said: dict[str, str]) -> None:
    assert CONTROL.search(said[name]) is None
    if name in ("json", "sarif", "gitlab"):
        json.loads(said[name])


@pytest.mark.parametrize("name", REPORTERS)
def test_no_file_gives_a_workflow_command(name: str, said: dict[str, str]) -> None:
    commands = re.findall(r"(?m)^[ \t]*::.*", said[name])
    ours = [
        each for each in commands if re.match(r"::(error|warning|notice|group|endgroup)\b", each)
    ]
    assert commands == ours
    assert bool(commands) == (name == "github")


@pytest.mark.usefixtures("said")
def test_memory_is_bounded() -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert peak < 1_500_000 * (1024 if sys.platform == "darwin" else 1)
