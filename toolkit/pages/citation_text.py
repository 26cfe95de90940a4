"""A source in CSL-JSON -> the words of one entry in a list of references, and its address."""

from __future__ import annotations

import re

from toolkit.model.shared import CslName, Reference
from toolkit.pages.dates import date_in_words
from toolkit.pages.translations import translations

_AUTHORS_NAMED = 3


def citation_text(source: Reference, language: str) -> str:
    """Write authors, title, where it was published, and the year, each part with a full stop."""
    _ = translations(language).gettext
    published = source.container_title or source.publisher
    year = str(source.issued.parts[0]) if source.issued.parts else ""
    authors = _authors(source.author, _("and others"))
    # A publisher that is also the author would be read out twice.
    where = "" if published == authors else published
    parts = [authors, source.title, ", ".join(part for part in (where, year) if part)]
    return " ".join(_sentence(part) for part in parts if part)


def _authors(authors: tuple[CslName, ...], and_others: str) -> str:
    named = ", ".join(filter(None, map(_author, authors[:_AUTHORS_NAMED])))
    return f"{named} {and_others}" if len(authors) > _AUTHORS_NAMED else named


def _author(name: CslName) -> str:
    """Write a body's name as it stands, a person's as family name and initials."""
    if name.literal:
        return name.literal
    initials = "".join(part[0].upper() for part in re.split(r"[\s.-]+", name.given) if part)
    return " ".join(part for part in (name.family, initials) if part)


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "?", "!")) else f"{text}."


def address(source: Reference) -> str:
    """Give the DOI's address, else the page's, else PubMed's; empty if it has none of them."""
    if source.doi:
        return f"https://doi.org/{source.doi}"
    if source.url:
        return source.url
    return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/" if source.pmid else ""


def day_read(source: Reference, language: str) -> str:
    """Give the day on which the source was read, in words; empty if nobody says."""
    parts = source.accessed.parts
    return date_in_words(parts, language) if parts else ""
