"""A JSON export -> a short name of exactly these words, so that two papers can be told apart."""

from __future__ import annotations

from hashlib import sha256

_DIGITS = 8


def content_hash(exported: bytes) -> str:
    """Return the first 8 digits of what `sha256sum` says of the JSON file."""
    return sha256(exported).hexdigest()[:_DIGITS]
