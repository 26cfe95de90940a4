"""The kinds of the tests' collection: the toolkit's, and a section of its own on nerve pain."""

from __future__ import annotations

from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from toolkit.model.schema import SHARED, NamedSchema, shared_schema
from toolkit.pages.page_model import page_model
from toolkit.records.explaining import explain as explaining
from toolkit.records.explaining.explained import Explained
from toolkit.records.fragment_text import NO_FRAGMENTS, Fragments
from toolkit.records.reading import read
from toolkit.records.reading.shared_files import collection_kinds, shared_contents
from toolkit.records.record import Record
from toolkit.records.refused import Refused

KINDS = collection_kinds(Path(__file__).parent / "content")
SHARED_FILES = tuple(shared_contents(Path(__file__).parent / "content", {}).items())
"""The contents of its shared files, by name."""
KINDS_ALONE: Any = tuple(each for each in SHARED_FILES if each[0].startswith("kinds/"))
NAMES = (*KINDS, *SHARED)
"""Of all schemas that records and shared files are checked by."""
Condition: Any = KINDS.model("condition")
PAGE: TypeAdapter[Any] = TypeAdapter(reduce(or_, (page_model(KINDS.model(k)) for k in KINDS)))
"""Reads and writes a page of any kind."""
Topic: Any = KINDS.model("topic")


def named(name: str) -> NamedSchema:
    """The schema of a kind of record or of a shared file."""
    return KINDS.schema(name) if name in KINDS else shared_schema(name)


def schema_of(name: str) -> dict[str, Any]:
    """The same as plain data."""
    return named(name).data


def read_record(path: str, content: bytes, fragments: Fragments = NO_FRAGMENTS) -> Record | Refused:
    """Read a record of the tests' collection."""
    return read.read_record(path, content, KINDS, fragments)


def explain(refused: Refused) -> Explained:
    """Say what is wrong with a record of the tests' collection."""
    return explaining.explain(refused, KINDS)
