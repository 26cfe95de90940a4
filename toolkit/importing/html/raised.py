"""Words that a page raises or lowers -> letters that are high or low by themselves.

Without them a power of ten is another number, and the mark of a note a part of the word before it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from toolkit.base.text.regex import regex

# As they are: they part the marks of several notes.
_BETWEEN = ",;.–* "
_HIGH = (
    "0123456789+-−" + "abcdefghijklmnoprstuvwxyz" + "ABDEGHIJKLMNOPRTUVW" + "βγδθφχ",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻" + "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ" + "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ" + "ᵝᵞᵟᶿᵠᵡ",
)
"""Not Unicode's q, C, F and Q: no font of the handouts has them, so they would be left out."""
_LOW = (
    "0123456789+-−" + "aehijklmnoprstuvx" + "βγρφχ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₋" + "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ" + "ᵦᵧᵨᵩᵪ",
)
_TABLES = {
    name: str.maketrans(plain + moved + "ºª" + _BETWEEN, moved + moved + "ºª" + _BETWEEN)
    for name, (plain, moved) in {"sup": _HIGH, "sub": _LOW}.items()
}
_ORDINALS = str.maketrans("ao", "ªº")
_ENDING = regex(r"[^\W_]{1,3}|i[eè]me")
_SEVERAL = regex(r"[^\W\d_]{2}")


def raised(element: str, words: str, before: str) -> Mapping[int, int] | None:
    """Return what to write for each letter; None if the words stay as they are.

    They do if a letter of them is in no table. `before` is the letter before them.
    """
    table = _TABLES.get(element)
    words = " ".join(words.split())
    if table is None or not all(ord(letter) in table for letter in words):
        return None
    if _SEVERAL.search(words) and (" " in words or not before.isalpha()):
        # Nothing is mistaken in 5th, or in small print: plain letters are read best.
        return None
    if element == "sup" and before.isdigit() and words in ("a", "o"):
        return {**table, **_ORDINALS}
    return table


def belongs(words: str, before: str) -> bool:
    """Whether people write words that stay as they are as one with what is before them.

    Short endings of a number, of capitals or of a single letter: 5th, 1ère, Sté, HbA1c, t½. All
    else is no part of the word: a note in words, or its mark.
    """
    words = unicodedata.normalize("NFC", words)
    is_small = words == words.lower()
    if not before or not _ENDING.fullmatch(words.lower()):
        return False
    if before[-1].isdigit():
        # 5TH is an ending, and 5C may be the mark of a note.
        return is_small or len(words) > 1
    return is_small and (before[-1].isupper() or len(before) == 1)
