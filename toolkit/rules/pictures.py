"""The pictures that records show, each with the place that names it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Route
from toolkit.records.overview import Overview


def pictures_of(overview: Overview) -> Iterator[tuple[str, Route, str, bytes]]:
    """Return path, route, file name and bytes; files that are not there have their own rule."""
    for record in overview.facts:
        for at, name in enumerate(record.figures):
            if name in overview.images:
                yield record.path, ("figures", at, "file"), name, overview.images[name]
