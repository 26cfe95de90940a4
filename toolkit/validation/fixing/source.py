"""A YAML file's bytes -> where its values are, and new bytes that say what is expected."""

from __future__ import annotations

from copy import deepcopy
from functools import cached_property
from typing import Any

from msgspec import Struct

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.records.document import Document
from toolkit.records.places.places import Places, find_places
from toolkit.records.syntax.parse import read_document

LINE_END = regex(r"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


class NotWritten(Exception):
    """The change cannot be made; the message says why."""


class Source(Struct, frozen=True, dict=True):
    """A file that is about to be changed."""

    path: str
    before: bytes
    document: Document

    @property
    def text(self) -> str:
        """What is in the file."""
        return self.document.text

    @property
    def data(self) -> Any:
        """What it stands for; a copy, to make of it what is expected."""
        return deepcopy(self.document.data)

    @cached_property
    def places(self) -> Places:
        """Where everything is."""
        return find_places(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """The offsets at which lines begin."""
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    def region(self, route: Route) -> tuple[int, int]:
        """Return the offsets between which a value is."""
        span = self.places.values[route]
        end = len(self.text)
        if span.end_line <= len(self.starts):
            end = self.starts[span.end_line - 1] + span.end_column - 1
        start = self.starts[span.line - 1] + span.column - 1
        # A block goes on to what follows it: the empty lines between are not its own.
        if self.places.texts.get(route, ("", None))[1] in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        return start, end

    def rewritten(self, text: str, expected: Any) -> bytes | None:
        """Return the bytes of another text; None if it says anything but what is expected."""
        # Half of a letter, which a form may send, is no UTF-8, and refused as such.
        content = text.encode("utf-8", "surrogatepass")
        after = read_document(self.path, content)
        # As text, so that 1, 1.0 and true are not taken for one another, nor other orders of keys.
        if not isinstance(after, Document) or repr(after.data) != repr(expected):
            return None
        return (_BOM if self.before.startswith(_BOM) else b"") + content


def source_of(path: str, before: bytes) -> Source:
    """Read a file that is to be changed; NotWritten if it is not YAML."""
    document = read_document(path, before)
    if not isinstance(document, Document):
        raise NotWritten("the file cannot be read; the findings say where and why")
    return Source(path, before, document)


def value_at(data: Any, route: Route) -> Any:
    """Return the value at a route that is there."""
    for step in route:
        data = data[step]
    return data
