"""The mark of a text that a new record's skeleton holds and no one has replaced yet."""

from __future__ import annotations

PLACEHOLDER = "FILL IN:"
PLACEHOLDER_ID = "fill-in-"
"""The same for ids, which hold neither capitals nor spaces."""
