"""The folder of exports: nothing outside it is touched, and nothing in it that others made."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import make
from tests.commands.process import run
from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.exporters.artifact import Artifact
from toolkit.publishing.folder import Folder, own_folder
from toolkit.publishing.manifest import FILE_NAME, Made, Manifest, read_manifest, sha256
from toolkit.publishing.swap import STAGE
from toolkit.records.facts import Facts

SOURCE = sha256(b"source")
EXPORT = ("export", "--format", "json", "--jobs", "1")


def facts(id: str) -> Facts:
    texts = {"path": f"{id}.yaml", "kind": "condition", "id": id, "title": id}
    texts |= {"language": "en-GB", "status": "draft", "version": "1.0"}
    values: dict[str, Any] = {**dict.fromkeys(Facts._fields, ()), **texts}
    return Facts(**values)


def filled(out: Path, *ids: str, content: bytes = b"{}", source: str = SOURCE) -> Path:
    """Make a folder of exports with a file of each record."""
    folder = Folder(out)
    for id in ids:
        folder.write(Artifact(f"en-GB/{id}.json", content), source, facts(id))
    folder.close("t")
    return out


def but(*ids: str) -> Callable[[Made], bool]:
    """Say of all records but these that they are gone."""
    return lambda made: made.record not in ids


def lists(out: Path) -> Sequence[str]:
    return list(read_manifest(out).files)


# Links.


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a folder that is anybody's, with a file named like one of an export."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "first-condition.json").write_text("precious")
    return folder


def untouched(elsewhere: Path) -> bool:
    (file,) = elsewhere.iterdir()
    return file.read_text() == "precious"


@pytest.mark.parametrize("name", ["en-GB", "de", "EN-gb"])
@pytest.mark.parametrize("is_read_only", [True, False])
def test_a_link_to_a_folder_of_a_language_is_misuse(
    tmp_path: Path, elsewhere: Path, name: str, is_read_only: bool
) -> None:
    (elsewhere / ".a.json.12345678.part").touch()
    (tmp_path / name).symlink_to(elsewhere)
    with pytest.raises(Misuse, match=f"{name} is a link") as raised:
        Folder(tmp_path, is_read_only=is_read_only)
    assert "delete the link" in raised.value.hint
    assert len(list(elsewhere.iterdir())) == 2


@pytest.mark.parametrize(("name", "check"), [("exports", ("--check",)), ("exports/en-GB", ())])
def test_the_command_says_which_link_and_writes_nothing(
    root: Path, elsewhere: Path, name: str, check: tuple[str, ...]
) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).symlink_to(elsewhere)
    done = run(root, *EXPORT, *check)
    assert (done.returncode, done.stdout) == (2, b"")
    message, hint = done.stderr.decode().splitlines()
    assert f"{name} is a link" in message
    assert "link" in hint
    assert untouched(elsewhere)
    assert not list(root.glob("exports/*.html"))


def test_a_link_that_leads_nowhere_makes_no_folder_there(root: Path, tmp_path: Path) -> None:
    (root / "exports").symlink_to(tmp_path / "gone")
    with pytest.raises(Misuse, match="exports is a link"):
        own_folder(root)
    assert not (tmp_path / "gone").exists()


def test_the_folder_that_the_user_names_may_be_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/latest").symlink_to("en-GB")  # no name of a language
    (tmp_path / "out").symlink_to(tmp_path / "real")
    assert run(root, *EXPORT, "--out", str(tmp_path / "out")).returncode == 0
    assert (tmp_path / "real/latest/first-condition.json").is_file()


def test_a_manifest_deletes_nothing_through_a_link(tmp_path: Path, elsewhere: Path) -> None:
    out = filled(tmp_path / "out", "first-condition", content=b"precious")
    folder = Folder(out)
    (out / "en-GB/first-condition.json").unlink()
    (out / "en-GB").rmdir()
    (out / "en-GB").symlink_to(elsewhere)
    with pytest.raises(Misuse, match="en-GB is a link"):
        folder.remove(but())
    with pytest.raises(Misuse, match="en-GB is a link"):
        folder.write(Artifact("en-GB/a.json", b""), SOURCE, facts("a"))
    with pytest.raises(Misuse, match="en-GB is a link"):
        Folder(out)
    assert untouched(elsewhere)


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(
    tmp_path: Path, elsewhere: Path
) -> None:
    out = filled(tmp_path / "out", "a", "b", content=b"precious")
    for id in "ab":
        (out / f"en-GB/{id}.json").unlink()
        (out / f"en-GB/{id}.json").symlink_to(elsewhere / "first-condition.json")
    folder = Folder(out)
    assert folder.sizes(facts("a")) == {}
    assert not folder.is_fresh("en-GB/a.json", SOURCE)
    assert not folder.holds("en-GB/a.json", b"precious")
    folder.write(Artifact("en-GB/a.json", b"new"), SOURCE, facts("a"))
    assert folder.remove(but("a")) == []
    folder.close("t")
    assert (out / "en-GB/a.json").read_bytes() == b"new"
    assert not (out / "en-GB/a.json").is_symlink()
    assert untouched(elsewhere)


def test_a_file_is_fresh_until_its_source_or_the_file_is_another(tmp_path: Path) -> None:
    out = filled(tmp_path / "out", "a")
    path = "en-GB/a.json"
    assert Folder(out).is_fresh(path, SOURCE)
    assert not Folder(out).is_fresh(path, SOURCE[::-1] + "x")
    assert not Folder(out).is_fresh("en-GB/b.json", SOURCE)
    folder = Folder(out)
    assert folder.is_fresh(path, SOURCE)
    folder.write(Artifact(path, b"new"), SOURCE[::-1], facts("a"))
    assert not folder.is_fresh(path, SOURCE)
    assert folder.is_fresh(path, SOURCE[::-1])
    assert folder.sizes(facts("a")) == {path: 3}
    folder.close("t")
    folder = Folder(out)
    assert folder.is_fresh(path, SOURCE[::-1])
    (out / path).write_text("changed by hand")
    assert not Folder(out).is_fresh(path, SOURCE[::-1])
    # Nor is it deleted, though it was as it should be when it was asked before.
    assert folder.remove(but()) == []


# What goes.


def test_a_change_by_hand_that_keeps_the_size_is_found(tmp_path: Path) -> None:
    out = filled(tmp_path / "out", "a")
    file = out / "en-GB/a.json"
    assert Folder(out).is_fresh("en-GB/a.json", SOURCE)
    file.write_bytes(b"[]")
    written = (out / FILE_NAME).stat().st_mtime_ns
    os.utime(file, ns=(written + 1, written + 1))
    assert not Folder(out).is_fresh("en-GB/a.json", SOURCE)


def test_only_what_an_export_made_is_deleted(tmp_path: Path) -> None:
    out = filled(tmp_path / "out", "a", "b", "c")
    (out / "en-GB/b.json").write_text("changed by hand")
    folder = Folder(out)
    assert folder.remove(but("c")) == [out / "en-GB/a.json"]
    assert (out / "en-GB/a.json").exists()
    folder.close("t")
    assert sorted(file.name for file in (out / "en-GB").iterdir()) == ["b.json", "c.json"]
    assert lists(out) == ["en-GB/c.json"]


def test_a_forged_manifest_deletes_no_file_of_others(tmp_path: Path) -> None:
    out = filled(tmp_path / "out", "a")
    content = b"mine"
    for path, record in (("en-GB/my-own.md", "my-own"), ("README.md", ""), ("en-GB/x.json", "y")):
        (out / path).write_bytes(content)
        data = json.loads((out / FILE_NAME).read_text())
        forged = {"path": path, "sha256": sha256(content), "size": 4, "source": SOURCE}
        data["files"].append(forged | {"record": record, "version": ""})
        (out / FILE_NAME).write_text(json.dumps(data))
        folder = Folder(out)
        assert folder.remove(but()) == []
        assert folder.write_site(()) == []
        assert (out / path).read_bytes() == content
        filled(out, "a")


def test_what_a_killed_export_has_staged_goes_and_other_parts_stay(
    tmp_path: Path, elsewhere: Path
) -> None:
    out = filled(tmp_path / "out", "a")
    (out / STAGE / "en-GB").mkdir(parents=True)
    (out / STAGE / "en-GB/a.json").write_bytes(b"half")
    (out / ".film.part").touch()
    Folder(out, is_read_only=True)
    assert (out / STAGE).exists()
    Folder(out)
    assert not (out / STAGE).exists()
    assert (out / "en-GB/a.json").read_bytes() == b"{}"
    assert (out / ".film.part").exists()
    # Nor is anything deleted or taken where a link in its place leads.
    (out / STAGE).symlink_to(elsewhere)
    Folder(out)
    (out / STAGE).mkdir()
    (out / STAGE / "en-GB").symlink_to(elsewhere)
    with pytest.raises(Misuse, match="en-GB is a link"):
        Folder(out)
    assert untouched(elsewhere)


def test_a_page_of_the_site_that_there_is_no_longer_goes(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    pages = [Artifact(name, b"x") for name in ("feed.xml", "index.html")]
    assert len(folder.write_site(pages)) == 2
    assert folder.write_site(pages) == []
    assert folder.write_site(pages[1:]) == []
    folder.close("t")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["index.html", FILE_NAME]


# What comes.


def test_a_file_is_taken_over_if_it_is_what_the_source_makes(tmp_path: Path) -> None:
    part = filled(tmp_path / "part", "a", "b")
    (part / "en-GB/b.json").write_bytes(b"[]")  # as long as what was made
    folder = Folder(tmp_path / "out")
    none = tmp_path / "none"
    assert folder.take_over("en-GB/a.json", sha256(b"another"), [part]) == []
    assert folder.take_over("en-GB/b.json", SOURCE, [part]) == []
    file = tmp_path / "out/en-GB/a.json"
    assert folder.take_over("en-GB/a.json", SOURCE, [none, part]) == [file]
    assert folder.take_over("en-GB/a.json", SOURCE, [part]) == []
    folder.close("t")
    assert file.read_bytes() == b"{}"


def test_the_manifest_of_another_folder_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path / "out")
    read: list[Path] = []
    monkeypatch.setattr(
        "toolkit.publishing.folder.read_manifest", lambda out: read.append(out) or Manifest()
    )
    for id in "abc":
        folder.take_over(f"en-GB/{id}.json", SOURCE, [tmp_path / "part"])
    assert read == [tmp_path / "part"]


@pytest.mark.parametrize("kind", ["huge", "pipe", "link"])
def test_what_cannot_be_taken_over_is_left(tmp_path: Path, kind: str) -> None:
    part = filled(tmp_path / "part", "a")
    file = part / "en-GB/a.json"
    file.unlink()
    if kind == "link":
        (part / "en-GB").rename(tmp_path / "moved")
        (part / "en-GB").symlink_to(tmp_path / "moved")
        with pytest.raises(Misuse, match="en-GB is a link"):
            Folder(tmp_path / "out").take_over("en-GB/a.json", SOURCE, [part])
        return
    if kind == "pipe":
        os.mkfifo(file)
    else:
        with file.open("wb") as opened:
            opened.truncate(2_000_000_000)
    assert Folder(tmp_path / "out").take_over("en-GB/a.json", SOURCE, [part]) == []


def test_a_file_is_taken_over_up_to_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = filled(tmp_path / "part", "a", content=b"12345678")
    monkeypatch.setattr(budget, "TAKEN_BYTES", 7)
    assert Folder(tmp_path / "out").take_over("en-GB/a.json", SOURCE, [part]) == []
    monkeypatch.setattr(budget, "TAKEN_BYTES", 8)
    assert Folder(tmp_path / "out").take_over("en-GB/a.json", SOURCE, [part])


def test_what_was_seen_of_a_file_before_it_changed_is_forgotten(tmp_path: Path) -> None:
    out = filled(tmp_path / "out", "a")
    path, record = "en-GB/a.json", facts("a")
    # A link that somebody else has put there: seen as no file, then replaced by one of ours.
    (out / path).unlink()
    (out / path).symlink_to("elsewhere")
    folder = Folder(out)
    assert (folder.is_untouched(path), folder.sizes(record)) == (False, {})
    folder.write(Artifact(path, b"new"), SOURCE, record)
    assert (folder.is_untouched(path), folder.sizes(record)) == (True, {path: 3})
    folder.remove(but())
    assert (folder.is_untouched(path), folder.sizes(record)) == (False, {})


def test_a_fact_sheet_comes_from_the_sizes_of_the_files_beside_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    record = facts("a")
    before = folder.source_of("en-GB/a.html", SOURCE, record)
    assert folder.source_of("en-GB/a.json", SOURCE, record) == SOURCE
    folder.write(Artifact("en-GB/a.json", b"{}"), SOURCE, record)
    assert folder.sizes(record) == {"en-GB/a.json": 2}
    assert folder.sizes(record, ("en-GB/a.json",)) == {}
    assert folder.source_of("en-GB/a.html", SOURCE, record) != before


def test_nothing_is_written_down_if_nothing_changed(tmp_path: Path) -> None:
    out = filled(tmp_path, "a")
    before = (out / FILE_NAME).stat().st_mtime_ns
    Folder(out).close("t")
    assert (out / FILE_NAME).stat().st_mtime_ns == before
    Folder(out).close("t 2")
    assert read_manifest(out).tool == "t 2"
