"""A text -> where each of several signs or words is in it, found without a pattern.

To look for one after the other is quicker than to try a pattern of all at each letter.
"""

from __future__ import annotations

from collections.abc import Iterable


def find_all(text: str, sought: Iterable[str]) -> list[int]:
    """Return where any of these begins, in the order of the text."""
    found: set[int] = set()
    for each in sought:
        at = text.find(each)
        while at >= 0:
            found.add(at)
            at = text.find(each, at + 1)
    return sorted(found)
