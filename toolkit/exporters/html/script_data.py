"""Data -> JSON that may be in a script element."""

from __future__ import annotations

import json
from typing import Any


def script_data(data: Any) -> str:
    """Write the data so that no text in it can end the element around it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
