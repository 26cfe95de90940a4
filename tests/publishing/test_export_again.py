"""What a second export does: no more than it has to, and nothing is left that is not true."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, GLOSSARY, SECOND, TODAY, edit, make
from tests.commands.process import surroundings
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.publishing import make as make_files
from toolkit.publishing.check import check_exports
from toolkit.publishing.export import Exported, Options, export
from toolkit.running.work import Workers

FORMATS = ("json", "html")


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A collection that was never exported; `root` was."""
    return make(tmp_path / "fresh")


def run(root: Path, *formats: str, out: Path | None = None, **options: object) -> Exported:
    given = Options(workers=Workers(1), **options)  # type: ignore[arg-type]
    settings = read_settings(root)
    where = out or root / "exports"
    return export(root, settings, [], formats or FORMATS, where, TODAY, options=given)


def faults(root: Path, *formats: str) -> list[str]:
    out = root / "exports"
    return check_exports(
        root, read_settings(root), [], formats or FORMATS, out, TODAY, ("standard",)
    )


def contents(out: Path) -> dict[str, bytes]:
    """Return all that a reader can see of a folder of exports."""
    files = sorted(file for file in out.rglob("*") if file.is_file())
    seen = {file.relative_to(out).as_posix(): file.read_bytes() for file in files}
    return {path: content for path, content in seen.items() if not path.startswith(".")}


def names(done: Exported) -> set[str]:
    return {path.name for path in done.written}


def test_nothing_is_made_twice(fresh: Path) -> None:
    first = run(fresh)
    assert len(first.written) > 6
    again = run(fresh)
    assert again.written == ()
    assert again.kept == 6
    assert faults(fresh) == []


def test_one_changed_record_is_made_anew_with_those_that_show_it(root: Path) -> None:
    run(root)
    edit(root, FIRST, "title: First", "title: Very first")
    assert "en-GB/first-condition.html: it is out of date" in faults(root)
    done = run(root)
    assert "first-condition.json" in names(done)
    assert "both-conditions.html" in names(done)  # compares it
    assert "index.html" in names(done)
    assert faults(root) == []


def test_a_comment_in_a_record_touches_no_other(root: Path) -> None:
    run(root)
    file = root / SECOND
    file.write_text(file.read_text() + "# a comment\n")
    assert "first-condition.json" not in names(run(root))


def test_files_of_a_record_that_is_no_more_go_and_others_stay(root: Path) -> None:
    run(root)
    mine = root / "exports" / "en-GB" / "my-own.txt"
    mine.write_text("x")
    edit(root, FIRST, "id: first-condition", "id: renamed")
    (root / FIRST).rename(root / "content/conditions/renamed.yaml")
    done = run(root)
    assert {path.name for path in done.removed} == {"first-condition.json", "first-condition.html"}
    assert mine.exists()
    assert "en-GB/my-own.txt: no export has made this file" in faults(root)


def test_a_manifest_cannot_lead_out_of_the_folder(root: Path) -> None:
    run(root)
    victim = root / "precious.html"
    victim.write_text("x")
    file = root / "exports" / "manifest.json"
    data = json.loads(file.read_text())
    data["files"].append(data["files"][-1] | {"path": "../precious.html", "record": "gone"})
    file.write_text(json.dumps(data))
    run(root)
    assert victim.exists()


@pytest.mark.parametrize("content", ["{", '{"tool": 1, "files": [1]}'])
def test_a_broken_manifest_only_costs_time(fresh: Path, content: str) -> None:
    first = run(fresh)
    (fresh / "exports" / "manifest.json").write_text(content)
    assert len(run(fresh).written) == len(first.written)
    assert faults(fresh) == []


def test_a_file_changed_by_hand_is_found_and_made_anew(root: Path) -> None:
    run(root)
    file = root / "exports" / "en-GB" / "first-condition.html"
    file.write_text("x")
    assert faults(root) == [
        "en-GB/first-condition.html: it was changed or deleted after it was made"
    ]
    run(root)
    assert faults(root) == []


def test_a_fact_sheet_learns_of_files_that_came_later(fresh: Path) -> None:
    run(fresh, "html")
    page = fresh / "exports" / "en-GB" / "first-condition.html"
    assert "first-condition.json" not in page.read_text()
    run(fresh, "json")
    assert "first-condition.json" in page.read_text()
    assert faults(fresh) == []


def test_the_library_of_a_fresh_clone_lists_what_it_did_not_make(root: Path) -> None:
    run(root)
    (root / "exports" / ".listed.json").unlink()
    before = (root / "exports" / "index.html").read_bytes()
    assert faults(root) == []
    run(root)
    assert (root / "exports" / "index.html").read_bytes() == before


def test_parts_made_apart_come_together(fresh: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    run(fresh, out=whole)
    parts = tuple(tmp_path / f"part{n}" for n in (1, 2))
    for number, part in enumerate(parts, start=1):
        run(fresh, out=part, shard=(number, 2))
    assert not {p.name for p in parts[0].glob("*/*")} & {p.name for p in parts[1].glob("*/*")}
    done = run(fresh, merge=parts)
    assert len(done.written) == len(run(fresh, out=tmp_path / "third").written)
    for file in sorted(path for path in whole.rglob("*") if path.is_file()):
        assert (fresh / "exports" / file.relative_to(whole)).read_bytes() == file.read_bytes()


def test_two_processes_write_what_one_writes(root: Path, tmp_path: Path) -> None:
    run(root)
    other = tmp_path / "other"
    options = Options(workers=Workers(2))
    export(root, read_settings(root), [], FORMATS, other, TODAY, options=options)
    for file in sorted(path for path in other.rglob("*") if path.is_file()):
        assert file.read_bytes() == (root / "exports" / file.relative_to(other)).read_bytes()


def test_a_record_that_takes_forever_is_named_and_the_rest_goes_on(
    fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = make_files.build_page

    def slow(record: object, *rest: object) -> object:
        if record.id == "first-condition":  # type: ignore[attr-defined]
            time.sleep(60)
        return real(record, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(make_files, "build_page", slow)
    done = run(fresh, time_limit=1)
    assert done.left_out == (f"{FIRST}: it took more than 1 seconds and was stopped",)
    assert "second-condition.html" in names(done)


def test_a_process_that_dies_loses_its_record_only(
    fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = make_files.build_page

    def deadly(record: object, *rest: object) -> object:
        if record.id == "first-condition":  # type: ignore[attr-defined]
            os.kill(os.getpid(), signal.SIGKILL)
        return real(record, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(make_files, "build_page", deadly)
    settings, options = read_settings(fresh), Options(workers=Workers(2))
    done = export(fresh, settings, [], FORMATS, fresh / "exports", TODAY, options=options)
    assert done.left_out == (f"{FIRST}: the process that made its files died",)
    assert "second-condition.html" in names(done)


def test_a_crash_is_named_and_the_rest_goes_on(
    fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(make_files, "make", broken)
    done = run(fresh, "json")
    assert len(done.left_out) == 3
    assert all("the toolkit crashed: ZeroDivisionError: oh" in each for each in done.left_out)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no SIGKILL here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("at", [1, 3, 8])
def test_a_killed_export_leaves_whole_files_and_the_next_one_ends_it(fresh: Path, at: int) -> None:
    child = os.fork()
    if not child:
        real, left = os.fsync, [at]

        def fsync(handle: int) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            real(handle)

        os.fsync = fsync
        try:
            run(fresh)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert not (fresh / "exports/en-GB").exists()
    for file in fresh.glob(".toolkit-cache/.*.part"):
        os.utime(file, (0, 0))  # younger ones may be another run's
    run(fresh)
    assert faults(fresh) == []
    assert not list(fresh.rglob("*.part"))


def test_a_full_disk_is_said_and_the_folder_stays_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.publishing import folder

    run(root)
    before = contents(root / "exports")
    edit(root, GLOSSARY, "The coating", "A coating")
    real, left = folder.write_whole, [3]

    def full(path: Path, content: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        real(path, content)

    monkeypatch.setattr(folder, "write_whole", full)
    with pytest.raises(Misuse, match="No space left on device"):
        run(root)
    assert contents(root / "exports") == before
    monkeypatch.setattr(folder, "write_whole", real)
    assert len(run(root).written) == 6
    assert faults(root) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount")
def test_a_disk_that_is_really_full(fresh: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(small)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this container may not mount")
    try:
        with pytest.raises(Misuse, match="No space left on device"):
            run(fresh, out=small)
        assert contents(small) == {}
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_two_exports_at_once_wait_for_each_other(fresh: Path) -> None:
    command = [sys.executable, "-m", "toolkit.cli", "export", "--format", "json"]
    several = [
        subprocess.Popen(
            command, cwd=fresh, env=surroundings({}), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60) for each in several]
    assert [each.returncode for each in several] == [0, 0], said
    assert sum(b"0 files written" in out for out, _ in said) == 1
    assert faults(fresh, "json") == []
