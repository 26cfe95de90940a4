"""Paths in reports: from the repository's top for services, from here for people."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, edit, make
from tests.commands.process import run
from tests.reporters.samples import LUPUS, found, report
from toolkit.validation.delivering.deliver_paths import from_folder, from_repository

PAGE = report(found(), found(path="/elsewhere/a.yaml"), files=(LUPUS,))


def paths(made: object) -> list[str]:
    return [each.path for each in made.diagnostics]  # type: ignore[attr-defined]


@pytest.mark.parametrize("is_worktree", [False, True])
def test_services_get_paths_from_the_top_of_the_repository(
    tmp_path: Path, is_worktree: bool
) -> None:
    root = tmp_path / "leaflets" / "nerves"
    root.mkdir(parents=True)
    if is_worktree:
        (tmp_path / ".git").write_text("gitdir: /elsewhere\n")
    else:
        (tmp_path / ".git").mkdir()
    moved = from_repository(PAGE, root)
    assert paths(moved) == ["/elsewhere/a.yaml", f"leaflets/nerves/{LUPUS}"]
    assert moved.files == (f"leaflets/nerves/{LUPUS}",)
    assert from_repository(PAGE, tmp_path) is PAGE


def test_a_file_beside_the_collection_is_in_the_repository_too(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    beside = report(found(path=str(tmp_path / "drafts" / "a.yaml")))
    assert paths(from_repository(beside, tmp_path / "leaflets")) == ["drafts/a.yaml"]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (".", LUPUS),
        ("content/conditions", "lupus.yaml"),
        ("content/topics", "../conditions/lupus.yaml"),
        ("..", f"nerves/{LUPUS}"),
    ],
)
def test_people_get_paths_from_where_they_are(tmp_path: Path, folder: str, expected: str) -> None:
    root = tmp_path / "nerves"
    moved = from_folder(report(found(), files=(LUPUS,)), root, (root / folder).resolve())
    assert paths(moved) == [expected]
    assert moved.files == (expected,)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A collection in a subfolder of a repository, with one mistake."""
    (tmp_path / ".git").mkdir()
    root = make(tmp_path / "leaflets")
    edit(root, FIRST, "title:", "tilte:")
    return root


def test_each_format_has_the_paths_of_its_readers(root: Path) -> None:
    reports = ("text", "concise=c", "github=g", "gitlab=l", "sarif=s", "json=j")
    arguments = [word for each in reports for word in ("--report", each)]
    done = run(root, "validate", *arguments, cwd=root / "content")
    printed = done.stdout.decode()
    assert printed.startswith("conditions/first-condition.yaml\n  conditions/first-condition.yaml:")

    def written(name: str) -> str:
        return (root / "content" / name).read_text("utf-8")

    assert written("c").startswith("conditions/first-condition.yaml:")
    assert f"::error file=leaflets/{FIRST},line=" in written("g")
    assert json.loads(written("l"))[0]["location"]["path"] == f"leaflets/{FIRST}"
    (sarif,) = json.loads(written("s"))["runs"]
    location = sarif["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (location["uri"], location["uriBaseId"]) == (f"leaflets/{FIRST}", "%SRCROOT%")
    assert location["uriBaseId"] in sarif["originalUriBaseIds"]
    assert sarif["artifacts"][location["index"]]["location"]["uri"] == location["uri"]
    assert json.loads(written("j"))["diagnostics"][0]["path"] == FIRST


def test_reports_say_when_and_with_what_they_were_made(root: Path) -> None:
    run(root, "validate", "--report", "html=r.html", "--report", "sarif=s", "--report", "junit=j")
    assert "23 November 2026" in (root / "r.html").read_text("utf-8")
    driver = json.loads((root / "s").read_text("utf-8"))["runs"][0]["tool"]["driver"]
    assert driver["version"] == run(root, "version").stdout.decode().strip()
    assert 'timestamp="2026-11-23T00:00:00"' in (root / "j").read_text("utf-8")


def test_the_job_summary_has_the_paths_of_the_annotations(root: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    run(root, "validate", "--report", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert "leaflets/content/conditions/first-condition" in summary.read_text("utf-8").replace(
        "&#45;", "-"
    )
