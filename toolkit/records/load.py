"""A collection's folder -> its shared library, its records, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from toolkit.model.shared import (
    Glossary,
    GlossaryTerm,
    Organisation,
    Organisations,
    Reference,
    References,
)
from toolkit.records.collection import Collection
from toolkit.records.document import Document
from toolkit.records.file_bytes import file_bytes
from toolkit.records.find import CONTENT, IMAGE_TYPES, IMAGES, SHARED_FILES, shown
from toolkit.records.library import Library
from toolkit.records.problem import Problem
from toolkit.records.read import Refused, read_entries, read_record
from toolkit.records.record import Record

Entry = TypeVar("Entry", Reference, GlossaryTerm, Organisation)


@dataclass(frozen=True)
class Loaded:
    """All that could be read, and the rest with its reasons; `files` in the order of reports."""

    collection: Collection
    records: tuple[Record, ...]
    """Every record that could be read, even two with one id."""
    refused: tuple[Refused, ...]
    shared: Mapping[str, Document]
    """The documents of the shared files, by their name in SHARED_FILES."""
    files: tuple[str, ...]


def load_collection(
    root: Path, files: Sequence[Path], overlay: Mapping[str, bytes] | None = None
) -> Loaded:
    """Read the shared files and the given record files of the collection at `root`.

    `overlay` holds contents by path, as reports show it, that stand in for what is on the disk: an
    editor's unsaved text.
    """
    refused: list[Refused] = []
    shared: dict[str, Document] = {}
    overlay = overlay or {}
    library = _load_library(root, refused, shared, overlay)
    records: list[Record] = []
    paths = [document.path for document in shared.values()] + [each.path for each in refused]
    for file in files:
        path = shown(file, root)
        paths.append(path)
        read = read_record(path, overlay[path]) if path in overlay else read_file(file, path, root)
        if isinstance(read, Refused):
            refused.append(read)
        else:
            records.append(read)
    by_id: dict[str, Record] = {}
    for record in records:
        by_id.setdefault(record.id, record)
    collection = Collection(by_id, library, _images(root))
    return Loaded(collection, tuple(records), tuple(refused), shared, tuple(paths))


def read_file(file: Path, path: str, root: Path | None = None) -> Record | Refused:
    """Read one record file; what cannot be read is refused, too, and so is a link out of `root`."""
    content = file_bytes(file, root)
    if isinstance(content, Problem):
        return Refused(path, "", (content,))
    return read_record(path, content)


def _load_library(
    root: Path, refused: list[Refused], shared: dict[str, Document], overlay: Mapping[str, bytes]
) -> Library:
    def entries(name: str, kind: Any) -> dict[str, Any]:
        file = root / CONTENT / SHARED_FILES[name]
        path = shown(file, root)
        if path not in overlay and not file.exists():
            return {}
        content = overlay[path] if path in overlay else file_bytes(file, root)
        if isinstance(content, Problem):
            refused.append(Refused(path, "", (content,)))
            return {}
        read = read_entries(path, content, name, TypeAdapter(kind))
        if isinstance(read, Refused):
            refused.append(read)
            return {}
        document, found = read
        shared[name] = document
        return {entry.id: entry for entry in found}

    return Library(
        references=entries("references", References),
        glossary=entries("glossary", Glossary),
        organisations=entries("organisations", Organisations),
    )


def _images(root: Path) -> dict[str, bytes]:
    folder = root / CONTENT / IMAGES
    if not folder.is_dir():
        return {}
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in IMAGE_TYPES and path.is_file()
    }
