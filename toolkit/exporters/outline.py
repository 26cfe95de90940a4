"""A page -> its sections in the order of print, with anchors and headings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.pages.page import ConditionPage, Section, TopicPage
from toolkit.pages.parts import Figure
from toolkit.pages.translations import label, translations

_HEADINGS = {
    "answer": label("The answer"),
    "get_help": label("When to get help"),
    "overview": label("What it is"),
    "symptoms": label("Symptoms"),
    "nerve_pain": label("Nerve pain"),
    "causes": label("Causes"),
    "who_gets_it": label("Who gets it"),
    "diagnosis": label("Tests and diagnosis"),
    "treatments": label("Treatment"),
    "not_known": label("What is not known"),
    "self_care": label("What you can do"),
    "living_with_it": label("Living with it"),
    "outlook": label("What to expect"),
    "compare": label("How the conditions compare"),
    "questions_to_ask": label("Questions to ask"),
    "support": label("Help and support"),
    "related": label("Related pages"),
    "glossary": label("Words explained"),
    "references": label("Where this information comes from"),
    "review": label("About this information"),
}
_CONDITION = (
    "get_help",
    "overview",
    "symptoms",
    "nerve_pain",
    "causes",
    "who_gets_it",
    "diagnosis",
    "treatments",
    "not_known",
    "self_care",
    "living_with_it",
    "outlook",
)
_FOOT = ("questions_to_ask", "support", "related", "glossary", "references", "review")
_MAY_BE_EMPTY = {"support", "related", "glossary", "references"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One section: the record's field, the HTML id, the heading, and a topic's own section."""

    field: str
    anchor: str
    heading: str
    section: Section | None = None
    figures: tuple[Figure, ...] = ()

    @property
    def is_label(self) -> bool:
        """Whether the heading is the toolkit's own, not the record's."""
        return self.field not in ("answer", "sections")


def outline(page: ConditionPage | TopicPage) -> tuple[Entry, ...]:
    """List the sections that the page has, the care cards first; an empty list makes no section."""
    if isinstance(page, ConditionPage):
        body = [_entry(page, name) for name in _CONDITION]
    else:
        body = [_entry(page, name) for name in ("get_help", "answer", "compare")]
        body += [_own(section) for section in page.sections]
        # Pictures follow the sections as a whole, which is to say the last of them.
        body[-1] = replace(body[-1], figures=page.figures)
    foot = [
        _entry(page, name)
        for name in _FOOT
        if name not in _MAY_BE_EMPTY
        or getattr(page, name)
        or (name == "support" and any(not each.emergency for each in page.local_services))
    ]
    return (*body, *foot)


def _entry(page: ConditionPage | TopicPage, name: str) -> Entry:
    heading = translations(page.language).gettext(_HEADINGS[name])
    if name == "answer" and isinstance(page, TopicPage):
        heading = page.question
    figures = tuple(figure for figure in page.figures if figure.after == name)
    return Entry(name, name, heading, figures=figures)


def _own(section: Section) -> Entry:
    return Entry("sections", section.anchor, section.heading, section)
