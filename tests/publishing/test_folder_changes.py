"""A folder of exports changes as a whole, and a kill on the way is put right by the next run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, edit
from tests.commands.process import surroundings
from tests.publishing.published import export_all, pages
from toolkit.base.settings import read_settings
from toolkit.publishing import swap as module
from toolkit.publishing.check import check_exports

PAGE = "en-GB/first-condition.json"


@pytest.mark.parametrize("exchanges", [True, False])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_kill_in_the_middle_of_the_change_is_put_right_by_the_next_run(
    root: Path, monkeypatch: pytest.MonkeyPatch, at: int, exchanges: bool
) -> None:
    export_all(root, "html", "json")
    edit(root, SECOND, "title: Second", "title: Very second")
    edit(root, FIRST, "outlook: Most", "outlook: Nearly most")
    (root / "exports/en-GB/my-own.txt").write_text("mine")
    old = pages(root)
    if not exchanges:
        refuse(monkeypatch)
    real, left = os.replace, [at]

    class Killed(BaseException):
        pass

    def replace(one: object, other: object) -> None:
        if module.STAGE in str(one) and not str(one).endswith(".part"):
            left[0] -= 1
            if left[0] <= 0:
                raise Killed
        real(one, other)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("toolkit.publishing.folder.drop", lambda _out: None)
    with pytest.raises(Killed):
        export_all(root, "html", "json")
    monkeypatch.undo()
    seen = pages(root)
    assert seen.keys() == old.keys()
    if exchanges:
        # All files of all records of a language have changed, or none.
        assert not any(seen[name] == old[name] for name in seen if name != "my-own.txt")
    done = export_all(root, "html", "json")
    assert done.written == ()
    assert check_exports(root, read_settings(root), [], ["json"], root / "exports", TODAY, ()) == [
        "en-GB/my-own.txt: no export has made this file"
    ]
    assert not (root / "exports" / module.STAGE).exists()


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    def exchange(*_arguments: object) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(module, "_exchange", exchange)


def test_a_reader_sees_the_old_or_the_new_files_of_a_record_never_both(root: Path) -> None:
    handle = os.open(root / "exports/en-GB", os.O_RDONLY)
    edit(root, FIRST, "title: First", "title: Very first")
    export_all(root, "html", "json")
    try:
        # Who has opened the folder before goes on in the old one, to its last file.
        assert [entry.name for entry in os.scandir(handle)] == []
    finally:
        os.close(handle)
    data = json.loads((root / "exports" / PAGE).read_bytes())
    assert data["title"] in (root / "exports/en-GB/first-condition.html").read_text()


def test_a_kill_at_any_moment_leaves_the_old_or_the_new(root: Path) -> None:
    old = pages(root)
    edit(root, SECOND, "title: Second", "title: Very second")
    command = [sys.executable, "-m", "toolkit.cli", "export", "--format", "json,html"]
    with subprocess.Popen(
        command,
        cwd=root,
        env=surroundings({}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(0.7)
        process.kill()
    new = pages(root)
    assert new.keys() == old.keys()
    changed = {name for name in new if new[name] != old[name]}
    assert changed in (set(), {f"{id}.{end}" for id in ("second-condition", "both-conditions")
                               for end in ("html", "json")})  # fmt: skip
    export_all(root, "html", "json")
    assert b"Very second" in pages(root)["second-condition.json"]
