"""What goes wrong when a file of a page is made."""

from __future__ import annotations


class HandoutError(Exception):
    """The file cannot be made as it ought to be; the message says why."""
