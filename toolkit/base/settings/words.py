"""Words that a publisher adds to every page -> the same, if they fit the place they are for."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from msgspec import Struct
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


class Room(Struct, frozen=True):
    """The place that words are for."""

    letters: int
    lines: int
    needed: bool

    def __call__(self, text: str) -> str:
        """Return the words without space around them, if they fit."""
        text = text.strip()
        size = round(sum(map(_room, text)))
        if size > self.letters:
            place = f"its place has room for {self.letters}"
            problem = f"it takes the room of {size} letters, and {place}"
            hint = "shorten it; capitals and wide letters count for more than one"
            raise PydanticCustomError("too_long", "{why}", {"why": problem, "hint": hint})
        if len(text.splitlines()) > self.lines:
            problem = "it has several lines, and its place has one"
            if self.lines > 1:
                problem = f"it has more than {self.lines} lines"
            hint = "write it with fewer line breaks"
            raise PydanticCustomError("lines", "{why}", {"why": problem, "hint": hint})
        if self.needed and not re.search(r"\w", text):
            hint = "write the words that are to be printed"
            raise PydanticCustomError("empty", "it has no words", {"hint": hint})
        return text


def room(limit: int, *, lines: int = 1, needed: bool = False) -> AfterValidator:
    """Return the check for at most so many letters and lines; capitals and wide ones count more."""
    return AfterValidator(Room(limit, lines, needed))


def _room(letter: str) -> float:
    return 2 if east_asian_width(letter) in "WF" else 1.3 if letter.isupper() else 1


class FileName(Struct, frozen=True):
    """The name of a file, or of no file."""

    pattern: str
    example: str

    @property
    def hint(self) -> str:
        """What to write."""
        return f"write a name without folders, such as {self.example}"

    def __call__(self, name: str) -> str:
        """Return the name, if it is one."""
        if name and not re.fullmatch(self.pattern, name, re.ASCII):
            problem = "it is no name of such a file"
            raise PydanticCustomError("file_name", "{why}", {"why": problem, "hint": self.hint})
        return name


def named(pattern: str, example: str) -> AfterValidator:
    """Return the check for the name of a file, or of no file."""
    return AfterValidator(FileName(pattern, example))
