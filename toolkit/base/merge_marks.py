"""The text of a file -> the first mark that git left in it where it could not merge two versions.

It is looked for before any parser runs: inside a text in quotation marks, or in JSON, the marks
would be words like any other.
"""

from __future__ import annotations

import re

from toolkit.base.text.regex import regex

MESSAGE = "two versions of the file were merged here and git could not choose one"
HINT = "keep one of the two, and delete the lines <<<<<<<, ======= and >>>>>>>"

_MARK = regex(
    # A comment may be drawn like this: it is not text, and no mark of git's.
    r"^[^#\n]*?(?P<side>(?<![<>])(?:<{7}|>{7})(?![<>]))|^(?P<middle>={7}|\|{7}(?: .*)?)\r?$",
    re.MULTILINE,
)


def find_merge_mark(text: str) -> tuple[int, int] | None:
    """Return the offset of the first mark and that of the end of its line."""
    if not any(sign * 7 in text for sign in "<>=|"):
        return None
    match = _MARK.search(text)
    if match is None:
        return None
    start = match.start("side") if match["side"] else match.start("middle")
    end = text.find("\n", start)
    return start, len(text[: end if end >= 0 else len(text)].rstrip())
