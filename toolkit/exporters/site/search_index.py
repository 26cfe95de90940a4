"""A page -> the words by which a reader may look for it, each with what kind of word it is."""

from __future__ import annotations

from typing import TypedDict

from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.translations import translations


class Found(TypedDict):
    """What the search shows beside a page that it found by other words than its title."""

    k: str
    """The kind, in the language of the library: symptom, other name."""
    w: list[str]
    """The words, as the page has them."""


def words(page: ConditionPage | TopicPage, language: str) -> list[Found]:
    """List other names, symptoms, what a topic compares, and medical words, the likeliest first."""
    gettext = translations(language).gettext
    kinds: list[tuple[str, list[str]]] = [(gettext("Also called"), list(page.also_known_as))]
    if isinstance(page, ConditionPage):
        kinds += [
            (gettext("Symptom"), _symptoms(page)),
            (gettext("What pain feels like"), _pain(page)),
            (gettext("Test"), [_both(test.name, test.medical) for test in page.tests]),
            (gettext("Treatment"), [option.name for option in page.options]),
        ]
    else:
        kinds += [
            (gettext("Question"), [page.question]),
            (gettext("Compares"), [row.condition.title for row in page.compare.rows]),
        ]
    kinds.append((gettext("Section"), [section.heading for section in page.sections]))
    kinds.append((gettext("Word explained"), [entry.term for entry in page.glossary]))
    return [{"k": kind, "w": found} for kind, found in kinds if found]


def _pain(page: ConditionPage) -> list[str]:
    return [each.text for each in page.nerve_pain.feels_like] if page.nerve_pain else []


def _symptoms(page: ConditionPage) -> list[str]:
    return [
        _both(symptom.plain.text, symptom.medical)
        for group in page.symptoms.groups
        for symptom in group.items
    ]


def _both(plain: str, medical: str) -> str:
    return f"{plain} ({medical})" if medical else plain
