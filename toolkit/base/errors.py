"""Misuse: the one exception that the command line turns into a sentence and exit code 2."""

from __future__ import annotations


class Misuse(Exception):
    """Wrong arguments or settings; the message says what is wrong, `hint` how to fix it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
