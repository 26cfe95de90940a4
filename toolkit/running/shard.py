"""--shard -> which part of the work, of how many."""

from __future__ import annotations

import re

from toolkit.base.errors import Misuse


def parse_shard(text: str) -> tuple[int, int]:
    """Read a part such as 2/5, the second of five; an empty text is the whole."""
    if not text:
        return 1, 1
    match = re.fullmatch(r"([1-9][0-9]{0,3})/([1-9][0-9]{0,3})", text)
    if not match or int(match[1]) > int(match[2]):
        raise Misuse(f"--shard {text} is not a part", "write the second of five as 2/5")
    return int(match[1]), int(match[2])
