"""The pictures that records show, each with the place that names it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Route
from toolkit.records.document import Document
from toolkit.records.load import Loaded


def pictures_of(loaded: Loaded) -> Iterator[tuple[Document, Route, str, bytes]]:
    """Give document, route, file name and bytes; files that are not there have their own rule."""
    images = loaded.collection.images
    for record in loaded.records:
        for at, figure in enumerate(record.model.figures):
            if figure.file in images:
                yield record.document, ("figures", at, "file"), figure.file, images[figure.file]
