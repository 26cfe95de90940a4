"""Pages: what a template sees and what the JSON export holds, with everything resolved.

Field names are those of the records, so that who knows the one can read the other.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from toolkit.model.condition import NervePainKind, TreatmentKind
from toolkit.model.parts import Codes
from toolkit.model.topic import ComparedField
from toolkit.pages.parts import (
    BodySystem,
    Box,
    Figure,
    GetHelp,
    GlossaryEntry,
    LocalService,
    Organisation,
    Publisher,
    Reference,
    RelatedPage,
    Review,
    Translation,
)
from toolkit.pages.rich_text import Line, PageModel, Prose
from toolkit.pages.translations import Direction


class Symptom(PageModel):
    """One symptom: the plain name first, then the medical term."""

    plain: Line = Field(description="The symptom in everyday words.")
    medical: str = Field(description="The medical term; may be empty.")
    detail: Line | None = Field(description="What it is like or when it comes.")


class SymptomGroup(PageModel):
    """Symptoms that belong together."""

    name: str = Field(description="The group's heading.")
    items: tuple[Symptom, ...] = Field(description="The symptoms.")


class Symptoms(PageModel):
    """The symptoms, in groups."""

    intro: Prose | None = Field(description="How symptoms start and change.")
    groups: tuple[SymptomGroup, ...] = Field(description="Groups of symptoms.")


class Chance(PageModel):
    """A chance as data and in words, which cannot disagree."""

    about: int = Field(description="How many people.")
    in_: int = Field(alias="in", description="Out of how many people.")
    who: str = Field(description="Who is counted and what happens to them.")
    text: str = Field(description="The chance in words.")


class NervePain(PageModel):
    """Nerve pain in this condition."""

    kind: NervePainKind = Field(description="Which nerves the pain comes from.")
    kind_label: str = Field(description="The same in words.")
    where: Line = Field(description="Where it is felt.")
    feels_like: tuple[Line, ...] = Field(description="What people say it feels like.")
    why: Prose = Field(description="Why this condition causes nerve pain.")
    how_common: Line = Field(description="How many people get it.")
    chance: Chance | None = Field(description="The same number as data, if there is one.")
    more: Prose | None = Field(description="Anything else about nerve pain in this condition.")


class Test(PageModel):
    """A test and what it is like to have it."""

    __test__ = False

    name: str = Field(description="The test's plain name.")
    medical: str = Field(description="The medical name; may be empty.")
    why: Line = Field(description="What the test can show.")
    what_happens: Line | None = Field(description="What the person having the test does and feels.")


class Diagnosis(PageModel):
    """How the condition is found."""

    intro: Prose | None = Field(description="How doctors decide.")
    tests: tuple[Test, ...] = Field(description="The tests, in the order they usually happen.")


class Treatment(PageModel):
    """One treatment, with what a person needs to weigh it up."""

    name: str = Field(description="The treatment's plain name.")
    kind: TreatmentKind = Field(description="What it aims at.")
    kind_label: str = Field(description="The same in words for print.")
    how_it_works: Line = Field(description="What it does in the body, or how it is given.")
    benefits: Line = Field(description="What it can do for the reader.")
    risks: Line = Field(description="Side effects and harms.")
    daily_life: Line | None = Field(description="What it means for daily life.")


class Treatments(PageModel):
    """The treatments, and what happens without any."""

    intro: Prose | None = Field(description="What treatment can and cannot do.")
    options: tuple[Treatment, ...] = Field(description="The treatments.")
    no_treatment: Prose | None = Field(description="What is likely to happen without treatment.")


class Step(PageModel):
    """One thing the reader can do."""

    action: Line = Field(description="What to do.")
    detail: Line | None = Field(description="How to do it, or why it helps.")


class Section(PageModel):
    """A section of the record's own."""

    id: str = Field(description="The section's name in the record.")
    anchor: str = Field(description="The section's id in the HTML file.")
    after: str = Field(
        description="The section of the page that it follows; empty if it follows all."
    )
    heading: str = Field(description="The heading.")
    body: Prose = Field(description="Paragraphs, lists, tables, sub-headings and boxes.")


class ComparedColumn(PageModel):
    """A column of a comparison."""

    field: ComparedField = Field(description="The field of the condition records.")
    label: str = Field(description="The column's heading.")


class ComparedRow(PageModel):
    """A row of a comparison: one condition."""

    condition: RelatedPage = Field(description="The condition.")
    cells: tuple[Prose, ...] = Field(
        description="What the condition's record says, a cell for each column; citations carry "
        "the numbers of this page."
    )


class Comparison(PageModel):
    """Conditions side by side."""

    intro: Line | None = Field(description="A sentence before the table.")
    columns: tuple[ComparedColumn, ...] = Field(description="The columns after the condition's.")
    rows: tuple[ComparedRow, ...] = Field(description="The rows, one for each condition.")


Questions = Annotated[tuple[Line, ...], Field(description="Questions to take to an appointment.")]
Support = Annotated[
    tuple[Organisation, ...], Field(description="Organisations that support patients.")
]
Related = Annotated[tuple[RelatedPage, ...], Field(description="Related pages of the collection.")]
Figures = Annotated[tuple[Figure, ...], Field(description="Pictures.")]
Glossary = Annotated[
    tuple[GlossaryEntry, ...], Field(description="The medical words the page uses.")
]
References = Annotated[tuple[Reference, ...], Field(description="The sources, by number.")]
Reviewed = Annotated[Review, Field(description="Status, people, dates and change log.")]
PublishedBy = Annotated[Publisher, Field(description="Who publishes the page.")]
LocalServices = Annotated[
    tuple[LocalService, ...],
    Field(description="Services of the place where the page is handed out; no part of the record."),
]
Boxes = Annotated[
    tuple[Box, ...],
    Field(default=(), description="Words of the publisher's own; no part of the record."),
]
Disclaimer = Annotated[str, Field(description="What the page cannot replace.")]


class _Page(PageModel):
    kind: Literal["condition", "topic"] = Field(description="The kind of page.")
    id: str = Field(description="The page's id.")
    title: str = Field(description="The page's title.")
    also_known_as: tuple[str, ...] = Field(description="Other names people use or may hear.")
    language: str = Field(description="Language and country, such as en-GB.")
    direction: Direction = Field(description="The direction in which the language is written.")
    labels_language: str = Field(
        description="The language of the words that the toolkit itself adds, such as the label of "
        "a care card: the page's own, or English where there is no translation into that."
    )
    audience: str = Field(description="Who the page is written for.")
    body_systems: tuple[BodySystem, ...] = Field(
        description="The parts of the body that the page concerns; may be empty."
    )
    draft_notice: str = Field(
        description="A warning to show wherever the page is shown; empty for published pages."
    )
    licence: str = Field(
        default="",
        description="Under which licence the text may be used: the record's or the publisher's.",
    )
    attribution: str = Field(
        default="", description="Whose work the text is taken from; may be empty."
    )
    translation_of: str = Field(
        default="", description="The id of the page that this one is a translation of; or empty."
    )
    translations: tuple[Translation, ...] = Field(
        default=(), description="The same page in other languages, the original first."
    )
    translation_notice: str = Field(
        default="",
        description="A warning to show wherever the page is shown, that its original is newer; or "
        "empty.",
    )
    summary: Line = Field(description="The page in one or two sentences.")
    main_message: Line = Field(description="The one thing the reader should remember.")


class ConditionPage(_Page):
    """Everything a patient asks about one condition."""

    kind: Literal["condition"] = Field(default="condition", description="Always condition.")
    codes: Codes = Field(description="The condition's codes in published terminologies.")
    get_help: GetHelp = Field(description="When to get help, how fast and from whom.")
    overview: Prose = Field(description="What the condition is.")
    symptoms: Symptoms = Field(description="Symptoms in groups.")
    nerve_pain: NervePain | None = Field(
        description="Nerve pain in this condition. Null if the record does not say."
    )
    causes: Prose | None = Field(
        description="What causes it, and what does not. Null if the record does not say."
    )
    who_gets_it: Prose | None = Field(
        description="How common it is, and in whom. Null if the record does not say."
    )
    diagnosis: Diagnosis | None = Field(
        description="How it is found. Null if the record does not say."
    )
    treatments: Treatments | None = Field(
        description="The treatments. Null if the record does not say."
    )
    not_known: Prose | None = Field(
        description="What experts do not know, or do not agree on. Null if the record does not say."
    )
    self_care: tuple[Step, ...] = Field(description="What the reader can do; may be empty.")
    living_with_it: Prose | None = Field(
        description="What daily life can be like, and what helps. Null if the record does not say."
    )
    outlook: Prose | None = Field(
        description="What to expect over time. Null if the record does not say."
    )
    sections: tuple[Section, ...] = Field(description="The record's own sections; may be empty.")
    questions_to_ask: Questions
    support: Support
    related: Related
    figures: Figures
    glossary: Glossary
    references: References
    review: Reviewed
    local_services: LocalServices
    boxes: Boxes
    publisher: PublishedBy
    disclaimer: Disclaimer

    @property
    def tests(self) -> tuple[Test, ...]:
        """Its tests; none if it has no such section."""
        return self.diagnosis.tests if self.diagnosis else ()

    @property
    def options(self) -> tuple[Treatment, ...]:
        """Its treatments; none if it has no such section."""
        return self.treatments.options if self.treatments else ()


class TopicPage(_Page):
    """A question that concerns several conditions: the answer first, then the comparison."""

    kind: Literal["topic"] = Field(default="topic", description="Always topic.")
    question: str = Field(description="The question as a reader would ask it.")
    answer: Prose = Field(description="The answer.")
    get_help: GetHelp = Field(description="When to get help, how fast and from whom.")
    compare: Comparison = Field(description="The comparison table.")
    sections: tuple[Section, ...] = Field(description="The topic's own sections.")
    questions_to_ask: Questions
    support: Support
    related: Related
    figures: Figures
    glossary: Glossary
    references: References
    review: Reviewed
    local_services: LocalServices
    boxes: Boxes
    publisher: PublishedBy
    disclaimer: Disclaimer


Page = Annotated[ConditionPage | TopicPage, Field(discriminator="kind")]

PAGE: TypeAdapter[ConditionPage | TopicPage] = TypeAdapter(Page)
"""Reads and writes either kind of page; its schema is the one the JSON export keeps."""
