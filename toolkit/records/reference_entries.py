"""A loaded collection -> the entries of references.json, as they stand in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.records.document import Document
from toolkit.records.load import Loaded


def reference_entries(loaded: Loaded) -> Iterator[tuple[Document, int, Mapping[str, Any]]]:
    """Yield each entry with its document and position; nothing if the file cannot be read."""
    document = loaded.shared.get("references")
    if document is not None:
        for at, entry in enumerate(document.data):
            yield document, at, entry
