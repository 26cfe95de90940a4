"""A page and the file made of it -> nothing, or a HandoutError if the file lost words of the page.

The file is read again as a stranger would read it: no template, no style sheet and no break of a
page can lose a sign of a care card in silence.

How words are compared: letters and digits alone, without accents, marks of citations, spaces and
line breaks, and with ligatures taken apart. A PDF keeps some writings badly (read_back_words.py),
so there less is asked.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.pdf_log import HandoutError
from toolkit.exporters.read_back_files import read_html, read_json, read_pdf
from toolkit.exporters.read_back_page import card_texts, other_texts, text_after_cards
from toolkit.exporters.read_back_words import Haystack, is_empty
from toolkit.pages.page import ConditionPage, TopicPage


def check(
    page: ConditionPage | TopicPage,
    artifact: Artifact,
    *,
    is_summary: bool = False,
    is_folded: bool = False,
) -> None:
    """Look for every word of the care cards, in order, and of all the rest but in a summary."""
    rtl = page.direction == "rtl" and artifact.path.endswith(".pdf")
    read = _read(artifact, is_folded=is_folded, right_to_left=rtl)
    texts = [*card_texts(page)]
    if not is_summary and not artifact.path.endswith(".json"):
        texts.append(text_after_cards(page))
    missing = _lost(texts, read, in_order=True, right_to_left=rtl)
    if missing:
        raise HandoutError(
            f"{artifact.path} would lose words of a care card, or have them in another order: "
            f"“{missing}”. The file was not written"
        )
    if not is_summary:
        # A PDF draws the numbers of a page's lists together, after its text.
        texts = [*other_texts(page, numbered=not artifact.path.endswith(".pdf"))]
        missing = _lost(texts, read, in_order=False, right_to_left=rtl)
    if missing:
        raise HandoutError(
            f"{artifact.path} would lose words of the record: “{missing}”. The file was not written"
        )


def _lost(texts: Iterable[str], read: str, *, in_order: bool, right_to_left: bool) -> str:
    """Give the first text that is not there, or not after the one before it."""
    haystack = Haystack(read, right_to_left=right_to_left)
    for text in texts:
        if not is_empty(text) and not haystack.find(text, after_last=in_order):
            return text
    return ""


def _read(artifact: Artifact, *, is_folded: bool, right_to_left: bool) -> str:
    if artifact.path.endswith(".pdf"):
        return read_pdf(artifact.content, is_folded=is_folded, right_to_left=right_to_left)
    if artifact.path.endswith(".json"):
        return read_json(artifact.content)
    return read_html(artifact.content)
