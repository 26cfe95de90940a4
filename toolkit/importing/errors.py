"""What is raised for a file that cannot be imported."""

from __future__ import annotations


class Unreadable(Exception):
    """A file is not what its name says, or too much: what is wrong, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
