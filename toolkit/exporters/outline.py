"""A page -> its sections in the order of print, with anchors and headings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.model.sections import OWN, Section, sections_of
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.page import Section as OwnSection
from toolkit.pages.parts import Figure
from toolkit.pages.translations import translations


@dataclass(frozen=True, slots=True)
class Entry:
    """One section: the record's field, the HTML id, the heading, one of the record's own."""

    field: str
    anchor: str
    heading: str
    section: OwnSection | None = None
    figures: tuple[Figure, ...] = ()

    @property
    def is_label(self) -> bool:
        """Whether the heading is the toolkit's own, not the record's."""
        return self.field not in ("answer", OWN)


def outline(page: ConditionPage | TopicPage) -> tuple[Entry, ...]:
    """List the sections that the page has, the care cards first; an empty one is left out."""
    found: list[Entry] = []
    for section in sections_of(page.kind):
        if section.key == OWN:
            own = [_own(each) for each in page.sections if not each.after]
            figures = tuple(each for each in page.figures if each.after == OWN)
            # Pictures follow the sections as a whole, which is to say the last of them.
            last = own.pop() if own else found.pop()
            found += [*own, replace(last, figures=(*last.figures, *figures))]
        elif section.presence == "required" or _has(page, section.key):
            found.append(_entry(page, section))
        found += [_own(each) for each in page.sections if each.after == section.key]
    return tuple(found)


def _has(page: ConditionPage | TopicPage, name: str) -> bool:
    if name == "support" and any(not each.emergency for each in page.local_services):
        return True
    return bool(getattr(page, name))


def _entry(page: ConditionPage | TopicPage, section: Section) -> Entry:
    heading = translations(page.language).gettext(section.heading)
    if section.key == "answer" and isinstance(page, TopicPage):
        heading = page.question
    figures = tuple(figure for figure in page.figures if figure.after == section.key)
    return Entry(section.key, section.key, heading, figures=figures)


def _own(section: OwnSection) -> Entry:
    return Entry(OWN, section.anchor, section.heading, section)
