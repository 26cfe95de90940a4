"""A file -> the leaflet in it, with the pictures that are beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from toolkit.base import budget
from toolkit.base.files import read_limited
from toolkit.importing.errors import Unreadable
from toolkit.importing.formats import known_endings, reader_of
from toolkit.importing.tree import Block, Box, Items, Leaflet, Picture, Table

_OLD = {
    ".doc": "open it in a word processor and save it as .docx",
    ".rtf": "open it in a word processor and save it as .docx",
    ".odt": "open it in a word processor and save it as .docx",
    ".docm": "it may hold programs (macros): open it and save it as .docx, which cannot",
    ".dotm": "it may hold programs (macros): open it and save it as .docx, which cannot",
    ".pdf": "import the file that the PDF was made from",
}


def read_leaflet(path: Path) -> Leaflet:
    """Read a file; Unreadable says why one cannot be imported."""
    reader = reader_of(path)
    if reader is None:
        ending = path.suffix.lower()
        hint = _OLD.get(ending, f"files that can be imported end in {known_endings()}")
        raise Unreadable(f"{ending or 'a file without an ending'} cannot be imported", hint)
    try:
        content = read_limited(path, budget.LEAFLET_BYTES)
    except OSError as error:
        hint = "a leaflet has some pages of text; save its pictures smaller, or import parts of it"
        raise Unreadable(f"it cannot be read: {error.strerror}", hint) from error
    if not content.strip():
        raise Unreadable("the file is empty", "save it again from the program that wrote it")
    leaflet = reader.read(content)
    return replace(leaflet, blocks=tuple(_with_files(leaflet.blocks, path.parent.resolve())))


def _with_files(blocks: Iterable[Block], folder: Path) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Picture():
                yield replace(block, content=block.content or _beside(block.source, folder))
            case Box():
                yield replace(block, blocks=tuple(_with_files(block.blocks, folder)))
            case Items():
                items = (tuple(_with_files(item, folder)) for item in block.items)
                yield replace(block, items=tuple(items))
            case Table():
                rows = (
                    tuple(tuple(_with_files(cell, folder)) for cell in row) for row in block.rows
                )
                yield replace(block, rows=tuple(rows))
            case _:
                yield block


def _beside(source: str, folder: Path) -> bytes:
    """Return a picture that is in the file's folder or below it; nothing of any other place."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return b""
    if parts.scheme or parts.netloc or not parts.path:
        return b""
    path = (folder / unquote(parts.path)).resolve()
    if not path.is_relative_to(folder):
        return b""
    try:
        return read_limited(path, budget.PICTURE_BYTES)
    except (OSError, ValueError):
        return b""
