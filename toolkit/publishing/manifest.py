"""exports/manifest.json: which files an export made, of what, so that stale ones can go.

It lies where others may write, and what it lists may be deleted. So each value is checked when it
is read, and no path counts but those that an export writes to.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter
from typing_extensions import TypedDict

from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.base.files import is_plain_file, read_limited, write_whole
from toolkit.exporters.formats import ENDINGS
from toolkit.model.base import LANGUAGE, Slug, Version

FILE_NAME = "manifest.json"
SITE_FILES = ("404.html", "feed.xml", "fragment.css", "index.html", "robots.txt", "sitemap.xml")
"""The files that list others."""

"""10,000 records in each format and variant have 70,000 files, which is 25 MB. Python needs up to
twenty times what it reads from JSON."""

Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True)
class Made:
    """One file of an export."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    path: str
    """From the folder of exports, with forward slashes."""
    sha256: Hash
    size: Annotated[int, Field(ge=0)]
    source: Hash
    """SHA-256 of everything that it was made from; equal sources make equal files."""
    record: Slug | Literal[""] = ""
    """The id of the record it shows; empty for pages that list others."""
    version: Version | Literal[""] = ""
    """That of the record."""
    file: Annotated[str, StringConstraints(max_length=4096)] = ""
    """The record's file as reports show it; while it is there, the page may not go."""


@dataclass(frozen=True)
class Manifest:
    """What is in a folder of exports, by path."""

    tool: str = ""
    files: Mapping[str, Made] = field(default_factory=dict)

    def is_untouched(self, path: str, out: Path) -> bool:
        """Return whether the file on the disk is still the one written; a link never is."""
        made = self.files.get(path)
        file = out / path
        if made is None or not is_plain_file(file):
            return False
        try:
            if file.stat().st_size != made.size:
                return False
            with file.open("rb") as opened:
                return hashlib.file_digest(opened, "sha256").hexdigest() == made.sha256
        except OSError:
            return False


class _Form(TypedDict):
    __pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[misc]

    tool: Annotated[str, StringConstraints(max_length=200)]
    files: list[Made]


def sha256(content: bytes) -> str:
    """Return the hash as `sha256sum` prints it."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(out: Path) -> Manifest:
    """Read the manifest of a folder; one that is missing, broken, huge or a link is empty."""
    file = out / FILE_NAME
    if not is_plain_file(file):
        return Manifest()
    try:
        data = _form().validate_json(read_limited(file, budget.MANIFEST_BYTES), strict=True)
    except (OSError, ValueError):
        return Manifest()
    files = {each.path: each for each in data["files"]}
    if len(files) < len(data["files"]) or not all(map(_is_of_an_export, files.values())):
        return Manifest()
    return Manifest(data["tool"], files)


def write_manifest(out: Path, tool: str, files: Iterable[Made]) -> None:
    """Write the manifest, in the order of paths; one that would be too large to read is misuse."""
    # A line for each file, so that what changed is seen in a diff.
    lines = [
        json.dumps({name: getattr(each, name) for name in _NAMES}, ensure_ascii=False)
        for each in sorted(files, key=lambda each: each.path)
    ]
    listed = ",\n".join(lines)
    text = f'{{"tool": {json.dumps(tool)}, "files": [\n{listed}\n]}}\n'
    content = text.encode()
    if len(content) > budget.MANIFEST_BYTES:
        most = budget.MANIFEST_BYTES // budget.MEGABYTE
        said = f"{out / FILE_NAME} would be larger than {most} MB"
        raise Misuse(said, "export to several folders: toolkit export ID ... --out FOLDER")
    write_whole(out / FILE_NAME, content)


_NAMES = tuple(each.name for each in fields(Made))


@cache
def _form() -> TypeAdapter[_Form]:
    return TypeAdapter(_Form)


def _is_of_an_export(made: Made) -> bool:
    """Files that are not listed any more are deleted, so a list may not name just any file."""
    if not made.record:
        return made.path in SITE_FILES and not made.version and not made.file
    language, _, name = made.path.partition("/")
    record, _, ending = name.partition(".")
    is_language = re.fullmatch(LANGUAGE.strip("^$"), language) is not None
    return is_language and record == made.record and ending in ENDINGS
