"""What word processors and keyboards put in the place of the hyphen that begins an entry."""

from __future__ import annotations

from toolkit.base.text.regex import regex

BULLETS = "•·▪◦‣●○■□⁃∙➢➤✓\uf0b7\uf0a7"
DASHES = "–—−‐‑‒―"
LIST_SIGNS = BULLETS + DASHES

_BEFORE = regex(rf"-?[{LIST_SIGNS}]\s*")


def without_sign(text: str) -> str | None:
    """Return a text without the sign that begins it; None if none does."""
    match = _BEFORE.match(text)
    return text[match.end() :] if match else None
