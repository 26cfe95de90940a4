"""toolkit/exporters/read_back/page.py: what a file of a page must hold."""

from __future__ import annotations

from tests.exporters.sample import condition, page_of
from toolkit.exporters.read_back.page import letters_to_read


def letters(**changes: object) -> int:
    return letters_to_read(page_of(condition(**changes)))


def test_what_there_is_to_read_is_counted_and_no_source() -> None:
    without = letters(outlook="Short.")
    assert letters(outlook="Short. [@web]") == without
    assert letters(outlook="Shorter. [@web] [@body]") == without + 2
    page = page_of(condition(outlook="Short."))
    assert page.references
    assert letters_to_read(page.model_copy(update={"references": ()})) == without
    # Letters, not bytes.
    assert letters(outlook="Sho\u0627\u0627.") == without
