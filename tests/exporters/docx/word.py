"""What tests read of a Word file."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from tests.exporters.sample import context
from toolkit.exporters.formats import FORMATS, make
from toolkit.pages.page import Page

(OUTPUT,) = FORMATS["docx"].outputs


def made(page: Page) -> bytes:
    return make(OUTPUT, page, context()).content


def opened(page: Page) -> Any:
    return Document(BytesIO(made(page)))


def found(part: Any, tag: str, attribute: str = "w:val") -> list[Any]:
    """The values of an attribute of all elements with this name."""
    return [each.get(qn(attribute)) for each in part.iter(qn(tag))]
