"""Plain data -> JSON text in which nothing of a record steers a terminal or a CI service.

Whoever reads the JSON gets the same data: what could do harm is escaped there.
"""

from __future__ import annotations

import json
from typing import Any

from toolkit.base.text.regex import regex

_UNSEEN = regex(r"[^\n\x20-\x7e]")
_COMMAND = regex(r"##([A-Za-z]*)\[")


def as_json(data: Any) -> str:
    """Return the data as indented JSON that ends in a line end."""
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    if not text.replace("\n", "").isprintable():
        text = _UNSEEN.sub(lambda match: _escaped(match[0]), text)
    # Outside of texts JSON has no number sign.
    return _COMMAND.sub(r"##\1\\u005b", text)


def _escaped(letter: str) -> str:
    return letter if letter.isprintable() else json.dumps(letter).strip('"')
