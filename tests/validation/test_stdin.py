"""`--stdin --filename`: an editor's text is checked in the place of its file, saved or not."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    ORGANISATIONS,
    REFERENCES,
    SECOND,
    edit,
    make,
)
from tests.commands.process import run
from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.validation.stdin import overlay_of, read_input


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def check(
    root: Path, filename: str, text: bytes, cwd: Path | None = None
) -> tuple[int, set[tuple[str, str]]]:
    """Exit code, and path and code of everything reported."""
    arguments = ("validate", "--stdin", "--filename", filename, "--report", "json")
    done = run(root, *arguments, stdin=text, cwd=cwd)
    assert done.stderr == b""
    found = json.loads(done.stdout)["diagnostics"]
    return done.returncode, {(each["path"], each["code"]) for each in found}


@pytest.mark.parametrize("filename", [FIRST, GLOSSARY, REFERENCES, "content/topics/new.yml"])
def test_gives_the_text_by_its_path(root: Path, filename: str) -> None:
    assert overlay_of(root, root / filename, b"x") == {filename: b"x"}


@pytest.mark.parametrize(
    "filename", ["content", "README.md", "content/images/a.svg", "other/references.json", "a"]
)
def test_what_is_no_content_file_is_misuse(root: Path, filename: str) -> None:
    with pytest.raises(Misuse, match="neither a record nor a shared file") as caught:
        overlay_of(root, root / filename, b"x")
    assert caught.value.hint


def test_a_link_stands_for_what_it_leads_to(root: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(root / SECOND)
    assert overlay_of(root, link, b"x") == {SECOND: b"x"}


def test_the_text_counts_and_not_the_file(root: Path) -> None:
    good = (root / SECOND).read_bytes()
    bad = good.replace(b"title:", b"tilte:")
    assert check(root, SECOND, good) == (0, set())
    assert check(root, SECOND, bad) == (1, {(SECOND, "SCH001"), (SECOND, "INT003")})
    (root / SECOND).write_bytes(bad)
    assert check(root, SECOND, good) == (0, set())


def test_only_its_own_findings_are_reported(root: Path) -> None:
    edit(root, FIRST, "title:", "tilte:")
    edit(root, GLOSSARY, "term:", "trem:")
    code, found = check(root, SECOND, (root / SECOND).read_bytes())
    assert (code, found) == (0, set())


def test_a_file_that_is_not_there_yet(root: Path) -> None:
    text = (root / SECOND).read_bytes().replace(b"id: second-condition", b"id: third")
    text = text.replace(b"title: Second", b"title: Third")
    assert check(root, "content/conditions/third.yaml", text)[0] == 0
    assert not (root / "content/conditions/third.yaml").exists()
    code, found = check(root, "content/conditions/third.yaml", (root / SECOND).read_bytes())
    assert code == 1
    assert ("content/conditions/third.yaml", "STR005") in found


@pytest.mark.parametrize("path", [GLOSSARY, ORGANISATIONS, REFERENCES])
def test_shared_files(root: Path, path: str) -> None:
    text = (root / path).read_bytes()
    assert check(root, path, text)[0] == 0
    code, found = check(root, path, text.replace(b"id", b"di", 1))
    assert code == 1
    assert {each for each, _code in found} == {path}


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"a: [", b"\x00" * 10_000])
def test_a_text_that_cannot_be_read_is_a_finding(root: Path, text: bytes) -> None:
    code, found = check(root, SECOND, text)
    assert code == 1
    assert {path for path, _code in found} == {SECOND}


def test_from_any_folder(root: Path, tmp_path: Path) -> None:
    good = (root / SECOND).read_bytes()
    assert check(root, str(root / SECOND), good, cwd=tmp_path) == (0, set())
    assert check(root, "second-condition.yaml", good, cwd=root / "content/conditions") == (0, set())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--stdin",), "--stdin needs --filename"),
        (("--filename", SECOND), "--filename needs --stdin"),
        (("--stdin", "--filename", SECOND, FIRST), "--stdin and paths do not go together"),
        (("--stdin", "--filename", "README.md"), "neither a record nor a shared file"),
        (("--stdin", "--filename", "/nowhere/a.yaml"), "no toolkit.toml"),
    ],
)
def test_misuse(root: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(root, "validate", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


class Endless(io.BytesIO):
    """Gives as much as it is asked for."""

    asked = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size > 0
        self.asked += size
        return b"a" * size


@pytest.mark.parametrize("name", [FIRST, REFERENCES])
def test_no_more_is_read_than_shows_that_it_is_too_long(root: Path, name: str) -> None:
    stream = Endless()
    content = read_input(stream, root / name)
    most = budget.SOURCES_BYTES if name == REFERENCES else budget.RECORD_BYTES
    assert len(content) == stream.asked == most + 1
    assert check(root, name, content) == (1, {(name, "SYN002")})
    assert read_input(io.BytesIO(b"a" * most), root / name) == b"a" * most
