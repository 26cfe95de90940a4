"""What --check says of a folder, line by line."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, edit, git, make, repository
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.publishing.check import check_exports
from toolkit.publishing.export import Options, export
from toolkit.publishing.manifest import FILE_NAME, Made, read_manifest, sha256, write_manifest
from toolkit.publishing.swap import STAGE
from toolkit.running.work import Workers

PAGE = "en-GB/first-condition.json"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make(tmp_path_factory.mktemp("made"))
    options = Options(workers=Workers(1))
    export(root, read_settings(root), [], ["json"], root / "exports", TODAY, (), options)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "collection"))


def faults(root: Path, *ids: str) -> list[str]:
    return check_exports(root, read_settings(root), ids, ["json"], root / "exports", TODAY, ())


def test_a_folder_as_the_content_says_has_no_fault_and_is_not_touched(root: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in (root / "exports").rglob("*")}
    assert faults(root) == []
    assert {file: file.stat().st_mtime_ns for file in (root / "exports").rglob("*")} == before


def test_what_was_never_exported_is_not_there_yet(root: Path) -> None:
    out = root / "none"
    said = check_exports(root, read_settings(root), [], ["json"], out, TODAY, ())
    assert f"{PAGE}: it is not there yet" in said
    assert not out.exists()


def test_what_a_record_with_errors_has_is_said(root: Path) -> None:
    (root / SECOND).write_text("kind: condition\n")
    assert f"{SECOND}: it has errors, so its files cannot be what it says" in faults(root)


def test_one_record_is_asked_about_alone(root: Path) -> None:
    edit(root, FIRST, "outlook: Most", "outlook: Nearly most")
    assert faults(root, "second-condition") == []
    assert faults(root, "first-condition") == [f"{PAGE}: it is out of date"]


def test_a_forged_page_is_found_whatever_the_manifest_says(root: Path) -> None:
    page, manifest = root / "exports" / PAGE, root / "exports" / FILE_NAME
    before = sha256(page.read_bytes())
    page.write_bytes(page.read_bytes().replace(b"999", b"998"))
    text = manifest.read_text()
    manifest.write_text(text.replace(before, sha256(page.read_bytes())))
    assert before in text
    assert faults(root) == [f"{PAGE}: it was changed or deleted after it was made"]


def test_a_forged_page_under_a_name_that_nobody_asked_about_is_found(root: Path) -> None:
    out = root / "exports"
    for path, said in (
        ("en-GB/first-condition.html", "it is out of date"),
        ("de/first-condition.json", "there is no record first-condition any more"),
        ("feed.xml", "no export makes this file"),
    ):
        (out / path).parent.mkdir(exist_ok=True)
        (out / path).write_bytes(b"forged")
        made = read_manifest(out)
        record = "" if path == "feed.xml" else "first-condition"
        forged = Made(path, sha256(b"forged"), 6, "0" * 64, record)
        write_manifest(out, made.tool, (*made.files.values(), forged))
        assert f"{path}: {said}" in faults(root)


def test_a_manifest_that_git_tracks_is_refused_with_what_to_type(root: Path) -> None:
    repository(root)
    with pytest.raises(Misuse, match=r"git tracks .*manifest\.json") as raised:
        faults(root)
    assert "git rm -r --cached " in raised.value.hint
    options = Options(workers=Workers(1))
    with pytest.raises(Misuse, match="git tracks"):
        export(root, read_settings(root), [], ["json"], root / "exports", TODAY, (), options)
    options = Options(workers=Workers(1), merge=(root / "exports",))
    with pytest.raises(Misuse, match="git tracks"):
        export(root, read_settings(root), [], ["json"], root / "other", TODAY, (), options)
    git(root, "rm", "-r", "-q", "--cached", "exports")
    assert faults(root) == []


@pytest.mark.parametrize("name", ["manifest.json", ".listed.json", f"{STAGE}/manifest.json"])
def test_what_git_tracks_is_asked_of_every_file_that_is_believed(root: Path, name: str) -> None:
    repository(root)
    git(root, "rm", "-r", "-q", "--cached", "exports")
    (root / "exports" / name).parent.mkdir(exist_ok=True)
    (root / "exports" / name).touch()
    git(root, "add", "-f", f"exports/{name}")
    believed = root / "exports" / name.split("/")[0]
    with pytest.raises(Misuse, match=re.escape(f"git tracks {believed}: ")):
        faults(root)


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_a_page_of_the_site_that_was_changed_is_said(root: Path, name: str) -> None:
    (root / "exports" / name).write_text("x")
    assert f"{name}: it is out of date" in faults(root)
    with (root / "exports" / name).open("wb") as file:
        file.truncate(2_000_000_000)
    assert f"{name}: it is out of date" in faults(root)


def test_links_and_pipes_that_no_export_made_are_said(root: Path) -> None:
    out = root / "exports"
    (out / "nowhere").symlink_to("gone")
    (out / "pages").symlink_to("en-GB")
    os.mkfifo(out / "pipe")
    strangers = [f"{name}: no export has made this file" for name in ("nowhere", "pages", "pipe")]
    assert faults(root) == strangers


def test_a_link_in_the_place_of_a_file_is_a_change_even_to_the_same_words(root: Path) -> None:
    (root / "exports" / PAGE).rename(root / "moved.json")
    (root / "exports" / PAGE).symlink_to(root / "moved.json")
    assert f"{PAGE}: it was changed or deleted after it was made" in faults(root)
