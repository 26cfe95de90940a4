"""What is published stays as it was last good until its record is really gone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.commands.collections import FIRST, REFERENCES, SECOND, TODAY, TOPIC, check, edit, make
from tests.commands.process import run, surroundings
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.exporters.artifact import Artifact
from toolkit.publishing import swap as module
from toolkit.publishing.check import check_exports
from toolkit.publishing.export import Exported, Options, export
from toolkit.publishing.folder import Folder
from toolkit.records.facts import Facts
from toolkit.running.work import Workers

PAGE = "en-GB/first-condition.json"
ALL = {"first-condition", "second-condition", "both-conditions"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make(tmp_path_factory.mktemp("published"))
    export_all(root, "html", "json")
    return root


@pytest.fixture
def root(published: Path, tmp_path: Path) -> Path:
    """A collection that is exported as HTML and JSON."""
    return Path(shutil.copytree(published, tmp_path / "collection"))


def export_all(root: Path, *formats: str) -> Exported:
    options = Options(workers=Workers(1))
    out = root / "exports"
    return export(root, read_settings(root), [], formats or ("json",), out, TODAY, (), options)


def pages(root: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (root / "exports/en-GB").glob("*.*")}


def listed(root: Path) -> set[str]:
    index = (root / "exports/index.html").read_text()
    return {id for id in ALL if f"en-GB/{id}." in index}


def no_text(file: Path) -> None:
    file.write_bytes(file.read_text().encode("utf-16"))


def typo(file: Path) -> None:
    file.write_text(file.read_text().replace("title: ", "title:", 1))


def merge_marks(file: Path) -> None:
    file.write_text(file.read_text() + "<<<<<<< HEAD\n")


def empty(file: Path) -> None:
    file.write_bytes(b"")


def error(file: Path) -> None:
    file.write_text(file.read_text().replace("[@source-one]", "[@nowhere]"))


def unreadable(file: Path) -> None:
    file.unlink()
    file.mkdir()


def renamed(file: Path) -> None:
    merge_marks(file)
    file.rename(file.with_name("another-name.yaml"))


def renamed_and_empty(file: Path) -> None:
    renamed(file)
    file.with_name("another-name.yaml").write_bytes(b"")


def capitals(file: Path) -> None:
    merge_marks(file)
    file.rename(file.with_suffix(".YAML"))


BREAKS = [
    typo, merge_marks, no_text, empty, unreadable, renamed, renamed_and_empty, capitals,
]  # fmt: skip


@pytest.mark.parametrize("breaks", BREAKS)
def test_a_record_that_cannot_be_read_keeps_its_pages_its_place_in_the_index_and_links(
    root: Path, breaks: object
) -> None:
    before = pages(root)
    index = (root / "exports/index.html").read_bytes()
    breaks(root / SECOND)  # type: ignore[operator]
    done = export_all(root, "html", "json")
    assert done.left_out
    assert done.removed == ()
    assert pages(root) == before
    assert (root / "exports/index.html").read_bytes() == index


def test_the_command_names_what_stays_and_fails(root: Path) -> None:
    assert run(root, "export", "--format", "json").returncode == 0
    merge_marks(root / SECOND)
    done = run(root, "export", "--format", "json")
    assert done.returncode == 1
    assert b"its pages stay as they were last good" in done.stderr
    assert b"removed" not in done.stdout
    assert (root / "exports/en-GB/second-condition.json").exists()


def test_a_neighbour_of_a_broken_record_is_still_brought_up_to_date(root: Path) -> None:
    link = "causes: The cause is [known](record:second-condition). It is"
    edit(root, FIRST, "causes: The cause is", link)
    export_all(root, "html")
    merge_marks(root / SECOND)
    edit(root, FIRST, "outlook: Most", "outlook: Nearly most")
    done = export_all(root, "html")
    page = (root / "exports/en-GB/first-condition.html").read_text()
    assert "Nearly most" in page
    assert 'href="second-condition.html"' in page
    assert not any(line.startswith(FIRST) for line in done.left_out)


def test_a_bad_entry_in_the_references_empties_nothing(root: Path) -> None:
    before = pages(root)
    (root / REFERENCES).write_text('[{"id": 1')
    assert export_all(root).left_out
    assert pages(root) == before
    assert listed(root) == ALL


def test_a_record_that_is_really_gone_goes_and_one_in_doubt_stays(root: Path) -> None:
    (root / TOPIC).unlink()
    doubtful = root / "content/topics/other.yaml"
    doubtful.write_bytes(b"\xff\xfe")
    done = export_all(root)
    assert any("both-conditions: its file is gone, but" in line for line in done.left_out)
    assert listed(root) == ALL
    doubtful.unlink()
    assert {path.stem for path in export_all(root).removed} == {"both-conditions"}
    assert listed(root) == ALL - {"both-conditions"}


def test_a_record_in_another_language_leaves_no_page_in_the_old_one(root: Path) -> None:
    (root / TOPIC).unlink()
    edit(root, SECOND, "language: en-GB", "language: cy-GB")
    edit(root, FIRST, "related: [both-conditions]", "related: []")
    done = export_all(root)
    assert done.left_out == (), done.errors
    assert (root / "exports/cy-GB/second-condition.json").exists()
    assert not (root / "exports/en-GB/second-condition.json").exists()


@pytest.mark.parametrize(
    ("how", "command"),
    [
        ("empty", "validate"),
        ("renamed", "export"),
        ("no records", "export --check"),
        ("no records", "coverage --profile nhs"),
    ],
)
def test_who_reads_nothing_says_so_and_deletes_nothing(root: Path, how: str, command: str) -> None:
    before = pages(root)
    if how == "no records":
        shutil.rmtree(root / "content/conditions")
        shutil.rmtree(root / "content/topics")
    else:
        (root / "content").rename(root / "contents")
    if how == "empty":
        (root / "content").mkdir()
    done = run(root, *command.split())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"nothing was read" in done.stderr
    assert b"toolkit init" in done.stderr or b"toolkit new" in done.stderr
    assert pages(root) == before


def test_a_folder_that_may_not_be_read_is_not_taken_for_an_empty_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_all(root)
    real = os.scandir

    def closed(path: object) -> object:
        if str(path).endswith("content/topics"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(Misuse, match=r"content/topics cannot be read: Permission denied"):
        export_all(root)
    monkeypatch.undo()
    assert listed(root) == ALL


def test_the_files_of_a_record_change_together_or_not_at_all(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(root, FIRST, "outlook: Most", "outlook: Nearly most")
    assert "en-GB/first-condition.html" in " ".join(map(str, export_all(root, "json").written))
    folder = Folder(root / "exports")
    pdf = Artifact("en-GB/first-condition.pdf", b"%PDF")
    folder.write(pdf, "0" * 64, list_of(root)["first-condition"])
    folder.close("t")
    before = pages(root)
    monkeypatch.setattr("toolkit.publishing.export.can_make_pdf", lambda: False)
    edit(root, FIRST, "outlook: Nearly most", "outlook: Most")
    done = export_all(root, "json")
    assert [line for line in done.left_out if line.startswith(FIRST)]
    assert pages(root) == before


def list_of(root: Path) -> dict[str, Facts]:
    return dict(check(root).overview.by_id)


# The change of the folder as a whole.


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


@pytest.mark.parametrize("seconds", [0.5, 0.8])
def test_a_kill_at_any_moment_leaves_the_old_or_the_new(root: Path, seconds: float) -> None:
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
        time.sleep(seconds)
        process.kill()
    new = pages(root)
    assert new.keys() == old.keys()
    changed = {name for name in new if new[name] != old[name]}
    assert changed in (set(), {f"{id}.{end}" for id in ("second-condition", "both-conditions")
                               for end in ("html", "json")})  # fmt: skip
    export_all(root, "html", "json")
    assert b"Very second" in pages(root)["second-condition.json"]


# Any order of what people do.


class Publishing(RuleBasedStateMachine):
    """Records that people edit, break, mend, rename and delete, and exports in between."""

    @initialize()
    def begin(self) -> None:
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.root = make(Path(self.folder.name) / "collection")
        (self.root / TOPIC).unlink()
        self.good = {
            id: self.root / f"content/conditions/{id}.yaml" for id in ALL - {"both-conditions"}
        }
        self.texts = {id: file.read_text() for id, file in self.good.items()}
        self.there = dict(self.good)
        self.published: dict[str, bytes] = {}

    ids = st.sampled_from(sorted(ALL - {"both-conditions"}))

    @rule(id=ids, number=st.integers(0, 9))
    def edits(self, id: str, number: int) -> None:
        if id in self.there:
            text = self.texts[id].replace("outlook: ", f"outlook: In {number} years. ", 1)
            self.there[id].unlink()
            self.there[id].write_text(text)

    @rule(id=ids, how=st.sampled_from([typo, merge_marks, no_text, empty, error]))
    def breaks(self, id: str, how: object) -> None:
        if id in self.there:
            self.there[id].write_text(self.texts[id])
            how(self.there[id])  # type: ignore[operator]

    @rule(id=ids, name=st.sampled_from(["a.yaml", "b.yml", "c.YAML", "deep/d.yaml"]))
    def renames(self, id: str, name: str) -> None:
        new = self.root / "content/conditions" / name
        if id in self.there and not new.exists():
            new.parent.mkdir(exist_ok=True)
            self.there[id] = self.there[id].rename(new)

    @rule(id=ids)
    def deletes(self, id: str) -> None:
        if id in self.there and len(self.there) > 1:
            self.there.pop(id).unlink()

    @rule(id=ids)
    def restores(self, id: str) -> None:
        if id not in self.there:
            self.good[id].write_text(self.texts[id])
            self.there[id] = self.good[id]

    @rule()
    def exports(self) -> None:
        done = export_all(self.root)
        found = {file.stem for file in (self.root / "exports/en-GB").glob("*.json")}
        vanished = (self.published.keys() & self.there.keys()) - found
        assert not vanished, (vanished, done)
        if not done.left_out:
            assert found == set(self.there)
        self.published = dict.fromkeys(found, b"")

    @invariant()
    def the_index_lists_what_is_there(self) -> None:
        if self.published:
            assert listed(self.root) == set(self.published)

    def teardown(self) -> None:
        self.folder.cleanup()


Publishing.TestCase.settings = settings(
    max_examples=6,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestPublishing = Publishing.TestCase
