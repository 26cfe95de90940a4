"""A PDF form that came back -> the answers in its fields."""

from __future__ import annotations

import io
import json
from typing import Any

from toolkit.base.extras import line_to_type
from toolkit.base.text.regex import regex
from toolkit.commands.packs.answers import Answer, Returned, answer_of, returned
from toolkit.importing.errors import Unreadable

_FIELD = regex(r"(agree|change|comment)([1-9][0-9]{0,5})")
_MOST = 100_000
"""Fields that are read: a record has some hundred."""


def from_form(content: bytes) -> Returned:
    """Return the answers; their statements are known by the slip alone, for paper has no text."""
    try:
        import pikepdf
    except ImportError as error:
        hint = f"type: {line_to_type('pdf')}"
        raise Unreadable("a PDF cannot be read without the extra pdf", hint) from error
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            slip = json.loads(str(pdf.docinfo.get("/reviewpack", "")))
            fields: Any = pdf.Root.get("/AcroForm", pikepdf.Dictionary()).get("/Fields", [])
            values = dict(_value(each) for each in list(fields)[:_MOST])
    except Exception as error:
        # Whatever is wrong in it, the library says it with whatever exception comes of it.
        hint = "fill in the PDF of the pack, and save it; do not print it to a PDF"
        raise Unreadable("it is no review pack, or broken", hint) from error
    return returned(slip, _answers(values))


def _value(field: Any) -> tuple[str, str]:
    return str(field.get("/T", "")), str(field.get("/V", ""))


def _answers(values: dict[str, str]) -> list[Answer]:
    found: dict[int, dict[str, str]] = {}
    for name, value in values.items():
        if match := _FIELD.fullmatch(name):
            found.setdefault(int(match[2]), {})[match[1]] = value
    return [
        answer_of(number, None, _ticked(each), " ".join(each.get("comment", "").split()))
        for number, each in sorted(found.items())
    ]


def _ticked(each: dict[str, str]) -> str:
    ticked = [key for key in ("agree", "change") if each.get(key, "") not in ("", "/Off", "Off")]
    # Both is no agreement.
    return ticked[-1] if ticked else ""
