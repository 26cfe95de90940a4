"""What of a block's form a record cannot say; its words are kept."""

from __future__ import annotations

from collections import Counter


class Lost:
    """Grows while texts are written: sorts of form, each with how often it was met."""

    def __init__(self) -> None:
        self.forms: Counter[str] = Counter()
        self.targets: list[str] = []
        """Links whose address could not be kept, with their words."""
        self.to_check: list[str] = []
