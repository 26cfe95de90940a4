"""A collection's folder -> what lies in content/ and is not read, and what to do with it.

Whoever puts a file there means it to count. What a name marks as meant for people or for a program
(README, LICENSE, a full stop at its beginning) is left alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.reading.find import (
    CONTENT,
    FRAGMENTS,
    IMAGE_TYPES,
    IMAGES,
    KINDS,
    PEOPLE,
    REVIEWS,
    SHARED_FILES,
    SIGNERS,
    SITES,
    is_shared,
    record_folders,
)

_FOR_OTHERS = regex(
    r"\..*|(README|LICEN[CS]E|COPYING|NOTICE|CREDITS|CHANGELOG)(\..*)?|.*\.md|Thumbs\.db|desktop\.ini",
    re.IGNORECASE,
)
_COPY = regex(
    r"~$|\.(bak|backup|orig|old|tmp|temp|swp|part|rej|sync-conflict.*)\d*$|^#.*#$|^~"
    r"|conflict|\bcopy\b|\bkopie\b|\bcopie\b",
    re.IGNORECASE,
)
_RECORD = regex(r"(.+\.ya?ml)\b.+", re.IGNORECASE)
_YAML = regex(r".+\.ya?ml", re.IGNORECASE)


def unread_files(root: Path, read: Collection[str]) -> Iterator[tuple[str, Finding]]:
    """Yield a path and what to do for each thing that is not read; after many, their number.

    `read` holds the record files that are read, by path as reports show them.
    """
    beyond = 0
    last = ""
    for at, (path, message, hint) in enumerate(_unread(root, read)):
        if at < budget.FINDINGS:
            yield path, Finding((), message, hint)
        else:
            beyond, last = beyond + 1, path
    if beyond:
        message = f"and {beyond:,} more files in {CONTENT} that are not read"
        yield last, Finding((), message, "move them out of the folder, or see to those above first")


def _unread(root: Path, read: Collection[str]) -> Iterator[tuple[str, str, str]]:
    top = root / CONTENT
    folders = tuple(record_folders(root).values())
    for entry in _entries(top):
        path = f"{CONTENT}/{entry.name}"
        if entry.name in folders:
            yield from _in_records(entry.path, path, read)
        elif entry.name in _SHARED_FOLDERS and entry.is_dir():
            yield from _in_shared(entry.path, path, _SHARED_FOLDERS[entry.name])
        elif entry.name == IMAGES:
            yield from _in_images(root, entry, path)
        elif entry.name == REVIEWS and entry.is_dir() and not entry.is_symlink():
            yield from _in_reviews(entry.path, path)
        elif entry.is_dir():
            if path_found := _other_folder(entry, path, folders):
                yield path_found
        elif entry.name not in (*SHARED_FILES.values(), PEOPLE, SIGNERS) and path not in read:
            yield path, "this file is not read", _hint(entry.name, folders)


def _in_records(folder: str, path: str, read: Collection[str]) -> Iterator[tuple[str, str, str]]:
    for entry in _entries(Path(folder)):
        inner = f"{path}/{entry.name}"
        if inner in read:
            continue
        if entry.is_dir():
            if entry.is_symlink():
                yield inner, *_LINK
            else:
                yield from _in_records(entry.path, inner, read)
        elif not _YAML.fullmatch(entry.name):
            yield inner, "this file is not read as a record", _hint(entry.name)


_SHARED_FOLDERS = {KINDS: "kind of record", FRAGMENTS: "fragment", SITES: "site"}


def _in_shared(folder: str, path: str, what: str) -> Iterator[tuple[str, str, str]]:
    for entry in _entries(Path(folder)):
        inner = f"{path}/{entry.name}"
        if not is_shared(inner) or entry.is_dir():
            hint = f"a {what.split()[0]} is a file in this folder that ends in .yaml"
            yield inner, f"this is not read as a {what}", hint


def _in_reviews(folder: str, path: str) -> Iterator[tuple[str, str, str]]:
    for entry in _entries(Path(folder)):
        inside = _entries(Path(entry.path)) if entry.is_dir() else [entry]
        for each in inside:
            if not entry.is_dir() or not each.name.endswith((".yaml", ".yaml.sig")):
                hint = "signatures are what toolkit sign writes, in a folder for each record"
                inner = (
                    f"{path}/{entry.name}/{each.name}" if entry.is_dir() else f"{path}/{each.name}"
                )
                yield inner, "this is not read as a signature", hint


def _places(folders: tuple[str, ...]) -> str:
    return " or ".join(f"{CONTENT}/{name}" for name in folders)


def _in_images(root: Path, entry: os.DirEntry[str], path: str) -> Iterator[tuple[str, str, str]]:
    if not Path(entry.path).resolve().is_relative_to(root.resolve()):
        yield path, *_LINK
        return
    for each in _entries(Path(entry.path)):
        inner = f"{path}/{each.name}"
        if each.is_dir():
            yield (
                inner,
                "pictures in this folder are not read",
                f"put them into {CONTENT}/{IMAGES} itself",
            )
        elif each.is_symlink():
            hint = "put the picture itself there instead of the link"
            yield inner, "this picture is not read, for it is a link", hint
        elif Path(each.name).suffix.lower() not in IMAGE_TYPES:
            hint = "save the picture as SVG, PNG or JPEG; move what is not a picture elsewhere"
            copy = _COPY.search(each.name)
            yield inner, "this file is not read as a picture", _A_COPY if copy else hint


def _other_folder(
    entry: os.DirEntry[str], path: str, folders: tuple[str, ...]
) -> tuple[str, str, str] | None:
    if entry.is_symlink():
        return (path, *_LINK)
    if not any(files for _parent, _folders, files in os.walk(entry.path)):
        return None
    names = (*folders, IMAGES, *_SHARED_FOLDERS, REVIEWS)
    # On some disks it is the folder of that name after all.
    near = next((name for name in names if name == entry.name.lower()), None)
    if near and _is_same(Path(entry.path), Path(entry.path).with_name(near)):
        return None
    hint = (
        f"call it {near}" if near else f"records belong in {_places(folders)}, pictures in {IMAGES}"
    )
    return path, "nothing in this folder is read", hint


def _hint(name: str, folders: tuple[str, ...] = ()) -> str:
    """Say what to do with a file; `folders` are those of records, if it is beside the shared."""
    # A sync program puts its words before the ending, a backup its ending after it.
    if _COPY.search(name):
        return _A_COPY
    if match := _RECORD.fullmatch(name):
        return f"if it is a record, call it {match[1]}"
    if folders:
        stem = Path(name).stem.lower()
        for shared in SHARED_FILES.values():
            if Path(shared).stem == stem:
                return f"call it {shared}"
    if Path(name).suffix.lower() in IMAGE_TYPES:
        return f"put pictures into {CONTENT}/{IMAGES}"
    if _YAML.fullmatch(name):
        return f"put records into {_places(folders)}"
    return f"a record's name ends in .yaml; move what is not a record out of {CONTENT}"


_LINK = (
    "nothing in this folder is read, for it is a link",
    "put the folder itself there instead of the link",
)
_A_COPY = "this is a copy that a program made: compare it, then delete it or move it away"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = [each for each in entries if not _FOR_OTHERS.fullmatch(each.name)]
    except OSError:
        # Whoever reads the records says so.
        return []
    return sorted(found, key=lambda each: each.name)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
