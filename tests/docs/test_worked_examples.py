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
    tree = tmp_path_factory.mktemp("tree")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "toolkit.toml", "README.md"):
        shutil.copy(ROOT / name, tree / name)
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
    assert [each.path.split("/")[1] for each in EXAMPLES] == ["rules", "reporters", "exporters"]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_one_new_file_is_enough(example: Example, tree: Path) -> None:
    place = tree / example.path
    assert not place.exists()
    place.parent.mkdir(exist_ok=True)
    place.write_text(example.text, encoding="utf-8")
    for command in example.commands:
        name, *arguments = command.split()
        assert name == "toolkit"
        assert run(tree, "toolkit.cli", *arguments)
    run(tree, "ruff", "check", "--no-cache", example.path)
    run(tree, "ruff", "format", "--no-cache", "--check", example.path)
    run(tree, "mypy", example.path)
    # The console script: import-linter has no module to run.
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_catalogue_takes_the_new_rule(tree: Path) -> None:
    example = EXAMPLES[0]
    # Another process may have run the test above, in a tree of its own.
    (tree / example.path).write_text(example.text, encoding="utf-8")
    run(tree, "toolkit.cli", "rules", "--docs", "docs/rules")
    name = Path(example.path).stem
    test = tree / "tests/rules/language" / f"test_{name}.py"
    test.write_text('"""What the examples of the rule do not show: nothing."""\n', encoding="utf-8")
    chosen = ("-p", "no:xdist", "-p", "no:cacheprovider", "tests/rules/test_catalogue.py")
    assert "passed" in run(tree, "pytest", *chosen, "-k", name.replace("_", "-"))
    run(tree, "toolkit.cli", "rules", "--docs", "docs/rules", "--check")
