"""The pages of the documentation, cut into what the tests look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])

_FENCE = re.compile(r"^\s*(```+|~~~+)\s*(\w*)")
_NOT_RUN = re.compile(r"^\s*<!-- not run: (.+) -->$")


@dataclass(frozen=True)
class Block:
    """One block of code, and what it is called at its opening fence."""

    page: Path
    line: int
    language: str
    """What is indented, without a fence, is what one types into a shell."""
    text: str
    not_run: str = ""
    """Why nothing runs it: what the comment <!-- not run: … --> before it says."""

    def __str__(self) -> str:
        return f"{name_of(self.page)}:{self.line}"


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> Iterator[Block]:
    """Yield fenced blocks, and those that are indented by four spaces after an empty line."""
    fence, language, begin, reason = "", "", 0, ""
    taken: list[str] = []
    empty_before = True
    for number, line in enumerate([*page.read_text(encoding="utf-8").splitlines(), ""], start=1):
        match = _FENCE.match(line)
        if fence:
            if match and match[1] == fence:
                yield Block(page, begin, language, dedented(taken), reason)
                fence, taken, reason = "", [], ""
            else:
                taken.append(line)
            continue
        if not match and line.startswith("    ") and (taken or empty_before):
            begin = begin if taken else number
            taken.append(line)
        elif taken:
            yield Block(page, begin, "sh", dedented(taken), reason)
            taken, reason = [], ""
        if match:
            fence, language, begin = match[1], match[2], number + 1
        elif comment := _NOT_RUN.match(line):
            reason = comment[1]
        elif line.strip() and not taken:
            reason = ""
        empty_before = not line.strip()


def dedented(lines: list[str]) -> str:
    """Take off the indentation of the first line, as for code inside a list."""
    indent = len(lines[0]) - len(lines[0].lstrip()) if lines else 0
    return "".join(f"{line[indent:]}\n" for line in lines)


def prose(page: Path) -> str:
    """Return a page without its blocks of code."""
    text = page.read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^[ ]*```.*?^[ ]*```[ ]*$", "", text)
    return re.sub(r"(?m)^ {4,}.*$", "", text)


def spans(page: Path) -> list[str]:
    """Return what is between backticks in the prose."""
    return [" ".join(text.split()) for text in re.findall(r"`([^`]+)`", prose(page))]
