"""The place that a citation names -> its words: `pp. 3-5` is pages 3 to 5 on the page."""

from __future__ import annotations

import re

from toolkit.base.labels import label
from toolkit.base.text.regex import regex
from toolkit.pages.languages.translations import translations

# Pandoc's short and long words; what is none of them stays as the editor wrote it.
_TERMS = {
    "p": (label("page {number}"), label("pages {number}")),
    "chap": (label("chapter {number}"), label("chapters {number}")),
    "sec": (label("section {number}"), label("sections {number}")),
    "para": (label("paragraph {number}"), label("paragraphs {number}")),
    "fig": (label("figure {number}"), label("figures {number}")),
    "table": (label("table {number}"), label("tables {number}")),
}
_WORDS = {
    "p": "p", "pp": "p", "pg": "p", "page": "p", "pages": "p",
    "ch": "chap", "chap": "chap", "chapter": "chap", "chapters": "chap", "chaps": "chap",
    "sec": "sec", "secs": "sec", "section": "sec", "sections": "sec", "§": "sec", "§§": "sec",
    "para": "para", "paras": "para", "paragraph": "para", "paragraphs": "para",
    "¶": "para", "¶¶": "para",
    "fig": "fig", "figs": "fig", "figure": "fig", "figures": "fig",
    "table": "table", "tables": "table", "tab": "table",
}  # fmt: skip
_PLACE = regex(
    r"(?:([^\W\d_]+|[§¶]+)\.?\s*)?(?<![\w.])([\w.:]*\d[\w.:]*(?:\s*[-–—,&]\s*[\w.:]*\d[\w.:]*)*)"
)
_RANGE = regex(r"([0-9]+)\s*(?:--?|–|—)\s*([0-9]+)")


def place_in_words(place: str, language: str) -> str:
    """Write a place in the language of the page; a number without a word is a page."""
    found = _PLACE.fullmatch(place.strip(" .,:"))
    term = _WORDS.get((found[1] or "p").casefold()) if found else None
    if found is None or term is None:
        return place
    gettext = translations(language).gettext
    one, several = _TERMS[term]
    numbers = found[2]
    span = _RANGE.fullmatch(numbers)
    # 4-2 is no range but the second part of section 4.
    if span and int(span[1]) < int(span[2]):
        numbers = gettext("{first} to {last}").format(first=span[1], last=span[2])
    is_several = numbers != found[2] or re.search(r"[–—,&]", numbers) is not None
    return gettext(several if is_several else one).format(number=numbers)
