"""A source in CSL-JSON -> the words of one entry in a list of references, and its address."""

from __future__ import annotations

import re
from urllib.parse import quote

from toolkit.base.text.regex import regex
from toolkit.model.csl.dates import Point, when
from toolkit.model.csl.names import short_name
from toolkit.model.csl.text import plain, seen
from toolkit.model.csl.values import CslName
from toolkit.model.shared import Reference
from toolkit.pages.dates import date_in_words
from toolkit.pages.labels import SEASON
from toolkit.pages.languages.translations import translations

_AUTHORS_NAMED = 3
_IN_A_BOOK = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference")


def citation_text(source: Reference, language: str) -> str:
    """Write authors, title, editors, where it was published, and when, each with a full stop."""
    authors = _names(source.author, language)
    editors = _names(source.editor, language)
    if editors:
        label = translations(language).gettext("edited by {names}")
        editors = label.format(names=editors)
        editors = editors[0].upper() + editors[1:]
    parts = [authors, plain(source.title), editors, _published(source, authors, language)]
    return " ".join(_sentence(part) for part in parts if part) or _sentence(plain(source.id))


def title_of(source: Reference) -> str:
    """Return the title in plain words; of a source without one, what else it may be called by."""
    container, publisher = plain(source.container_title), plain(source.publisher)
    return (
        plain(source.title)
        or container
        or publisher
        or address(source)
        or _sentence(plain(source.id))
    )


def publisher_of(source: Reference, language: str) -> str:
    """Return the journal or book, else the publisher, else the authors; empty if none is known."""
    named = plain(source.container_title) or plain(source.publisher)
    return _open_ended(named) or _names(source.author, language)


def _published(source: Reference, authors: str, language: str) -> str:
    """Write journal or book, publisher, date, volume and pages, as far as they are known."""
    container, publisher = plain(source.container_title), plain(source.publisher)
    places = (container, publisher) if source.type in _IN_A_BOOK else (container or publisher,)
    # A publisher that is also the author would be read out twice.
    where = [_open_ended(each) for each in dict.fromkeys(places) if each and each != authors]
    issued = issued_in_words(source, language)
    if not where:
        # It begins a sentence: "About 1990."
        issued = issued[:1].upper() + issued[1:]
    found = ", ".join(filter(None, (*where, issued)))
    return "; ".join(filter(None, (found, _pages(source) if container else "")))


def _pages(source: Reference) -> str:
    """Write 154(5):632–642, which a library needs to find an article."""
    volume, issue = plain(source.volume), plain(source.issue)
    pages = _open_ended(re.sub(r"\s*(?:--?|‐|‑|−)\s*", "–", plain(source.page)))
    number = f"{volume}({issue})" if volume and issue else volume or issue
    return ":".join(filter(None, (number, pages)))


def _names(names: tuple[CslName, ...], language: str) -> str:
    known = [name for name in map(short_name, names) if name]
    named = ", ".join(known[:_AUTHORS_NAMED])
    others = translations(language).gettext("and others")
    return f"{named} {others}" if len(known) > _AUTHORS_NAMED else named


def issued_in_words(source: Reference, language: str) -> str:
    """Return the year, the season or the years of issue; words if the date is only words."""
    found = when(source.issued)
    if found.words or found.first is None or found.last is None:
        return _open_ended(plain(found.words))
    first, last = _year(found.first, language), _year(found.last, language)
    mark = " – " if " " in first + last else "–"
    words = first if first == last else f"{first}{mark}{last}"
    return (
        translations(language).gettext("about {date}").format(date=words)
        if found.is_circa
        else words
    )


def _year(point: Point, language: str) -> str:
    gettext = translations(language).gettext
    year = str(point.year)
    if point.year < 0:
        year = gettext("{year} BC").format(year=-point.year)
    if not point.season:
        return year
    return gettext("{season} {year}").format(season=gettext(SEASON[point.season]), year=year)


_SENTENCE_END = regex(r"[.?!…。؟।۔][\"'”’»)\]]*$")


def _sentence(text: str) -> str:
    text = text.rstrip(" ,;:")
    return text if _SENTENCE_END.search(text) else f"{text}."


def _open_ended(text: str) -> str:
    """Take away the stop of a text that does not end here."""
    return text.strip(" ,;:").rstrip(".") if not text.endswith("...") else text


_DOI = regex(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+")


def address(source: Reference) -> str:
    """Return the DOI's address, else the page's, else PubMed's; empty if it has none of them."""
    if doi := _DOI.search(plain(source.doi)):
        # Signs that would end the address before the DOI ends.
        return "https://doi.org/" + quote(doi.group(), safe="/:;()._-,+=@!$*'[]~&")
    if url := "".join(seen(source.url).split()):
        return url
    if pmid := re.search(r"[0-9]+", source.pmid):
        return f"https://pubmed.ncbi.nlm.nih.gov/{pmid.group()}/"
    if pmcid := re.search(r"PMC[0-9]+", source.pmcid):
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid.group()}/"
    return ""


def day_read(source: Reference, language: str) -> str:
    """Return the day on which the source was read, in words; empty if no one says."""
    point = when(source.accessed).first
    if point is None:
        return plain(when(source.accessed).words)
    known = (point.year, point.month, point.day)
    return date_in_words(tuple(part for part in known if part), language)
