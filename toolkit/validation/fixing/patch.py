"""A file's old and new text -> a unified diff that `git apply` takes."""

from __future__ import annotations

import difflib

from toolkit.base.text.regex import regex

_LINE = regex(r"[^\n]*\n|[^\n]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def unified_diff(path: str, before: str, after: str) -> str:
    """Return the difference; lines end where git ends them, at a line feed and nowhere else."""
    lines = difflib.unified_diff(
        _LINE.findall(before), _LINE.findall(after), _name(f"a/{path}"), _name(f"b/{path}")
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _name(path: str) -> str:
    if any(letter in _ESCAPES or ord(letter) < 32 for letter in path):
        quoted = (_ESCAPES.get(letter, letter) for letter in path)
        return (
            '"' + "".join(f"\\{ord(c):03o}" if len(c) == 1 and c < " " else c for c in quoted) + '"'
        )
    # A tab ends a name with spaces in it.
    return f"{path}\t" if " " in path else path
