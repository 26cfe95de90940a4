"""A kind of record: an ordered list of sections, each with its block."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import Any, Literal

from msgspec import Struct, field

from toolkit.base.labels import label
from toolkit.model.blocks.block import Block
from toolkit.model.marks import words_in

Presence = Literal["required", "expected", "optional"]
"""Of an expected section that is missing there is a warning, and an error before publication."""

FIELDS = "fields"
"""The name of the block of a section with fields of its own."""

OWN = "sections"
"""The field in which a record has sections of its own."""


class Section(Struct, frozen=True, eq=False):
    """One section: the record's key, and what is known of it whichever record it is in."""

    key: str
    heading: str = ""
    """A label; empty where the record has the heading."""
    block: Block | None = None
    """None for what every page has: its models are written by hand."""
    presence: Presence = "optional"
    help: str = ""
    """What to write, in an editor's words."""
    example: Any = None
    heading_key: str = ""
    """The record's key that holds the heading, if the record has it."""
    makes_claims: bool = True
    """Whether its sentences need sources."""
    serves: tuple[str, ...] = ()
    """The criteria of published standards that it meets, such as discern:8."""
    search: str = ""
    """What kind of words its names are, for who searches; empty if search leaves them out."""
    aspect: str = ""
    """What schema.org calls it, if it has a name for it."""
    property: str = ""
    """The property of schema.org that its names or its text are."""
    property_type: str = ""
    """The type of schema.org of each of its names."""
    at_end: bool = False
    """Whether sections of a record's own come before it."""
    is_own: bool = False
    """Whether its heading is the collection's and in no catalogue."""
    also_headed: tuple[str, ...] = ()
    """Other headings that leaflets have for it."""
    in_summary: bool = False
    """Whether the one-page summary prints it."""
    part: str = ""
    """The heading of the part of the page that it belongs to; empty if it is part of none."""


class Terminology(Struct, frozen=True):
    """Published codes, under a key of codes."""

    key: str
    label: str
    """What pages call it."""
    schema_org: str
    pattern: str = ""
    """The form of a code; that of the toolkit's own is in the model."""
    link: str = ""
    """Where a code is explained, with {code} in its place."""


TERMINOLOGIES = (
    Terminology("icd10", "ICD-10", "ICD-10"),
    Terminology("icd11", "ICD-11", "ICD-11"),
    Terminology("snomed_ct", "SNOMED CT", "SNOMED-CT"),
    Terminology("mesh", "MeSH", "MeSH"),
    Terminology("orpha", "Orphanet", "Orphanet"),
)

GET_HELP = Section(
    "get_help",
    label("When to get help"),
    presence="required",
    makes_claims=False,
    aspect="SeeDoctorHealthAspect",
)
_ABOUT = label("About this leaflet")
FOOT = (
    Section("support", label("Help and support"), makes_claims=False),
    Section("glossary", label("Words explained"), makes_claims=False),
    Section("related", label("Related pages"), makes_claims=False, part=_ABOUT),
    Section(
        "references", label("Where this information comes from"), makes_claims=False, part=_ABOUT
    ),
    Section(
        "review",
        label("About this information"),
        presence="required",
        makes_claims=False,
        part=_ABOUT,
    ),
)
"""The sections at the end of every page; those without a part belong to the one before them."""


class Kind(Struct, frozen=True, eq=False, dict=True):
    """A kind of record."""

    name: str
    what: str
    """What a record of this kind is, in a sentence."""
    body: tuple[Section, ...]
    """Its sections in the order of print, after the care cards and before the foot."""
    title_example: str = ""
    id_example: str = ""
    emergency_card: Presence = "required"
    """Whether a record without an emergency card leaves readers in danger."""
    about: str = ""
    """The type of schema.org of what the record is about."""
    is_shipped: bool = field(default=True)
    codes: tuple[Terminology, ...] = TERMINOLOGIES
    """In which its records may have codes."""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, the collection's own headings, labels and choices in it."""
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the name of a choice, the values that the collection adds, with their words."""

    def in_language(self, text: str, language: str) -> str:
        """Return one of its headings, labels or choices in a language; empty if no one has."""
        own = self.translations
        return own.get(language, own.get(language.split("-")[0], {})).get(text, "")

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The collection's own headings, labels, choices and units, as its file has them."""
        headings = [each.heading for each in self.body if each.is_own]
        parts = {each.part for each in self.body if each.is_own}
        parts -= {each.part for each in (*self.body, *FOOT) if not each.is_own}
        own = (each.block.type for each in self.body if each.block and each.block.name == FIELDS)
        return frozenset((*headings, *parts, *chain.from_iterable(map(words_in, own)))).union(
            *(added.values() for added in self.choices.values())
        ) - {""}

    def is_translated(self, text: str, language: str) -> bool:
        """Return whether a text is what one of its own words is called in a language."""
        own = self.translations
        return text in own.get(language, own.get(language.split("-")[0], {})).values()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections of its pages, in the order of print, without those of a record's own."""
        return (GET_HELP, *self.body, *FOOT)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The keys of its sections."""
        return tuple(each.key for each in self.sections)

    @cached_property
    def by_key(self) -> dict[str, Section]:
        """The sections by their keys."""
        return {each.key: each for each in self.sections}

    @cached_property
    def followed(self) -> tuple[str, ...]:
        """What a picture, or a section of a record's own, can follow."""
        return tuple(each.key for each in self.body)

    @cached_property
    def last(self) -> str:
        """The section after which those of a record's own come that name no other."""
        return next(each.key for each in reversed(self.body) if not each.at_end)

    def blocks(self, name: str) -> tuple[Section, ...]:
        """Return its sections of a block."""
        return tuple(each for each in self.body if each.block and each.block.name == name)
