"""Colours as #rrggbb: how well two of them can be told apart, and the nearest that can."""

from __future__ import annotations

import re
from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache

from toolkit.base.text.regex import regex

READABLE = 4.5
"""The contrast that text needs: WCAG 2.2, success criterion 1.4.3."""

_HEX = regex(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)

Channels = tuple[float, float, float]


def normal(colour: str) -> str:
    """Return #rrggbb in small letters for #rgb or #rrggbb; anything else is a ValueError."""
    match = _HEX.fullmatch(colour.strip())
    if match is None:
        raise ValueError("write the colour as # and 6 signs from 0 to 9 and a to f, like #00508f")
    digits = match[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(each * 2 for each in digits))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 (equal) to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def weakest(colour: str, backgrounds: Iterable[str]) -> tuple[float, str]:
    """Return the lowest contrast that the colour has on any of the backgrounds, and which it is."""
    return min((contrast(colour, background), background) for background in backgrounds)


@cache
def nearest_readable(colour: str, backgrounds: tuple[str, ...]) -> str:
    """Return the colour of the same hue, as little darker or lighter as can be, that is readable.

    Where no colour is readable on all backgrounds (white and black at once), it is empty.
    """
    digits = normal(colour)[1:]
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    for other in sorted((step / 255 for step in range(256)), key=lambda at: abs(at - lightness)):
        shades = hls_to_rgb(hue, other, saturation)
        candidate = "#" + "".join(f"{round(each * 255):02x}" for each in shades)
        if weakest(candidate, backgrounds)[0] >= READABLE:
            return candidate
    return ""


def _channels(colour: str) -> Channels:
    """Return red, green and blue as amounts of light, from 0 to 1."""
    digits = normal(colour)[1:]
    red, green, blue = (_decoded(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return red, green, blue


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
