"""The shared files, kinds/*.yaml and fragments/*.yaml -> what all records of a collection share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.model.kinds.kind import Kind
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.document import Document
from toolkit.records.fragment_text import FragmentFile, Fragments
from toolkit.records.problem import Problem
from toolkit.records.reading.entries import read_entries
from toolkit.records.reading.file_bytes import file_bytes
from toolkit.records.reading.find import (
    CONTENT,
    SHARED_FILES,
    fragment_files,
    is_shared,
    kind_files,
    site_files,
)
from toolkit.records.reading.kind_files import FOLDER, kinds_with, read_kind
from toolkit.records.reading.library import Library
from toolkit.records.reading.named.fragments import FRAGMENTS_FOLDER, read_fragment
from toolkit.records.reading.named.sites import SITES_FOLDER, SiteFile, read_site
from toolkit.records.refused import Refused

_FOLDERS = tuple(f"{CONTENT}/{folder}" for folder in (FOLDER, FRAGMENTS_FOLDER, SITES_FOLDER))


class SharedFiles(Struct, frozen=True):
    """What could be read, by name in SHARED_FILES, and the rest with its reasons.

    A file with some bad entries is in both.
    """

    library: Library
    documents: Mapping[str, Document]
    refused: tuple[Refused, ...]
    fragments: tuple[Document, ...] = ()
    """The documents of the fragments."""
    sites: tuple[SiteFile, ...] = ()

    @property
    def all_documents(self) -> tuple[Document, ...]:
        """Every file of which something could be read."""
        sites = (each.document for each in self.sites)
        return (*self.documents.values(), *self.fragments, *sites)


def shared_contents(root: Path, overlay: Mapping[str, bytes]) -> dict[str, bytes | Problem]:
    """Return each shared file's bytes, or why they cannot be had; what is not there is left out.

    `overlay` holds contents by path, as reports show it, that stand in for what is on the disk.
    """
    found: dict[str, bytes | Problem] = {}
    for name, file in SHARED_FILES.items():
        path = shared_path(name)
        if path in overlay:
            found[name] = overlay[path]
        elif (root / path).exists():
            found[name] = file_bytes(root / CONTENT / file, root)
    on_disk = {
        f"{folder}{file.stem}": file
        for folder, files in (
            (FOLDER, kind_files(root)),
            (FRAGMENTS_FOLDER, fragment_files(root)),
            (SITES_FOLDER, site_files(root)),
        )
        for file in files
    }
    typed = {path.removeprefix(f"{CONTENT}/").removesuffix(".yaml") for path in overlay
             if path.startswith(_FOLDERS) and is_shared(path)}  # fmt: skip
    for name in sorted(on_disk.keys() | typed):
        path = shared_path(name)
        found[name] = overlay[path] if path in overlay else file_bytes(on_disk[name], root)
    return found


def shared_path(name: str) -> str:
    """Return a shared file's path as reports show it."""
    return f"{CONTENT}/{SHARED_FILES.get(name) or f'{name}.yaml'}"


def read_shared(contents: Mapping[str, bytes | Problem]) -> SharedFiles:
    """Take the shared files through syntax, schema and model, entry by entry."""
    return _read(tuple(contents.items()))


# Each step of a run asks for the same ones, and a forked process for those of its parent.
@lru_cache(maxsize=1)
def _read(files: tuple[tuple[str, bytes | Problem], ...]) -> SharedFiles:
    contents = dict(files)
    documents: dict[str, Document] = {}
    refused: list[Refused] = []
    broken: dict[str, Mapping[str, int]] = {}

    def entries(name: str) -> dict[str, Any]:
        content = contents.get(name)
        if content is None:
            return {}
        path = shared_path(name)
        read = (
            Refused(path, "", (content,))
            if isinstance(content, Problem)
            else read_entries(path, content, name)
        )
        if isinstance(read, Refused):
            refused.append(read)
            return {}
        documents[name] = read.document
        broken[name] = read.broken
        if read.refused:
            refused.append(read.refused)
        return {each: entry for entry in read.good.values() for each in entry.names}

    references, glossary = entries("references"), entries("glossary")
    organisations = entries("organisations")
    unreadable = frozenset(
        name for name in contents if name in SHARED_FILES and name not in documents
    )
    kinds = _kinds(contents, refused)
    fragments, fragment_documents = _fragments(contents, refused)
    library = Library(references, glossary, organisations, broken, kinds, unreadable, fragments)
    sites = _sites(contents, refused)
    return SharedFiles(library, documents, tuple(refused), fragment_documents, sites)


def _fragments(
    contents: Mapping[str, bytes | Problem], refused: list[Refused]
) -> tuple[Fragments, tuple[Document, ...]]:
    """Return the fragments and their documents; what is wrong is added to `refused`."""
    documents: list[Document] = []
    good: dict[str, FragmentFile] = {}
    broken: dict[str, str] = {}
    for name, content in contents.items():
        if not name.startswith(FRAGMENTS_FOLDER):
            continue
        path, id = shared_path(name), name.removeprefix(FRAGMENTS_FOLDER)
        read = (
            Refused(path, "", (content,), shared=name)
            if isinstance(content, Problem)
            else read_fragment(path, content)
        )
        if isinstance(read, Refused):
            refused.append(read)
            broken[id] = path
        else:
            document, good[id] = read
            documents.append(document)
    return Fragments(good, broken), tuple(documents)


def _sites(contents: Mapping[str, bytes | Problem], refused: list[Refused]) -> tuple[SiteFile, ...]:
    found: list[SiteFile] = []
    for name, content in contents.items():
        if not name.startswith(SITES_FOLDER):
            continue
        path = shared_path(name)
        read = (
            Refused(path, "", (content,), shared=name)
            if isinstance(content, Problem)
            else read_site(path, content)
        )
        if isinstance(read, Refused):
            refused.append(read)
        else:
            found.append(read)
    return tuple(found)


def _kinds(contents: Mapping[str, bytes | Problem], refused: list[Refused]) -> Kinds:
    """Return the collection's kinds; what is wrong with them is added to `refused`."""
    own: dict[str, Kind] = {}
    for name, content in contents.items():
        if not name.startswith(FOLDER):
            continue
        path = shared_path(name)
        if isinstance(content, Problem):
            refused.append(Refused(path, "", (content,), shared=name))
            continue
        kind, wrong = read_kind(path, content)
        if wrong:
            refused.append(wrong)
        if kind:
            own[kind.name] = kind
    return kinds_with(own)


def collection_kinds(root: Path) -> Kinds:
    """Return the kinds of the collection at `root`, as far as its files can be read."""
    return kinds_and_faults(root)[0]


def kinds_and_faults(root: Path) -> tuple[Kinds, tuple[Refused, ...]]:
    """Return the kinds of a collection, and the files of which something cannot be used."""
    refused: list[Refused] = []
    return _kinds(shared_contents(root, {}), refused), tuple(refused)
