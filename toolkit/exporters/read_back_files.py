"""The bytes of a PDF, HTML or JSON file -> the words that a reader of it meets, in order."""

from __future__ import annotations

import ctypes
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from toolkit.exporters.booklet import sides

# Two forms deep are the pictures of a booklet's pages.
_DEEPEST = 5
# In the units of the page's drawing: marks of citations are raised by so much at most.
_SAME_LINE = 9.0
_ARTIFACT = "Artifact\0".encode("utf-16-le")
# In letters; what is longer gets a buffer of its own.
_MOST_PIECES = 1024


def read_pdf(content: bytes, *, is_folded: bool = False, right_to_left: bool = False) -> str:
    """Give the text in the order of the pages, without running titles and page numbers."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        texts = [
            text
            for page in document
            for text in _parts(page, is_folded=is_folded, right_to_left=right_to_left)
        ]
    finally:
        document.close()
    if is_folded:
        printed = [page for side in sides(len(texts), right_to_left=right_to_left) for page in side]
        at = [page for page in printed if page is not None]
        texts = [text for _, text in sorted(zip(at, texts, strict=True))]
    return "\n".join(texts)


def _parts(page: Any, *, is_folded: bool, right_to_left: bool) -> Iterator[str]:
    """Yield the text of a page or, of the sheet of a booklet, that of each page on it."""
    import pypdfium2.raw as pdfium

    seen = page.get_textpage()
    forms: list[Any] = [None]
    if is_folded:
        found = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_FORM], max_depth=1)
        forms = [form.raw for form in found]
    for form in forms:
        texts = page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], _DEEPEST, form=form)
        yield _text(texts, seen, right_to_left=right_to_left)


def _text(objects: Any, seen: Any, *, right_to_left: bool) -> str:
    # One for all of them: there are hundreds of pieces on a page.
    buffer = (ctypes.c_ushort * _MOST_PIECES)()
    texts = [each for each in objects if not _is_frame(each.raw, buffer)]
    if right_to_left:
        texts = _lines_turned(texts)
    return " ".join(_object_text(each.raw, seen.raw, buffer) for each in texts)


def _lines_turned(texts: list[Any]) -> list[Any]:
    """Put the pieces of each line from right to left; they are drawn from left to right."""
    lines: list[list[tuple[float, Any]]] = []
    height = None
    for each in texts:
        matrix = each.get_matrix()
        if height is None or abs(matrix.f - height) > _SAME_LINE:
            lines.append([])
        height = matrix.f
        lines[-1].append((-matrix.e, each))
    return [each for line in lines for _, each in sorted(line, key=lambda pair: pair[0])]


def _object_text(text: Any, seen: Any, buffer: Any) -> str:
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFTextObj_GetText(text, seen, buffer, ctypes.sizeof(buffer))
    if size > ctypes.sizeof(buffer):
        buffer = (ctypes.c_ushort * size)()
        pdfium.FPDFTextObj_GetText(text, seen, buffer, size)
    return ctypes.string_at(buffer, size).decode("utf-16-le", "replace").rstrip("\0")


def _is_frame(text: Any, buffer: Any) -> bool:
    """Whether the text is marked as an artifact: it stands in the margin, or a second time."""
    import pypdfium2.raw as pdfium

    size = ctypes.c_ulong()
    for number in range(pdfium.FPDFPageObj_CountMarks(text)):
        mark = pdfium.FPDFPageObj_GetMark(text, number)
        pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), ctypes.byref(size))
        if ctypes.string_at(buffer, size.value) == _ARTIFACT:
            return True
    return False


def read_html(content: bytes) -> str:
    """Give the text outside of style sheets, scripts and the head."""
    reader = _Reader()
    reader.feed(content.decode())
    return "".join(reader.words)


class _Reader(HTMLParser):
    _UNREAD = ("head", "script", "style", "template")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside: list[str] = []
        # One entry a list that is open: the number of its next item, None if it has bullets.
        self._numbers: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._UNREAD:
            self._inside.append(tag)
        elif tag == "ol":
            self._numbers.append(int(dict(attrs).get("start") or 1))
        elif tag == "ul":
            self._numbers.append(None)
        elif tag == "li" and self._numbers and self._numbers[-1] is not None:
            number = int(dict(attrs).get("value") or self._numbers[-1])
            self.words.append(f"{number}. ")
            self._numbers[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag == self._inside[-1]:
            self._inside.pop()
        elif tag in ("ol", "ul") and self._numbers:
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.words.append(data)


def read_json(content: bytes) -> str:
    """Give every text of the data."""
    return "\n".join(_strings(json.loads(content)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
