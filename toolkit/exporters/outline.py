"""A page -> its sections in the order of print, with anchors and headings."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.kinds.kind import OWN, Section
from toolkit.pages.languages.translations import translations
from toolkit.pages.page import Page
from toolkit.pages.page import Section as OwnSection
from toolkit.pages.parts import Figure
from toolkit.pages.rich_text import Prose


class Entry(Struct, frozen=True):
    """One section: the record's field, the HTML id, the heading, and what it holds."""

    field: str
    anchor: str
    heading: str
    block: str = ""
    """What it is built of; empty for what every page has."""
    value: Any = None
    is_label: bool = True
    """Whether the heading is the toolkit's own, not the record's."""
    figures: tuple[Figure, ...] = ()
    language: str = ""
    """The language of the heading, if it is not that of the page."""
    in_summary: bool = False
    """Whether the one-page summary prints it."""
    part: str = ""
    """The heading of the part of the page that it is in; empty if it is in none."""
    opens_part: bool = False
    """Whether it is the first of its part."""

    @property
    def has_heading(self) -> bool:
        """Whether its heading says more than that of its part, right above it."""
        return not (self.opens_part and self.part == self.heading)

    @property
    def is_prose(self) -> bool:
        """Whether it is nothing but prose."""
        return isinstance(self.value, Prose)


def outline(page: Page) -> tuple[Entry, ...]:
    """List the sections that the page has, the care cards first; an empty one is left out."""
    found: list[Entry] = []
    part = ""
    for section in page.made_from.sections:
        if section.part:
            part = _in_language(page, section.part)
        here: list[Entry] = []
        if section.presence == "required" or _has(page, section.key):
            here.append(_entry(page, section))
        here += [_own(each) for each in page.sections if each.after == section.key]
        for entry in here:
            opens = bool(part) and all(each.part != part for each in found)
            found.append(replace(entry, part=part, opens_part=opens))
        if section.key == page.made_from.last:
            figures = tuple(each for each in page.figures if each.after == OWN)
            # Pictures follow the sections as a whole, which is to say the last of them.
            found[-1] = replace(found[-1], figures=(*found[-1].figures, *figures))
    return tuple(found)


def _has(page: Page, name: str) -> bool:
    if name == "support" and any(not each.emergency for each in page.local_services):
        return True
    return bool(getattr(page, name))


def _entry(page: Page, section: Section) -> Entry:
    own = page.made_from.in_language(section.heading, page.language)
    heading = own or translations(page.language).gettext(section.heading)
    foreign = page.own_labels_language if section.is_own and not own else ""
    if section.heading_key:
        heading, foreign = getattr(page, section.heading_key), ""
    return Entry(
        section.key,
        section.key,
        heading,
        section.block.name if section.block else "",
        getattr(page, section.key),
        not (section.heading_key or section.is_own),
        tuple(figure for figure in page.figures if figure.after == section.key),
        foreign,
        section.in_summary,
    )


def _in_language(page: Page, heading: str) -> str:
    own = page.made_from.in_language(heading, page.language)
    return own or translations(page.language).gettext(heading)


def _own(section: OwnSection) -> Entry:
    return Entry(OWN, section.anchor, section.heading, "prose", section.body, is_label=False)
