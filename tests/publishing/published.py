"""A collection that is exported, what people do to its files, and what is in its exports."""

from __future__ import annotations

from pathlib import Path

from tests.commands.collections import TODAY
from toolkit.base.settings import read_settings
from toolkit.publishing.export import Exported, Options, export
from toolkit.running.work import Workers

ALL = {"first-condition", "second-condition", "both-conditions"}


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
