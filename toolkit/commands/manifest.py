"""exports/manifest.json: which files an export made, of what, so that stale ones can go."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from toolkit.base.files import write_whole

FILE_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Made:
    """One file of an export."""

    path: str
    """From the folder of exports, with forward slashes."""
    sha256: str
    size: int
    source: str
    """SHA-256 of everything that it was made from; equal sources make equal files."""
    record: str = ""
    """The id of the record it shows; empty for pages that list others."""
    version: str = ""
    """That of the record."""


@dataclass(frozen=True)
class Manifest:
    """What stands in a folder of exports, by path."""

    tool: str = ""
    files: Mapping[str, Made] = field(default_factory=dict)

    def is_fresh(self, path: str, source: str, out: Path) -> bool:
        """Say whether the file on the disk is the one that this source makes."""
        made = self.files.get(path)
        return made is not None and made.source == source and self.is_untouched(path, out)

    def is_untouched(self, path: str, out: Path) -> bool:
        """Say whether the file on the disk is still the one that was written."""
        made = self.files.get(path)
        if made is None:
            return False
        try:
            file = out / path
            return file.stat().st_size == made.size and sha256(file.read_bytes()) == made.sha256
        except OSError:
            return False


def sha256(content: bytes) -> str:
    """Give the hash as `sha256sum` prints it."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(out: Path) -> Manifest:
    """Read the manifest of a folder; one that is missing or broken is empty."""
    try:
        data = json.loads((out / FILE_NAME).read_bytes())
        files = [Made(**each) for each in data["files"]]
        if not all(_is_inside(each.path) for each in files):
            return Manifest()
        return Manifest(str(data["tool"]), {each.path: each for each in files})
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Manifest()


def write_manifest(out: Path, tool: str, files: Iterable[Made]) -> None:
    """Write the manifest, the files in the order of their paths."""
    listed = [asdict(each) for each in sorted(files, key=lambda each: each.path)]
    text = json.dumps({"tool": tool, "files": listed}, indent=2, ensure_ascii=False) + "\n"
    write_whole(out / FILE_NAME, text.encode())


def _is_inside(path: object) -> bool:
    """Files that are not listed any more are deleted, so a list may not lead out of the folder."""
    parts = str(path).split("/")
    return (
        isinstance(path, str)
        and bool(path)
        and not ({"", ".", ".."} & set(parts))
        and ("\\" not in path and ":" not in path)
    )
