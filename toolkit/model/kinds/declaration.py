"""What a kind's file holds: the toolkit's own kinds and those of collections are written alike."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StringConstraints

from toolkit.model.base import Model, Slug, Words
from toolkit.model.kinds.kind import Presence

FieldType = Literal[
    "words",
    "inline",
    "prose",
    "list of inline",
    "list of fields",
    "choice",
    "chance",
    "body places",
    "date",
    "link",
    "number",
    "record",
    "organisation",
]
FIELD_TYPES: tuple[str, ...] = get_args(FieldType)

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=40)]
Criterion = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z-]*:[a-z0-9-]+$")]


# Letters, classes and how often: nothing that takes long on any text.
SIMPLE_PATTERN = (
    r"^(\[[A-Za-z0-9._:/-]+\]|[A-Za-z0-9._:/-])(\{[0-9]{1,2}(,[0-9]{0,2})?\}|[?*+])?"
    + (r"((\[[A-Za-z0-9._:/-]+\]|[A-Za-z0-9._:/-])(\{[0-9]{1,2}(,[0-9]{0,2})?\}|[?*+])?)*$")
)


class CodeSystem(Model):
    """A terminology in which records have codes."""

    key: Key = Field(description="The key that editors write under codes.", examples=["omim"])
    label: Words = Field(description="What pages call it.", examples=["OMIM"])
    pattern: Annotated[str, StringConstraints(pattern=SIMPLE_PATTERN, max_length=100)] = Field(
        default="[A-Za-z0-9._:/-]+",
        description="The form of a code: letters and digits, [classes], and how often: {6} ? * +.",
        examples=["[0-9]{6}"],
    )
    link: (
        Annotated[str, StringConstraints(pattern=r"^https://[^\s{}]+\{code\}[^\s{}]*$")] | None
    ) = Field(
        default=None,
        description="Where a code is explained, with {code} in its place.",
        examples=["https://www.omim.org/entry/{code}"],
    )


class FieldDeclaration(Model):
    """A field of a section of a collection's own."""

    key: Key = Field(description="The key that editors write.", examples=["where"])
    type: FieldType = Field(description="What may be written there.", examples=["inline"])
    label: Words = Field(
        default="",
        description="The words before it on the page, without a colon; none if it is left out.",
        examples=["Where you feel it"],
    )
    help: Words = Field(
        default="",
        description="What to write, in an editor's words.",
        examples=["Where it is felt, in one or two sentences."],
    )
    example: Any = Field(
        default=None,
        description="A value as an editor would write it.",
        examples=["Often the legs or back. [@nhs-gbs]"],
    )
    optional: bool = Field(
        default=False, description="Whether it may be left out.", examples=[True]
    )
    choices: dict[str, Words] = Field(
        default={},
        description="For a choice: each value, and the words that pages show for it.",
        examples=[{"central": "From the brain and spinal cord"}],
    )
    unit: Words = Field(
        default="", description="For a number: the unit behind it.", examples=["minutes"]
    )
    fields_: tuple[FieldDeclaration, ...] = Field(
        default=(),
        alias="fields",
        description="For a list of fields: the fields of each entry.",
        examples=[[{"key": "name", "type": "words"}]],
    )
    compare: bool = Field(
        default=False, description="Whether topics may compare it.", examples=[True]
    )
    column: Words = Field(
        default="",
        description="The heading of its column in a comparison; its label if it is left out.",
        examples=["Where you feel pain"],
    )
    search: Words = Field(
        default="",
        description="Readers find the page by it; the kind of word it is. Of a list of fields, it "
        "is the names of its entries.",
        examples=["What pain feels like"],
    )


class SectionDeclaration(Model):
    """A section of a kind; of one that the kind extended has already, what is different."""

    key: Key = Field(description="The key that editors write.", examples=["travel"])
    after: Key | None = Field(
        default=None, description="The section that it follows.", examples=["living_with_it"]
    )
    heading: Words = Field(default="", description="Its heading.", examples=["Travel"])
    also_headed: tuple[Words, ...] = Field(
        default=(),
        description="Other headings that leaflets have for it; an import finds the section by "
        "them. Words such as what, of and your, and those of the title, make no difference.",
        examples=[["Travelling", "Holidays"]],
    )
    part: Words = Field(
        default="",
        description="The heading of the part of the page that it belongs to; if it is left out, "
        "that of the section before it.",
        examples=["Living with it"],
    )
    heading_key: Key | None = Field(
        default=None,
        description="The key under which each record has a heading of its own.",
        examples=["question"],
    )
    presence: Presence | None = Field(
        default=None,
        description="required; expected (a warning if it is missing, an error before publication); "
        "or optional.",
        examples=["optional"],
    )
    help: Words = Field(
        default="",
        description="What to write, in an editor's words.",
        examples=["What to know before a journey."],
    )
    example: Any = Field(
        default=None,
        description="A value as an editor would write it.",
        examples=["Carry your medicines in your hand luggage. [@nhs-lupus]"],
    )
    block: Slug | None = Field(default=None, description="What it is built of.", examples=["prose"])
    fields_: tuple[FieldDeclaration, ...] = Field(
        default=(),
        alias="fields",
        description="Fields of its own, instead of a block; or more fields of a section that has "
        "some.",
        examples=[[{"key": "where", "type": "inline"}]],
    )
    claims: bool = Field(
        default=True, description="Whether what it says needs sources.", examples=[False]
    )
    serves: tuple[Criterion, ...] = Field(
        default=(),
        description="The criteria of published standards that it meets.",
        examples=[["discern:8"]],
    )
    search: Words = Field(
        default="",
        description="Readers find the page by its names; the kind of word they are.",
        examples=["Symptom"],
    )
    aspect: Words = Field(
        default="",
        description="What schema.org calls it.",
        examples=["SymptomsHealthAspect"],
    )
    property: Words = Field(
        default="",
        description="The property of schema.org that it is.",
        examples=["signOrSymptom"],
    )
    property_type: Words = Field(
        default="",
        description="The type of schema.org of each of its names.",
        examples=["MedicalSymptom"],
    )
    at_end: bool = Field(
        default=False,
        description="Whether sections of a record's own come before it.",
        examples=[True],
    )
    in_summary: bool = Field(
        default=False,
        description="Whether the one-page summary prints it.",
        examples=[True],
    )


class KindDeclaration(Model):
    """A kind of record, or what a collection adds to one of the toolkit's."""

    extends: Slug | None = Field(
        default=None,
        description="The toolkit's kind that this file adds to; the file has its name.",
        examples=["condition"],
    )
    kind: Slug | None = Field(
        default=None,
        description="The name of a kind of your own; the file has this name too.",
        examples=["service"],
    )
    what: Words = Field(
        default="",
        description="What a record of this kind is, in a sentence.",
        examples=["A service: what it offers and how to reach it."],
    )
    emergency_card: Presence | None = Field(
        default=None,
        description="Whether each record has a care card for an emergency: required and expected "
        "ask for one (CAR006), optional does not.",
        examples=["required"],
    )
    about: Words = Field(
        default="",
        description="The type of schema.org of what a record is about.",
        examples=["MedicalCondition"],
    )
    title_example: Words = Field(default="", description="A title.", examples=["Pain clinic"])
    id_example: Slug | None = Field(default=None, description="An id.", examples=["pain-clinic"])
    sections: tuple[SectionDeclaration, ...] = Field(
        default=(),
        description="Its sections, in the order of print.",
        examples=[[{"key": "travel", "heading": "Travel", "block": "prose"}]],
    )
    codes: tuple[CodeSystem, ...] = Field(
        default=(),
        description="Terminologies beside those of the toolkit in which records have codes.",
        examples=[[{"key": "omim", "label": "OMIM", "pattern": "[0-9]{6}"}]],
    )
    choices: dict[str, dict[str, Words]] = Field(
        default={},
        description="By the name of a choice, values of your own beside the toolkit's, each with "
        "the words that pages show: audience, body_systems, treatment_kinds or seriousness. Where "
        "audience is declared, a record has to have one of its values.",
        examples=[{"body_systems": {"feet": "Feet"}}],
    )
    translations: dict[str, dict[str, Words]] = Field(
        default={},
        description="By language, the headings, labels and choices of this file in it.",
        examples=[{"ar": {"Travel": "السفر"}}],
    )
    order: tuple[Key, ...] = Field(
        default=(),
        description="Sections that come first, in this order; the rest follows as it is.",
        examples=[["get_help", "overview"]],
    )
