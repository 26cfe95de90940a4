"""What the pages show for a shell is run, a page at a time, in a small collection."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.collections import repository
from tests.commands.packs.returned import fill_word
from tests.docs.pages import PAGES, ROOT, Block, blocks, name_of
from tests.docs.records import make_collection
from tests.docs.session import Session
from tests.rules.examples import TESTS
from toolkit.governance.signatures import PEOPLE

GUIDE = ROOT / "docs/how-to/write-a-record.md"
"""Begins with an empty folder: test_guide.py follows it."""


def shown(language: str) -> list[Block]:
    return [
        block
        for page in PAGES
        for block in blocks(page)
        if block.language == language and page != GUIDE and not block.not_run
    ]


PAGES_TO_RUN = sorted({block.page for block in shown("sh")})


def lines(block: Block) -> Iterator[str]:
    """Yield what is typed, one line at a time."""
    for line in block.text.replace("\\\n", " ").splitlines():
        if line.strip():
            yield line


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A collection in git that has what the pages speak of: lupus, published."""
    folder = make_collection(tmp_path / "collection")
    repository(folder)
    return folder


@pytest.mark.parametrize("page", PAGES_TO_RUN, ids=name_of)
def test_what_a_page_shows_can_be_typed(page: Path, collection: Path) -> None:
    session = Session(collection)
    for block in blocks(page):
        if block.language == "sh" and not block.not_run:
            for line in lines(block):
                if line.strip().startswith("toolkit review-import"):
                    _answer_pack(session.folder, line.split()[-1])
                done = session.type(line)
                assert done.code == 0, f"{block}: {line}\n{done.printed}"
        elif block.text.startswith(f"# {PEOPLE}\n"):
            (session.folder / PEOPLE).write_text(block.text, encoding="utf-8")
        elif block.language == "text":
            for path in paths(block):
                # A session makes no handouts.
                is_there = exists(path, session.folder) or path.endswith(".pdf")
                assert is_there, f"{block}: there is no {path}"


def _answer_pack(folder: Path, name: str) -> None:
    """Do what a page cannot show: agree to all of the Word file that was made last."""
    sent = max((folder / "packs").glob("*.docx"), key=lambda each: each.stat().st_mtime)
    fill_word(sent.read_bytes()).save(folder / name)


def paths(block: Block) -> Iterator[str]:
    """Yield the paths that begin the lines of a block; indented ones are in the one above."""
    above: list[tuple[int, str]] = []
    for line in block.text.splitlines():
        if match := re.match(r"( *)([\w./-]+(?:/|\.\w+))(?=\s|$)", line):
            above = [each for each in above if each[0] < len(match[1])]
            above.append((len(match[1]), match[2]))
            yield "".join(part for _indent, part in above)


def exists(path: str, folder: Path) -> bool:
    pattern = path.replace("ID", "*").rstrip("/")
    return any(any(root.glob(pattern)) for root in (folder, ROOT, TESTS / "content"))


def test_a_shown_tree_is_there() -> None:
    trees = {
        path: str(block)
        for block in shown("text")
        if block.page not in PAGES_TO_RUN and block.page.parent.name != "rules"
        for path in paths(block)
    }
    assert len(trees) > 10
    assert [(path, block) for path, block in trees.items() if not exists(path, ROOT)] == []


def test_few_blocks_are_not_run() -> None:
    """Each says why, in a comment before it; a new one is a choice that somebody made."""
    left_out = Counter(name_of(page) for page in PAGES for block in blocks(page) if block.not_run)
    assert left_out == {
        "CONTRIBUTING.md": 3,
        "README.md": 1,
        "docs/how-to/check-as-you-type.md": 2,
        "docs/how-to/command-line.md": 1,
        "docs/how-to/editors.md": 1,
        "docs/how-to/export-for-a-website.md": 1,
        "docs/how-to/large-collections.md": 1,
        "docs/how-to/pre-commit.md": 4,
        "docs/how-to/preview.md": 4,
        "docs/how-to/word.md": 1,
    }
