"""A pattern as JSON Schema means it (ECMA-262) -> Python's, which reads some signs differently."""

from __future__ import annotations

import re
from functools import cache

from toolkit.base.text.regex import regex

_TOKEN = regex(r"\\.|[\[\]$]", re.DOTALL)

# Python's \s lacks the byte order mark and holds the separators U+001C to U+001F and U+0085.
_SPACE = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_NO_SPACE = (
    r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e"
    r"\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\U0010ffff"
)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern to search with; \\w and \\d mean ASCII only."""
    in_brackets = False

    def translated(token: re.Match[str]) -> str:
        nonlocal in_brackets
        match token.group():
            case "[":
                in_brackets = True
            case "]":
                in_brackets = False
            # Python's $ also matches before a final line end.
            case "$" if not in_brackets:
                return r"\Z"
            case r"\s":
                return _SPACE if in_brackets else f"[{_SPACE}]"
            case r"\S":
                return _NO_SPACE if in_brackets else f"[{_NO_SPACE}]"
        return token.group()

    return re.compile(_TOKEN.sub(translated, pattern), re.ASCII)
