"""Texts that the toolkit itself adds to a page, marked for the catalogue of translations."""

from __future__ import annotations


def label(text: str) -> str:
    """Mark a text for translation; it is looked up where the page's language is known."""
    return text
