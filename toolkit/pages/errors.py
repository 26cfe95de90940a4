"""What goes wrong when a page is made from a record that was not validated, or has errors."""

from __future__ import annotations


class PageError(Exception):
    """The record names something that the collection does not hold; the message says what."""
