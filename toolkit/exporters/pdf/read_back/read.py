"""The bytes of a PDF -> what is printed on each of its pages: words, places, sizes, colours."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from toolkit.exporters.pdf.read_back.numbers import numbers_before_words
from toolkit.exporters.pdf.read_back.printed import Area, Box, Piece, Printed
from toolkit.exporters.pdf.repair.booklet import sides
from toolkit.exporters.pdf.words import WORDS

_ARTIFACT = "Artifact\0".encode("utf-16-le")
# In letters; what is longer gets a buffer of its own.
_MOST_LETTERS = 1024

Form = tuple[Any, ...]
"""Where drawings within drawings are: the matrix of each, the innermost first."""


def read_pdf(content: bytes, *, is_folded: bool, right_to_left: bool) -> tuple[Printed, ...]:
    """Return the pages in the order in which they are read."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        pages = [
            part
            for page in document
            for part in _parts(page, is_folded=is_folded, right_to_left=right_to_left)
        ]
    finally:
        document.close()
    if is_folded:
        printed = [at for side in sides(len(pages), right_to_left=right_to_left) for at in side]
        at = [page for page in printed if page is not None]
        pages = [page for _, page in sorted(zip(at, pages, strict=True), key=lambda pair: pair[0])]
    return tuple(pages)


def _parts(page: Any, *, is_folded: bool, right_to_left: bool) -> Iterator[Printed]:
    """Yield a page or, of the sheet of a booklet, each page on it."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    seen = page.get_textpage()
    if not is_folded:
        count, get = pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject
        objects = (get(page, at) for at in range(count))
        yield _printed(objects, seen, (width, height), right_to_left=right_to_left)
        return
    for at in range(pdfium.FPDFPage_CountObjects(page)):
        form = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(form) == pdfium.FPDF_PAGEOBJ_FORM:
            size = (width / 2, height)
            yield _printed(_inside(form), seen, size, right_to_left=right_to_left)


def _inside(form: Any) -> Iterator[Any]:
    import pypdfium2.raw as pdfium

    for at in range(pdfium.FPDFFormObj_CountObjects(form)):
        yield pdfium.FPDFFormObj_GetObject(form, at)


def _printed(
    objects: Iterable[Any], seen: Any, size: tuple[float, float], *, right_to_left: bool
) -> Printed:
    import pypdfium2.raw as pdfium

    reader = _Reader(seen)
    pieces: list[Piece] = []
    areas: list[Area] = []
    for order, (each, form) in enumerate(_flat(objects)):
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            pieces.append(_on_page(reader.piece(each, order), form))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and (area := reader.area(each, order)):
            areas.append(_on_page(area, form))
    ordered = numbers_before_words(pieces, right_to_left=right_to_left)
    return Printed(*size, tuple(ordered), tuple(areas))


def _flat(objects: Iterable[Any], form: Form = ()) -> Iterator[tuple[Any, Form]]:
    """Yield what is drawn, also inside of forms, and where the form is."""
    import pypdfium2.raw as pdfium

    for each in objects:
        if pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_FORM:
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(each, matrix)
            yield from _flat(_inside(each), (matrix, *form))
        else:
            yield each, form


_Drawn = TypeVar("_Drawn", Piece, Area)


def _on_page(drawn: _Drawn, form: Form) -> _Drawn:
    """Move what a form draws, such as an icon, to where the form is on the page."""
    for by in form:
        left, bottom, right, top = drawn.box
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        across = [by.a * x + by.c * y + by.e for x, y in corners]
        up = [by.b * x + by.d * y + by.f for x, y in corners]
        drawn = replace(drawn, box=(min(across), min(up), max(across), max(up)))
    return drawn


class _Reader:
    """Asks PDFium; with one set of buffers, because there are hundreds of pieces on a page."""

    def __init__(self, seen: Any) -> None:
        self._seen = seen
        self._letters = (ctypes.c_ushort * _MOST_LETTERS)()
        self._bytes = (ctypes.c_ubyte * (2 * _MOST_LETTERS))()
        self._length = ctypes.c_ulong()
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._tones = [ctypes.c_uint() for _ in range(4)]
        self._size = ctypes.c_float()
        self._told = -1

    def piece(self, text: Any, order: int) -> Piece:
        import pypdfium2.raw as pdfium

        mark = pdfium.FPDFPageObj_GetMarkedContentID(text)
        # What is written beside the glyphs is that of the whole text, however often it is drawn on.
        words = "" if mark >= 0 and mark == self._told else self._words(text, mark)
        pdfium.FPDFTextObj_GetFontSize(text, self._size)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(text, matrix)
        size = self._size.value * (matrix.c**2 + matrix.d**2) ** 0.5
        return Piece(words, mark, self._box(text), size, self._colour(text), order, matrix.f)

    def area(self, path: Any, order: int) -> Area | None:
        """Return what the path fills; None for lines and frames, which are filled around a hole."""
        import pypdfium2.raw as pdfium

        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
        if fill.value != pdfium.FPDF_FILLMODE_WINDING:
            return None
        return Area(self._box(path), self._colour(path), order)

    def _box(self, thing: Any) -> Box:
        import pypdfium2.raw as pdfium

        pdfium.FPDFPageObj_GetBounds(thing, *self._sides)
        left, bottom, right, top = (each.value for each in self._sides)
        return (left, bottom, right, top)

    def _colour(self, thing: Any) -> str:
        import pypdfium2.raw as pdfium

        pdfium.FPDFPageObj_GetFillColor(thing, *self._tones)
        red, green, blue, _ = (each.value for each in self._tones)
        return f"#{red:02x}{green:02x}{blue:02x}"

    def _words(self, text: Any, of_mark: int) -> str:
        """Return the words that are written beside the glyphs, or else what the glyphs draw."""
        import pypdfium2.raw as pdfium

        size = ctypes.sizeof(self._letters)
        for number in range(pdfium.FPDFPageObj_CountMarks(text)):
            mark = pdfium.FPDFPageObj_GetMark(text, number)
            # As bytes: PDFium 7 takes the text for UTF-8 otherwise, and loses letters.
            for key in (b"ActualText", WORDS.encode()):
                if pdfium.FPDFPageObjMark_GetParamBlobValue(
                    mark, key, self._bytes, size, self._length
                ):
                    self._told = of_mark
                    return self._beside_glyphs(mark, key)
        length = pdfium.FPDFTextObj_GetText(text, self._seen.raw, self._letters, size)
        if length > size:
            letters = (ctypes.c_ushort * length)()
            pdfium.FPDFTextObj_GetText(text, self._seen.raw, letters, length)
            return ctypes.string_at(letters, length).decode("utf-16-le", "replace").rstrip("\0")
        return self._read(length)

    def _beside_glyphs(self, mark: Any, key: bytes) -> str:
        import pypdfium2.raw as pdfium

        length = self._length.value
        buffer = self._bytes
        if length > len(buffer):
            buffer = (ctypes.c_ubyte * length)()
            pdfium.FPDFPageObjMark_GetParamBlobValue(mark, key, buffer, length, self._length)
        return bytes(buffer[:length]).decode("utf-16", "replace")

    def _read(self, length: int) -> str:
        return ctypes.string_at(self._letters, length).decode("utf-16-le", "replace").rstrip("\0")
