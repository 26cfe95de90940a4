"""A name that is not there -> the names that were probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable

_LONGEST = 100
"""Letters that are looked at: comparing takes time with the square of the length."""
_CLOSE = 0.6


def nearest_of(
    name: str,
    candidates: Iterable[str],
    most: int = 1,
    *,
    cutoff: float = _CLOSE,
    fold: Callable[[str], str] = str.casefold,
) -> list[str]:
    """Return the candidates most like `name`, the most like first; `fold` makes both alike."""
    folded = {fold(candidate): candidate for candidate in candidates}
    found = difflib.get_close_matches(fold(name[:_LONGEST]), folded, n=most, cutoff=cutoff)
    return [folded[each] for each in found]


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `name`, if any is like it at all."""
    return next(iter(nearest_of(name, candidates)), None)


def did_you_mean(name: str, candidates: Iterable[str], otherwise: str) -> str:
    """Return a hint that names the nearest candidate; `otherwise` if there is none."""
    near = nearest(name, candidates)
    return f"did you mean {near}? If not, {otherwise}" if near else otherwise
