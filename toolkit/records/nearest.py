"""A name that is not there -> the name that was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """Give the candidate most like `name`, if any is like it at all."""
    folded = {candidate.casefold(): candidate for candidate in candidates}
    found = difflib.get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(name: str, candidates: Iterable[str], otherwise: str) -> str:
    """Give a hint that names the nearest candidate; `otherwise` if there is none."""
    near = nearest(name, candidates)
    return f"did you mean {near}? If not, {otherwise}" if near else otherwise
