"""A language -> its writing direction, and the catalogue in which labels are looked up."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from typing import Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_RIGHT_TO_LEFT_SCRIPTS = {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"}


@cache
def translations(language: str) -> NullTranslations:
    """Give the catalogue of labels; none are translated yet, so English stands for all."""
    del language
    return NullTranslations()


def direction(language: str) -> Direction:
    """Say in which direction the language is written; a script named in the tag decides."""
    base, *rest = language.split("-")
    scripts = [part for part in rest if len(part) == 4]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if base in _RIGHT_TO_LEFT else "ltr"
