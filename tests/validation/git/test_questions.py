"""Questions to git: whatever surrounds the run, the answer is about the collection's repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.commands.collections import commit, git, repository
from toolkit.base.errors import Misuse
from toolkit.validation.git.questions import ask, base_of, names


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    root.mkdir()
    repository(root)
    return root


def test_names_a_commit_by_branch_tag_or_part_of_its_name(root: Path) -> None:
    first = git(root, "rev-parse", "HEAD").strip()
    git(root, "tag", "-a", "v1", "-m", "x")
    commit(root)
    for name in ("v1", "HEAD~1", first[:8], first):
        assert base_of(root, name) == first


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"])
def test_a_hook_of_another_repository_does_not_mislead(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    (root / "new").touch()
    assert names(root, "ls-files", "--others", "-z") == {"new"}


def test_names_hold_what_file_names_may_hold(root: Path) -> None:
    odd = ["a b", "ä", 'q"q', "new\nline", "-x"]
    for name in odd:
        (root / name).touch()
    assert names(root, "ls-files", "--others", "-z") == set(odd)


def test_git_is_asked_in_english(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, str]] = []

    def answer(*_command: object, env: dict[str, str], **_rest: object) -> object:
        asked.append(env)
        return subprocess.CompletedProcess([], 128, b"", b"fatal: detected dubious ownership in x")

    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setattr(subprocess, "run", answer)
    with pytest.raises(Misuse, match="git says: fatal: detected dubious ownership"):
        ask(root, "status")
    assert asked[0]["LC_ALL"] == "C"


def test_what_git_says_cannot_steer_a_terminal(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = subprocess.CompletedProcess([], 128, b"", b"fatal: \x1b[31mred\xff\nmore")
    monkeypatch.setattr(subprocess, "run", lambda *_command, **_rest: said)
    assert ask(root, "status") is None
    with pytest.raises(Misuse) as caught:
        ask(root, "status", strict=True)
    assert "red" in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert "more" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError("git"), "git is needed for this"),
        (PermissionError(13, "Permission denied"), "cannot be asked: Permission denied"),
    ],
)
def test_without_git(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    def fail(*_command: object, **_rest: object) -> object:
        raise error

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(Misuse, match=said):
        base_of(root, "HEAD")


def test_a_shallow_clone_says_how_to_get_the_rest(root: Path, tmp_path: Path) -> None:
    first = git(root, "rev-parse", "HEAD").strip()
    commit(root)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), str(clone))
    with pytest.raises(Misuse, match="knows no revision") as caught:
        base_of(clone, first)
    assert "git fetch --unshallow" in caught.value.hint


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert base_of(tmp_path, "HEAD") is None
    with pytest.raises(Misuse, match="knows no revision 'main'") as caught:
        base_of(tmp_path, "main")
    assert caught.value.hint == "this repository has no commit yet; leave --changed-since out"


def test_the_git_folder_itself_is_no_place_for_a_collection(root: Path) -> None:
    with pytest.raises(Misuse, match="is in no git repository"):
        base_of(root / ".git", "HEAD")


@pytest.mark.parametrize("revision", ["--output=x", "-h", "--all", "--exec=x"])
def test_git_is_never_given_a_revision_that_would_be_an_option(
    root: Path, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []
    real = subprocess.run

    def noted(arguments: list[str], **options: object) -> object:
        given.extend(arguments)
        return real(arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", noted)
    with pytest.raises(Misuse, match="git knows no revision"):
        base_of(root, revision)
    assert given
    assert not [each for each in given if str(each).startswith(revision)]
