"""A page and its handout -> a HandoutError if some of it is lost, or no one could make it out."""

from __future__ import annotations

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.read_back.printed import Printed
from toolkit.exporters.pdf.read_back.read import read_pdf
from toolkit.exporters.pdf.read_back.sight import unseen
from toolkit.exporters.read_back.compare import NOT_WRITTEN, check_words, lost
from toolkit.exporters.read_back.page import first_words, summary_texts
from toolkit.exporters.variants import Variant
from toolkit.pages.page import Page


def check(page: Page, artifact: Artifact, context: Context, variant: Variant) -> None:
    """Read the handout as it is printed."""
    rtl = page.direction == "rtl"
    printed = read_pdf(artifact.content, is_folded=variant.is_folded, right_to_left=rtl)
    _look(page, artifact.path, printed)
    read = "\n".join(each.text for each in printed)
    if variant.is_summary and (missing := lost(summary_texts(page), read, in_order=False)):
        raise HandoutError(f"{artifact.path} would lose “{missing}”. {NOT_WRITTEN}")
    sources = context.settings.paper.sources
    check_words(page, artifact.path, read, is_summary=variant.is_summary, sources=sources)


def _look(page: Page, path: str, printed: tuple[Printed, ...]) -> None:
    """Look at the paper: all that is printed can be read, and page 1 says when to get help."""
    for number, each in enumerate(printed, start=1):
        if fault := unseen(each):
            raise HandoutError(f"{path}, page {number}: {fault}. {NOT_WRITTEN}")
    if missing := lost(first_words(page), printed[0].text, in_order=True):
        raise HandoutError(
            f"{path}: the first care card does not begin on page 1: “{missing}”. {NOT_WRITTEN}"
        )
