"""Python's JSON errors -> problems in an editor's words."""

from __future__ import annotations

import json

from toolkit.base.diagnostics import Span
from toolkit.records.problem import Problem, problem_at
from toolkit.records.syntax.decode import span_at

# (beginning of Python's text, message, hint); the texts differ between versions of Python.
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "Expecting property name",
        "a key in double quotes is expected here",
        "put the key in double quotes, or delete the comma before it if nothing follows",
    ),
    (
        "Expecting value",
        "a value is expected here",
        "put a text in double quotes, or delete the comma before it if nothing follows",
    ),
    (
        "Expecting ',' delimiter",
        "a comma is missing before this, or a quotation mark inside a text closes it too early",
        'add a comma after the entry before it; inside a text write \\" for a quotation mark',
    ),
    ("Expecting ':' delimiter", "a colon is missing after the key", "write a colon after the key"),
    (
        "Unterminated string",
        "a quotation mark opens here and never closes",
        "add the closing quotation mark at the end of the text",
    ),
    (
        "Invalid control character",
        "this text goes on on the next line, or holds a tab",
        "write it on one line",
    ),
    (
        "Invalid \\",
        "a backslash must be followed by a letter that JSON knows",
        "write \\\\ for a backslash",
    ),
    (
        "Extra data",
        "the data has ended before this",
        "delete what follows, or the bracket before it",
    ),
)

_CURLY = (
    "this is not the straight quotation mark that JSON knows",
    'write " at both ends of the text',
)
_COMMENT = ("JSON has no comments", "delete it")
# What stands where the parser stopped, and how other programs or languages write it.
_SIGNS: tuple[tuple[str, str, str], ...] = (
    *((mark, *_CURLY) for mark in "“”„‘’'"),
    *((sign, *_COMMENT) for sign in ("//", "/*", "#")),
    ("True", "True is not a word of JSON", "write true"),
    ("False", "False is not a word of JSON", "write false"),
    ("None", "None is not a word of JSON", "write null"),
    ("- ", "a dash does not begin an entry in JSON", "put the list in square brackets"),
)


def explain_json_error(error: json.JSONDecodeError, text: str) -> Problem:
    """Turn the one error at which Python's parser stopped into a problem."""
    before = text[: error.pos].rstrip()
    if before.endswith(",") and text[error.pos : error.pos + 1] in ("]", "}"):
        span = span_at(text, len(before) - 1)
        message = "a comma stands here and nothing follows it"
        return problem_at("SYN010", span, message, "delete the comma")
    span = _span(text, min(error.pos, len(text)))
    for beginning, message, hint in _SIGNS:
        if text.startswith(beginning, error.pos):
            return problem_at("SYN010", span, message, hint)
    for beginning, message, hint in _WORDS:
        if error.msg.startswith(beginning):
            return problem_at("SYN010", span, message, hint)
    return problem_at("SYN010", span, f"this is not valid JSON: {error.msg}")


def _span(text: str, offset: int) -> Span:
    if not text[offset:].strip() and text.strip():
        # At the very end a reader needs the last letter that is there.
        offset = len(text.rstrip()) - 1
    return span_at(text, offset)
