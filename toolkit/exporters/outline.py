"""A page -> its sections in the order of print, with anchors and headings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from textwrap import wrap
from unicodedata import east_asian_width

from toolkit.pages.page import ConditionPage, Section, TopicPage
from toolkit.pages.parts import Figure
from toolkit.pages.rich_text import Prose
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
_LETTERS_BESIDE = 12
_LETTERS_OF_TEXT = 80
_LONG = 9
_MAY_BE_EMPTY = {"support", "related", "glossary", "references"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One section: the record's field, the HTML id, the heading, and a topic's own section."""

    field: str
    anchor: str
    heading: str
    section: Section | None = None
    figures: tuple[Figure, ...] = ()

    text_lines: int = 0
    """About how many lines the text takes in a handout, rather too few than too many."""

    @property
    def is_label(self) -> bool:
        """Whether the heading is the toolkit's own, not the record's."""
        return self.field not in ("answer", "sections")

    @property
    def heading_lines(self) -> int:
        """How many lines the heading takes beside the text of a handout, 9 at most."""
        wide = sum(east_asian_width(letter) in "WF" for letter in self.heading)
        lines = len(wrap(self.heading, _LETTERS_BESIDE))
        # Chinese and Japanese letters are as wide as two, and no spaces part them.
        return min(9, max(lines, -(-(len(self.heading) + wide) // _LETTERS_BESIDE) if wide else 1))

    @property
    def is_short(self) -> bool:
        """Whether the heading may be higher than the text beside it."""
        return self.text_lines < self.heading_lines


def outline(page: ConditionPage | TopicPage) -> tuple[Entry, ...]:
    """List the sections that the page has; a list that is empty makes no section."""
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
    lines = _lines(getattr(page, name))
    return Entry(name, name, heading, figures=figures, text_lines=lines)


def _own(section: Section) -> Entry:
    lines = _lines(section.body)
    return Entry("sections", section.anchor, section.heading, section, text_lines=lines)


def _lines(content: object) -> int:
    """Count a list's items, a prose's full lines; other sections have parts and so are long."""
    if isinstance(content, Prose):
        return sum(-(-len(line) // _LETTERS_OF_TEXT) for line in content.text.split("\n"))
    return len(content) if isinstance(content, tuple) else _LONG
