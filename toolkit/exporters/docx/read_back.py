"""A page and its Word file -> a HandoutError if a reader would miss some of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.read_back.compare import NOT_WRITTEN, check_words
from toolkit.pages.page import Page


def check(page: Page, artifact: Artifact, context: Context) -> None:
    """Read the file as Word shows it: all words in order, and the number of each list item."""
    del context
    text, foot = read_docx(artifact.content)
    check_words(page, artifact.path, text)
    first = text.split("\n", 1)[0]
    if not first or first not in foot:
        raise HandoutError(f"{artifact.path} does not say that it was edited. {NOT_WRITTEN}")


def read_docx(content: bytes) -> tuple[str, str]:
    """Return the text of the document and that of its footer."""
    from docx import Document

    document = Document(BytesIO(content))
    numbers = _Numbers(document)
    return (
        "\n".join(_lines(document.element.body, numbers)),
        "\n".join(_lines(document.sections[0].footer._element, numbers)),  # noqa: SLF001
    )


class _Numbers:
    """The numbers that Word counts for the items of lists."""

    def __init__(self, document: Any) -> None:
        self._element = document.part.numbering_part.element
        self._last: Counter[int] = Counter()

    def of(self, paragraph: Any) -> str:
        kept = paragraph.pPr.numPr if paragraph.pPr is not None else None
        if kept is None:
            return ""
        number = kept.numId.val
        if number not in self._last:
            (override,) = self._element.num_having_numId(number).lvlOverride_lst
            self._last[number] = override.startOverride.val - 1
        self._last[number] += 1
        return f"{self._last[number]}. "


def _lines(part: Any, numbers: _Numbers) -> Iterator[str]:
    from docx.oxml.ns import qn

    for paragraph in part.iter(qn("w:p")):
        words = [
            each.text or "" if each.tag == qn("w:t") else " "
            for each in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
        ]
        yield numbers.of(paragraph) + "".join(words)
