"""What is published stays as it was last good until its record is really gone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    REFERENCES,
    SECOND,
    TOPIC,
    check,
    edit,
)
from tests.commands.process import run
from tests.publishing.published import (
    ALL,
    capitals,
    empty,
    export_all,
    listed,
    merge_marks,
    no_text,
    pages,
    renamed,
    renamed_and_empty,
    typo,
    unreadable,
)
from toolkit.base.errors import Misuse
from toolkit.exporters.artifact import Artifact
from toolkit.publishing.folder import Folder
from toolkit.records.facts import Facts

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
    monkeypatch.setattr("toolkit.publishing.export.why_no_pdf", lambda: "not here")
    edit(root, FIRST, "outlook: Nearly most", "outlook: Most")
    done = export_all(root, "json")
    assert [line for line in done.left_out if line.startswith(FIRST)]
    assert pages(root) == before


def list_of(root: Path) -> dict[str, Facts]:
    return dict(check(root).overview.by_id)
