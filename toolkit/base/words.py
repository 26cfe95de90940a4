"""Words that a publisher adds to every page -> the same, if they fit the place they are for."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def room(limit: int, *, lines: int = 1, needed: bool = False) -> AfterValidator:
    """Return the check for at most so many letters and lines; capitals and wide ones count more."""

    def fits(text: str) -> str:
        text = text.strip()
        size = round(sum(map(_room, text)))
        if size > limit:
            problem = f"it takes the room of {size} letters, and its place has room for {limit}"
            hint = "shorten it; capitals and wide letters count for more than one"
            raise PydanticCustomError("too_long", "{why}", {"why": problem, "hint": hint})
        if len(text.splitlines()) > lines:
            problem = "it has several lines, and its place has one"
            if lines > 1:
                problem = f"it has more than {lines} lines"
            hint = "write it with fewer line breaks"
            raise PydanticCustomError("lines", "{why}", {"why": problem, "hint": hint})
        if needed and not re.search(r"\w", text):
            hint = "write the words that are to be printed"
            raise PydanticCustomError("empty", "it has no words", {"hint": hint})
        return text

    return AfterValidator(fits)


def _room(letter: str) -> float:
    return 2 if east_asian_width(letter) in "WF" else 1.3 if letter.isupper() else 1


def named(pattern: str, example: str) -> AfterValidator:
    """Return the check for the name of a file, or of no file."""

    def fits(name: str) -> str:
        if name and not re.fullmatch(pattern, name, re.ASCII):
            hint = f"write a name without folders, such as {example}"
            raise PydanticCustomError("file_name", "it is no name of such a file", {"hint": hint})
        return name

    return AfterValidator(fits)
