"""The bytes of a .docx file -> its parts, if it is what it says and no more than a leaflet has."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from toolkit.base import budget
from toolkit.importing.errors import Unreadable

DOCUMENT = "word/document.xml"
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_AGAIN = "open it in a word processor, and save it again as .docx"


def xml_parts(content: bytes) -> dict[str, bytes]:
    """Return the XML of each part by its name; Unreadable for all that no leaflet has."""
    if content.startswith(_OLD_OR_LOCKED):
        raise Unreadable(
            "it is locked with a password, or an old Word file", f"{_AGAIN}, without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
            _refuse_too_much(entries)
            return {
                each.filename: _safe(package.read(each))
                for each in entries
                if each.filename.endswith((".xml", ".rels"))
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise Unreadable("it is not a Word file, or is broken", _AGAIN) from error


def _refuse_too_much(entries: list[zipfile.ZipInfo]) -> None:
    names = {each.filename for each in entries}
    if DOCUMENT not in names:
        raise Unreadable("it is not a Word file: there is no text in it", _AGAIN)
    if any("vbaproject" in name.lower() for name in names):
        raise Unreadable("there are programs (macros) in it", f"{_AGAIN}, which has none")
    if any(each.flag_bits & 1 for each in entries):
        raise Unreadable("it is locked with a password", f"{_AGAIN}, without a password")
    is_bomb = len(entries) > budget.WORD_PARTS or len(names) < len(entries)
    unpacked = sum(each.file_size for each in entries)
    text = sum(each.file_size for each in entries if not _is_picture(each.filename))
    if is_bomb or unpacked > budget.WORD_BYTES or text > budget.WORD_TEXT_BYTES:
        raise Unreadable(
            "unpacked it is larger than a leaflet can be", "import it in parts, or save it again"
        )


def _is_picture(name: str) -> bool:
    return re.search(r"\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|svg)$", name.lower()) is not None


def _safe(part: bytes) -> bytes:
    # A document type can name files of this machine, and swell without end. No program writes one.
    if b"\x00" in part or b"<!DOCTYPE" in part:
        raise Unreadable("its XML has what no Word file has (a document type)", _AGAIN)
    return part
