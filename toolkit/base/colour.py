"""Colours as #rrggbb: how well two of them can be told apart, and the nearest that can."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

READABLE = 4.5
"""The contrast that text needs: WCAG 2.2, success criterion 1.4.3."""

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 1000

Channels = tuple[float, float, float]


def normal(colour: str) -> str:
    """Give #rrggbb in small letters for #rgb or #rrggbb; anything else is a ValueError."""
    match = _HEX.fullmatch(colour.strip())
    if match is None:
        raise ValueError("write the colour as # and 6 signs from 0 to 9 and a to f, like #00508f")
    digits = match[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(each * 2 for each in digits))


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours as WCAG defines it, from 1 (equal) to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def weakest(colour: str, backgrounds: Iterable[str]) -> tuple[float, str]:
    """Give the lowest contrast that the colour has on any of the backgrounds, and which it is."""
    return min((contrast(colour, background), background) for background in backgrounds)


@cache
def nearest_readable(colour: str, backgrounds: tuple[str, ...]) -> str:
    """Give the most similar colour of the same hue that is readable on every background.

    Similar means near in OKLab, where equal distances look equally different. Where no colour is
    readable on all of them (white and black at once), the answer is empty.
    """
    lightness, a, b = _to_oklab(_channels(colour))
    best, distance = "", float("inf")
    for step in range(_STEPS + 1):
        candidate = _in_gamut(step / _STEPS, a, b)
        if weakest(candidate, backgrounds)[0] < READABLE:
            continue
        found = _to_oklab(_channels(candidate))
        far = sum((x - y) ** 2 for x, y in zip(found, (lightness, a, b), strict=True))
        if far < distance:
            best, distance = candidate, far
    return best


def _in_gamut(lightness: float, a: float, b: float) -> str:
    """Give the colour of that lightness and hue, as vivid as a screen can show it."""
    for share in range(20, -1, -1):
        channels = _from_oklab((lightness, a * share / 20, b * share / 20))
        if all(-0.0005 <= each <= 1.0005 for each in channels):
            return "#" + "".join(f"{_encoded(each):02x}" for each in channels)
    return "#000000" if lightness < 0.5 else "#ffffff"


def _channels(colour: str) -> Channels:
    """Give red, green and blue as amounts of light, from 0 to 1."""
    digits = normal(colour)[1:]
    red, green, blue = (_decoded(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return red, green, blue


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(light: float) -> int:
    light = min(1.0, max(0.0, light))
    value = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(value * 255)


def _luminance(colour: str) -> float:
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _to_oklab(channels: Channels) -> Channels:
    red, green, blue = channels
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lab: Channels) -> Channels:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
