"""A page and what is read of its file -> a HandoutError if a reader would miss some of it.

The file is read again as a stranger would read it: no template, no style sheet and no break of a
page can lose a sign of a care card in silence.

How words are compared: letters, their marks, and digits alone, without marks of citations, spaces
and line breaks, and with ligatures taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.base.settings import Sources
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.read_back.page import (
    Printing,
    card_texts,
    other_texts,
    text_after_message,
)
from toolkit.exporters.read_back.words import Haystack, is_empty
from toolkit.pages.page import Page

NOT_WRITTEN = "The file was not written. This is a fault of the toolkit: please report it"


def check_words(
    page: Page,
    path: str,
    read: str,
    *,
    is_summary: bool = False,
    is_data: bool = False,
    sources: Sources = "marks",
) -> None:
    """Look for every word of the care cards, in order, and of all the rest but in a summary.

    `read` is what a stranger reads of the file, in the order of reading. Data is read by programs:
    it has no addresses behind links, and need not begin with its title. `sources` says what of the
    sources is to be there.
    """
    # A summary has no address behind a link either.
    texts = [*card_texts(page, Printing(addresses=not (is_data or is_summary)))]
    first = [] if is_data else [page.title]
    last = [] if is_data or is_summary else [text_after_message(page)]
    missing = lost([*first, *texts, *last], read, in_order=True)
    if not missing and not is_data:
        missing = lost([*first, page.main_message.text, *last], read, in_order=True)
    if missing:
        raise HandoutError(
            f"{path} would lose words of a care card, or have them in another order: "
            f"“{missing}”. {NOT_WRITTEN}"
        )
    if is_summary:
        others: Iterable[str] = [page.main_message.text]
    else:
        others = other_texts(page, Printing(addresses=not is_data, sources=sources))
    missing = lost(others, read, in_order=False)
    if missing:
        raise HandoutError(f"{path} would lose words of the record: “{missing}”. {NOT_WRITTEN}")


def lost(texts: Iterable[str], read: str, *, in_order: bool) -> str:
    """Return the first text that is not there, or not after the one before it."""
    haystack = Haystack(read)
    for text in texts:
        if not is_empty(text) and not haystack.find(text, after_last=in_order):
            return text
    return ""
