"""A language -> its writing direction, and the catalogue in which labels are looked up."""

from __future__ import annotations

import unicodedata
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from typing import Literal

Direction = Literal["ltr", "rtl"]

SOURCE_LANGUAGE = "en"
"""The language of the labels in the code, which stand where there is no translation."""

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_RIGHT_TO_LEFT_SCRIPTS = {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"}


@cache
def translations(language: str) -> NullTranslations:
    """Return the catalogue of labels: the nearest that is shipped, else English as it stands."""
    for tag in _tags(language):
        catalogue = files("toolkit") / "locale" / tag / "LC_MESSAGES" / "toolkit.mo"
        if catalogue.is_file():
            with catalogue.open("rb") as opened:
                return GNUTranslations(opened)
    return NullTranslations()


def labels_language(language: str) -> str:
    """Return the language that the labels of a page are in: the page's own, or English."""
    base = language.partition("-")[0]
    translated = isinstance(translations(language), GNUTranslations)
    return language if translated or base == SOURCE_LANGUAGE else SOURCE_LANGUAGE


def _tags(language: str) -> tuple[str, ...]:
    """The language with its country and script, then with one less, then alone."""
    parts = language.split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


def direction(language: str) -> Direction:
    """Say in which direction the language is written; a script named in the tag decides."""
    base, *rest = language.split("-")
    scripts = [part for part in rest if len(part) == 4]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if base in _RIGHT_TO_LEFT else "ltr"


def letters_direction(text: str) -> Direction | None:
    """Say in which direction the first letter of a text is written; None without any."""
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return None
