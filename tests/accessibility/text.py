"""A PDF -> the text of each of its marks, and of its elements as a screen reader reads them."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

from tests.accessibility.tree import Mark, forms, held_marks


def texts_of_marks(file: Path, pdf: pikepdf.Pdf) -> dict[Mark, str]:
    """Read what stands inside each mark; `pdf` is the same file."""
    texts: dict[Mark, str] = {}
    document = pypdfium2.PdfDocument(file)
    for page, same in zip(document, pdf.pages, strict=True):
        words = page.get_textpage()
        # A booklet's sheet holds its pages as drawings, each with marks of its own.
        drawings: Any = forms(same)
        holder: Any = same.objgen
        for each in page.get_objects():
            if each.level == 0:
                is_form = each.type == raw.FPDF_PAGEOBJ_FORM
                holder = next(drawings).objgen if is_form else same.objgen
            if each.type == raw.FPDF_PAGEOBJ_TEXT:
                mark = (holder, raw.FPDFPageObj_GetMarkedContentID(each))
                texts[mark] = texts.get(mark, "") + _text(each, words)
    document.close()
    return texts


def _text(text: Any, words: Any) -> str:
    size = raw.FPDFTextObj_GetText(text, words, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(text, words, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def read(element: Any, texts: dict[Mark, str]) -> str:
    """Return the text of an element, without what is an artifact."""
    return " ".join(texts.get(mark, "") for mark in held_marks(element))
