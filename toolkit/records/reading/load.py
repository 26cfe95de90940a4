"""A collection's folder -> its shared library, its records, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from toolkit.records.document import Document
from toolkit.records.problem import Problem
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.file_bytes import file_bytes
from toolkit.records.reading.find import shown
from toolkit.records.reading.images import read_images
from toolkit.records.reading.library import Library
from toolkit.records.reading.read import read_record
from toolkit.records.reading.shared_files import read_shared, shared_contents
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.translations import Version, in_other_languages


class Loaded(Struct, frozen=True):
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
    overlay = overlay or {}
    shared = read_shared(shared_contents(root, overlay))
    refused = list(shared.refused)
    library = shared.library
    records: list[Record] = []
    paths = [document.path for document in shared.all_documents]
    paths += [each.path for each in refused if each.path not in paths]
    for file in files:
        path = shown(file, root)
        paths.append(path)
        read = (
            read_record(path, overlay[path], library.kinds, library.fragments)
            if path in overlay
            else read_file(file, path, root, library)
        )
        if isinstance(read, Refused):
            refused.append(read)
        else:
            records.append(read)
    by_id: dict[str, Record] = {}
    for record in records:
        by_id.setdefault(record.id, record)
    languages = in_other_languages(
        Version(each.id, each.model.language, each.model.translation_of)
        for each in by_id.values()
        if each.model.review.status != "retired"
    )
    images = read_images(root)
    collection = Collection(by_id, shared.library, images, translations=languages)
    return Loaded(collection, tuple(records), tuple(refused), shared.documents, tuple(paths))


def read_file(
    file: Path, path: str, root: Path | None = None, library: Library | None = None
) -> Record | Refused:
    """Read one record file; what cannot be read is refused, too, and so is a link out of `root`."""
    content = file_bytes(file, root)
    if isinstance(content, Problem):
        return Refused(path, "", (content,))
    library = library or Library()
    return read_record(path, content, library.kinds, library.fragments)
