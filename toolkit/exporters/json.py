"""A page -> JSON that holds all its words, resolved and plain beside each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from toolkit.base.labels import label
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.format import Format, Output
from toolkit.exporters.read_back.compare import check_words
from toolkit.pages.page import Page


def export(page: Page, context: Context) -> Artifact:
    """Write the page as UTF-8 JSON; its schema is schemas/export.schema.json."""
    del context
    return Artifact(
        page_path(page, "json"), page.model_dump_json(indent=2, by_alias=True).encode() + b"\n"
    )


def check(page: Page, artifact: Artifact, context: Context) -> None:
    """Read the file as a program does."""
    del context
    check_words(page, artifact.path, read_json(artifact.content), is_data=True)


def read_json(content: bytes) -> str:
    """Return every text of the data."""
    return "\n".join(_strings(json.loads(content)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


FORMAT = Format(
    "json",
    (
        Output(
            "json",
            export,
            check,
            label("Data for other programs"),
            "JSON",
            "application/json",
            is_data=True,
        ),
    ),
)
