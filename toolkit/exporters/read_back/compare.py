"""A page and the file made of it -> nothing, or a HandoutError if a reader would miss some of it.

The file is read again as a stranger would read it: no template, no style sheet and no break of a
page can lose a sign of a care card in silence.

How words are compared: letters, their marks, and digits alone, without marks of citations, spaces
and line breaks, and with ligatures taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.pdf.log import HandoutError
from toolkit.exporters.read_back.files import read_html, read_json
from toolkit.exporters.read_back.page import (
    Printing,
    card_texts,
    first_words,
    other_texts,
    text_after_message,
)
from toolkit.exporters.read_back.pdf import read_pdf
from toolkit.exporters.read_back.printed import Printed
from toolkit.exporters.read_back.sight import unseen
from toolkit.exporters.read_back.words import Haystack, is_empty
from toolkit.pages.page import ConditionPage, TopicPage

_NOT_WRITTEN = "The file was not written. This is a fault of the toolkit: please report it"


def check(
    page: ConditionPage | TopicPage,
    artifact: Artifact,
    *,
    is_summary: bool = False,
    is_folded: bool = False,
) -> None:
    """Look for every word of the care cards, in order, and of all the rest but in a summary."""
    is_data, is_pdf = (artifact.path.endswith(ending) for ending in (".json", ".pdf"))
    if is_pdf:
        rtl = page.direction == "rtl"
        printed = read_pdf(artifact.content, is_folded=is_folded, right_to_left=rtl)
        _look(page, artifact.path, printed)
        read = "\n".join(each.text for each in printed)
    else:
        read = read_json(artifact.content) if is_data else read_html(artifact.content)
    # A summary and the data have no address behind a link.
    texts = [*card_texts(page, Printing(addresses=not (is_data or is_summary)))]
    if not is_data:
        texts = [page.title, *texts, page.main_message.text]
    if not is_data and not is_summary:
        texts.append(text_after_message(page))
    missing = _lost(texts, read, in_order=True)
    if missing:
        raise HandoutError(
            f"{artifact.path} would lose words of a care card, or have them in another order: "
            f"“{missing}”. {_NOT_WRITTEN}"
        )
    if not is_summary:
        # Data has no addresses behind links.
        others = other_texts(page, Printing(addresses=not is_data))
        missing = _lost(others, read, in_order=False)
    if missing:
        raise HandoutError(
            f"{artifact.path} would lose words of the record: “{missing}”. {_NOT_WRITTEN}"
        )


def _look(page: ConditionPage | TopicPage, path: str, printed: tuple[Printed, ...]) -> None:
    """Look at the paper: all that is printed can be read, and page 1 says when to get help."""
    for number, each in enumerate(printed, start=1):
        if fault := unseen(each):
            raise HandoutError(f"{path}, page {number}: {fault}. {_NOT_WRITTEN}")
    if missing := _lost(first_words(page), printed[0].text, in_order=True):
        raise HandoutError(
            f"{path}: the first care card does not begin on page 1: “{missing}”. {_NOT_WRITTEN}"
        )


def _lost(texts: Iterable[str], read: str, *, in_order: bool) -> str:
    """Give the first text that is not there, or not after the one before it."""
    haystack = Haystack(read)
    for text in texts:
        if not is_empty(text) and not haystack.find(text, after_last=in_order):
            return text
    return ""
