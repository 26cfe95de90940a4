"""Items of a text -> the parts that a telephone network takes as one message each.

A part holds 160 letters of the GSM alphabet (3GPP TS 23.038), in which a few signs count twice, or
70 units of UCS-2 if it has any other letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.exporters.text.wrapping import words

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = frozenset("\f^{}\\[~]|€")
_MOST_GSM, _MOST_UCS2 = 160, 70

# What looks like it and is in the GSM alphabet: one curly quote would halve the room of a part.
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "…": "...",
     "\u00a0": " ", "\u202f": " "}
)  # fmt: skip


class TooLong(Exception):
    """A word that no part has room for."""


def fits(text: str) -> bool:
    """Whether a network takes a text as one part."""
    if all(letter in _GSM or letter in _TWICE for letter in text):
        return len(text) + sum(letter in _TWICE for letter in text) <= _MOST_GSM
    return len(text.encode("utf-16-le")) // 2 <= _MOST_UCS2


def parts(items: Iterable[str]) -> tuple[str, ...]:
    """Divide a message between items or else between words; of several, each has its number."""
    plain = [item.translate(_PLAIN) for item in items]
    if fits(whole := "\n".join(plain)):
        return (whole,)
    found: list[str] = []
    for digits in range(1, 4):
        found = _filled(plain, "0" * (2 * digits + 2))
        if len(found) < 10**digits:
            return tuple(f"{at}/{len(found)} {part}" for at, part in enumerate(found, start=1))
    raise TooLong(f"a message of {len(found)} parts")


def _filled(items: Iterable[str], room: str) -> list[str]:
    """Fill parts from the first to the last, in each of which there is room for its number."""
    found: list[str] = []
    for item in items:
        if found and fits(f"{room}{found[-1]}\n{item}"):
            found[-1] += f"\n{item}"
        elif fits(room + item):
            found.append(item)
        else:
            found += _divided(item, room)
    return found


def _divided(item: str, room: str) -> list[str]:
    lines = [""]
    for space, word in words(item):
        longer = f"{lines[-1]}{space}{word}" if lines[-1] else word
        if fits(room + longer):
            lines[-1] = longer
        elif fits(room + word):
            lines.append(word)
        else:
            raise TooLong(f"“{word}”, a word of {len(word)} letters")
    return lines
