"""CONTRIBUTING's examples, each in a copy of the tree: one new file, nothing edited by hand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, Block, blocks

PAGE = ROOT / "CONTRIBUTING.md"
FOLDERS = ("toolkit", "schemas", "content", "tests", "docs")


@dataclass(frozen=True)
class Example:
    """A new file, and what is typed once it is there."""

    path: str
    text: str
    commands: tuple[str, ...]

    def __str__(self) -> str:
        return self.path


def examples() -> list[Example]:
    found = list(blocks(PAGE))
    return [
        Example(
            block.text.partition("\n")[0].removeprefix("# "),
            block.text.partition("\n")[2],
            tuple(line.partition("  #")[0].strip() for line in typed(found, at)),
        )
        for at, block in enumerate(found)
        if block.language == "python"
    ]


def typed(found: list[Block], at: int) -> list[str]:
    return found[at + 1].text.splitlines()


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree with every new file."""
    tree = tmp_path_factory.mktemp("tree")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "toolkit.toml", "README.md"):
        shutil.copy(ROOT / name, tree / name)
    for example in EXAMPLES:
        place = tree / example.path
        assert not place.exists()
        place.parent.mkdir(exist_ok=True)
        place.write_text(example.text, encoding="utf-8")
    return tree


def run(tree: Path, *command: str) -> str:
    """What a command of the copy prints; that it fails fails the test."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), "MYPY_CACHE_DIR": str(tree / ".cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


EXAMPLES = examples()


def test_there_is_one_of_each() -> None:
    rooms = [each.path.split("/")[1] for each in EXAMPLES]
    assert rooms == ["rules", "reporters", "exporters", "model"]


def test_new_files_are_enough(tree: Path) -> None:
    for example in EXAMPLES:
        for command in example.commands:
            name, *arguments = command.split()
            assert name == "toolkit"
            assert run(tree, "toolkit.cli", *arguments)
    paths = [example.path for example in EXAMPLES]
    run(tree, "ruff", "check", "--no-cache", *paths)
    run(tree, "ruff", "format", "--no-cache", "--check", *paths)
    run(tree, "mypy", *paths)
    # The console script: import-linter has no module to run.
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


_KIND = """\
kind: outing
what: An outing and what to bring.
emergency_card: optional
sections:
  - {key: bring, heading: What to bring, block: packing-list, presence: required, claims: false}
"""
_RECORD = """\
kind: outing
id: day-out
title: A day out
language: en-GB
audience: Everyone
summary: We go out for a day.
main_message: Bring your medicines.
get_help: {none: The clinic is next door.}
bring:
  - {what: Your medicines, why: You may need them.}
  - {what: Water}
review:
  status: draft
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "0.1", note: First draft.}]
"""


def test_a_page_shows_the_new_block(tree: Path) -> None:
    (tree / "content/kinds/outing.yaml").write_text(_KIND, encoding="utf-8")
    (tree / "content/outings").mkdir(exist_ok=True)
    (tree / "content/outings/day-out.yaml").write_text(_RECORD, encoding="utf-8")
    out = tree / "shown"
    run(tree, "toolkit.cli", "export", "day-out", "--format", "html", "--out", str(out), "--quiet")
    page = (out / "en-GB/day-out.html").read_text(encoding="utf-8")
    for words in ("What to bring", "Your medicines", "Why:", "You may need them.", "Water"):
        assert words in page
    run(tree, "toolkit.cli", "schema", "--quiet")
    schema = (tree / "schemas/outing.schema.json").read_text(encoding="utf-8")
    assert '"Thing"' in schema
    for path in ("content/kinds/outing.yaml", "content/outings/day-out.yaml"):
        (tree / path).unlink()


def test_the_catalogue_takes_the_new_rule(tree: Path) -> None:
    run(tree, "toolkit.cli", "rules", "--docs", "docs/rules")
    name = Path(EXAMPLES[0].path).stem
    test = tree / "tests/rules/language" / f"test_{name}.py"
    test.write_text('"""What the examples of the rule do not show: nothing."""\n', encoding="utf-8")
    chosen = ("-p", "no:xdist", "-p", "no:cacheprovider", "tests/rules/test_catalogue.py")
    assert "passed" in run(tree, "pytest", *chosen, "-k", name.replace("_", "-"))
    run(tree, "toolkit.cli", "rules", "--docs", "docs/rules", "--check")
