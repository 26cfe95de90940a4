"""A page -> the words by which a reader may look for it, each with what kind of word it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypedDict

from toolkit.model.kinds.kind import Section
from toolkit.model.marks import Choices, Headline, Searched, marks_of
from toolkit.pages.languages.translations import translations
from toolkit.pages.page import Comparison, Page
from toolkit.pages.rich_text import Line, PageModel


class Found(TypedDict):
    """What the search shows beside a page that it found by other words than its title."""

    k: str
    """The kind, in the language of the library: symptom, other name."""
    w: list[str]
    """The words, as the page has them."""


def words(page: Page, language: str) -> list[Found]:
    """List other names, what the sections name, and medical words, the likeliest first."""
    gettext = translations(language).gettext
    kinds: list[tuple[str, list[str]]] = [(gettext("Also called"), list(page.also_known_as))]
    for section in page.made_from.body:
        if section.heading_key:
            kinds.append((gettext("Question"), [getattr(page, section.heading_key)]))
        if getattr(page, section.key):
            kinds += [(gettext(kind), found) for kind, found in _of(section, page)]
    kinds.append((gettext("Section"), [section.heading for section in page.sections]))
    kinds.append((gettext("Word explained"), [entry.term for entry in page.glossary]))
    return [{"k": kind, "w": found} for kind, found in kinds if found]


def _of(section: Section, page: Page) -> Iterator[tuple[str, list[str]]]:
    value = getattr(page, section.key)
    block = section.block
    if section.search and isinstance(value, Comparison):
        yield section.search, [row.condition.title for row in value.rows]
    elif section.search and block and block.names:
        yield section.search, [_both(*names) for names in block.names(value)]
    if block and block.name == "fields":
        for name, marks in marks_of(block.type).items():
            for mark in marks:
                if isinstance(mark, Searched):
                    is_choice = any(isinstance(each, Choices) for each in marks)
                    said = getattr(value, f"{name}_label" if is_choice else name)
                    yield mark.kind, list(_texts(said))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, Line):
        yield value.text
    elif isinstance(value, PageModel):
        for name, marks in marks_of(value.made_of).items() if value.made_of else ():
            if any(isinstance(mark, Headline) for mark in marks):
                yield getattr(value, name)
    elif value:
        yield str(value)


def _both(plain: str, medical: str) -> str:
    return f"{plain} ({medical})" if medical else plain
