"""A word on a page -> whether it is one of the collection's own, and in which language."""

from __future__ import annotations

from typing import Any


def own_language(page: Any, text: str) -> str | None:
    """Return the language of a collection's own word: none if that is the page's, "" then.

    None is for a word that is not the collection's own.
    """
    kind = getattr(page, "made_from", None)
    if kind is None:
        return None
    if kind.is_translated(text, page.language):
        return ""
    return page.own_labels_language if text in kind.own_words else None
