"""A language tag, such as en-GB -> the country in it."""

from __future__ import annotations


def region_of(language: str) -> str:
    """Return the country's two letters; empty if the tag names none."""
    last = language.rpartition("-")[2]
    return last if len(last) == 2 and last.isupper() else ""
