"""A pattern -> the words for it, since no one who writes records or settings knows patterns.

Every pattern of a model, a schema or the settings has a line here; a test walks all of them.
"""

from __future__ import annotations

from typing import NamedTuple


class FormWords(NamedTuple):
    """What is wrong with a text that does not match, to follow "title is X, …", and what to do."""

    wrong: str
    hint: str


UNKNOWN = FormWords("which has the wrong form", "compare it with one that works")
"""For a pattern that has no words yet."""

_WORDS: dict[str, FormWords] = {
    r"\S": FormWords("which has no words", "write the words"),
    r"[a-z][a-z0-9]*(-[a-z0-9]+)*": FormWords(
        "which is not only small letters, digits and hyphens",
        "use small letters from a to z, digits and single hyphens, and begin with a letter",
    ),
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?": FormWords(
        "which is not a language and a country", "write a language and a country, such as en-GB"
    ),
    r"https://[^\s/$.?#][^\s]*": FormWords(
        "which is not a web address with https://",
        "write the whole address, such as https://www.example.org",
    ),
    r"https://[^\s/?#]+(/[^\s?#]*)?": FormWords(
        "which is not the address of a folder on the web, with https://",
        "write it without ? and #, such as https://www.example.org/leaflets",
    ),
    r"\+?[0-9]+( [0-9]+)*": FormWords(
        "which is not only digits with single spaces between them",
        "write it like 0300 123 1234 or +44 300 123 1234",
    ),
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}": FormWords(
        "which is not written as year-month-day", "write year-month-day, such as 2026-11-22"
    ),
    r"[0-9]+\.[0-9]+": FormWords(
        "which is not two numbers with a full stop between them", 'write it like "1.0"'
    ),
    r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?": FormWords(
        "which is not a code of ICD-10", "copy it from ICD-10; it looks like G35 or M32.9"
    ),
    r"[0-9A-HJ-NP-V][A-HJ-NP-Z][0-9][0-9A-HJ-NP-Z](\.[0-9A-Z]{1,3})?": FormWords(
        "which is not a code of ICD-11", "copy it from ICD-11; it looks like 8A40 or 8C01.0"
    ),
    r"[1-9][0-9]{5,17}": FormWords(
        "which is not a code of SNOMED CT",
        "copy it from SNOMED CT; it is a number of 6 to 18 digits",
    ),
    r"[CD][0-9]{6,9}": FormWords(
        "which is not a code of MeSH", "copy it from MeSH; it is D or C and 6 to 9 digits"
    ),
    r"[1-9][0-9]{0,6}": FormWords(
        "which is not a number of Orphanet", "copy it from Orphanet; it has up to 7 digits"
    ),
    r"[A-Za-z0-9][A-Za-z0-9_-]*\.(svg|png|jpg|jpeg)": FormWords(
        "which is not the name of a picture",
        "write a name without folders and spaces that ends in .svg, .png or .jpg",
    ),
    r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+": FormWords(
        "which is not an e-mail address", "write it like leaflets@example.org"
    ),
    r"[A-Z]{2}": FormWords(
        "which is not a country's code", "write the two capitals of a country, such as GB"
    ),
    r"[0-9]{2,6}": FormWords(
        "which is not a short number", "write the digits alone, without spaces, such as 112"
    ),
    r"[^\W_](?:[^\n]{0,58}\S)?": FormWords(
        "which is not a service's name",
        "write one line of up to 60 letters that begins with a letter or digit",
    ),
    r"[^\x00-\x1f\x7f]*": FormWords("which has more than one line", "write it on one line"),
    r"[A-Z]{3}[0-9]{3}": FormWords(
        "which is not a code", "write a code such as LAN001; toolkit rules lists them"
    ),
}


def form_words(pattern: str) -> FormWords:
    """Return the words for a pattern; also for one that allows an empty text besides."""
    inner = pattern.removeprefix("^").removesuffix("$")
    if inner.startswith("(") and inner.endswith(")?"):
        inner = inner[1:-2]
    return _WORDS.get(inner, UNKNOWN)
