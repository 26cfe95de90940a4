"""What editors type by mistake: one good record, and a table of what differs from it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8"))
_SAID = Path(__file__).with_name("mistakes.txt")
_HEAD = "##### "


@dataclass(frozen=True)
class Mistake:
    """A file with one slip in it, and the line that has to be fixed."""

    file: str
    line: int
    content: bytes

    def __str__(self) -> str:
        return self.file


def _mistake(row: dict[str, str], line: int) -> Mistake:
    text = row.get("text")
    if text is None:
        assert _TABLE["base"].count(row["find"]) == 1, row["file"]
        text = _TABLE["base"].replace(row["find"], row["replace"])
    return Mistake(row["file"], line, text.encode(row.get("encoding", "utf-8")))


MISTAKES = tuple(_mistake(row, row["line"]) for row in _TABLE["mistake"])
RECORDS = tuple(each for each in MISTAKES if each.file.count(".") == 1)
"""Those in records; the others are in shared files."""


def said() -> dict[str, str]:
    """What is reported of each."""
    parts = _SAID.read_bytes().decode().split(_HEAD)[1:]
    return {name: report for name, _, report in (part.partition("\n") for part in parts)}


def write_said(reports: dict[str, str]) -> None:
    """Keep what is reported of each."""
    text = "".join(f"{_HEAD}{name}\n{report.rstrip()}\n\n" for name, report in reports.items())
    _SAID.write_bytes(text.encode())
