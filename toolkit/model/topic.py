"""What a topic record is: a question across conditions, answered first, then compared."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from toolkit.model.base import UNIQUE, Inline, Language, Model, Prose, Slug, Unique, Words
from toolkit.model.care import GetHelp
from toolkit.model.parts import BodySystems, Figure, Section
from toolkit.model.review import Review

ComparedField = Literal[
    "summary",
    "nerve_pain.kind",
    "nerve_pain.where",
    "nerve_pain.feels_like",
    "nerve_pain.how_common",
    "treatments.treats_the_cause",
    "treatments.eases_symptoms",
    "diagnosis.tests",
]


class Comparison(Model):
    """Which conditions are beside each other, and which of their fields."""

    conditions: Annotated[tuple[Slug, ...], Unique] = Field(
        min_length=2,
        json_schema_extra=UNIQUE,
        description="Ids of the conditions, in the order of the table.",
        examples=[["multiple-sclerosis", "lupus"]],
    )
    fields: Annotated[tuple[ComparedField, ...], Unique] = Field(
        min_length=1,
        json_schema_extra=UNIQUE,
        description="Fields of the condition records; their text is taken from there.",
        examples=[["nerve_pain.where", "nerve_pain.feels_like"]],
    )
    intro: Inline = Field(
        default="",
        description="A sentence before the table.",
        examples=["The pain differs, and so does its treatment."],
    )


class Topic(Model):
    """A topic record: one question that concerns several conditions."""

    kind: Literal["topic"] = Field(description="The kind of record.", examples=["topic"])
    id: Slug = Field(
        description="The record's name, the same as the file's name without .yaml.",
        examples=["autoimmune-nerve-pain"],
    )
    title: Words = Field(
        description="The heading; 65 characters at most.",
        examples=["Autoimmune conditions that cause nerve pain"],
    )
    also_known_as: Annotated[tuple[Words, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Other words people search for.",
        examples=[["autoimmune neuropathy"]],
    )
    language: Language = Field(
        description="Language and country, such as en-GB.", examples=["en-GB"]
    )
    translation_of: Slug = Field(
        default="",
        description="Id of the record, in another language, that this one is a translation of.",
        examples=["autoimmune-nerve-pain"],
    )
    audience: Words = Field(
        description="Who this is written for.",
        examples=["Adults with nerve pain, and their families and carers"],
    )
    body_systems: BodySystems = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="The parts of the body that it concerns, so that readers find it by them.",
        examples=[["nervous system"]],
    )
    summary: Inline = Field(
        description="The topic in one or two sentences.",
        examples=["Several autoimmune conditions can cause nerve pain. [@ninds-pn-2016]"],
    )
    main_message: Inline = Field(
        description="The one thing the reader should remember.",
        examples=["Ask which condition causes your pain: the treatment depends on it."],
    )
    question: Words = Field(
        description="The question as a reader would ask it.",
        examples=["Which autoimmune conditions cause nerve pain?"],
    )
    answer: Prose = Field(
        description="The answer, before anything else.",
        examples=["Multiple sclerosis, Guillain-Barré syndrome, lupus and Sjögren's can."],
    )
    get_help: GetHelp = Field(
        description="Care cards, emergency first; or none: with the reason why there are none.",
        examples=[{"none": "Each condition has its own care cards."}],
    )
    compare: Comparison = Field(
        description="The comparison table.",
        examples=[{"conditions": ["multiple-sclerosis", "lupus"], "fields": ["nerve_pain.where"]}],
    )
    sections: tuple[Section, ...] = Field(
        min_length=1,
        description="The topic's own sections.",
        examples=[
            [
                {
                    "id": "early-diagnosis",
                    "heading": "Why early diagnosis matters",
                    "body": "Early treatment helps protect nerves. [@ninds-cidp-2016]",
                }
            ]
        ],
    )
    questions_to_ask: tuple[Inline, ...] = Field(
        min_length=1,
        description="Questions to take to an appointment.",
        examples=[["What is my treatment aiming at? [@tavee-sarc-2011]"]],
    )
    support: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Ids of organisations in organisations.yaml.",
        examples=[["pain-concern"]],
    )
    related: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Ids of related conditions and topics, beyond those compared.",
        examples=[["lupus"]],
    )
    figures: tuple[Figure, ...] = Field(
        default=(),
        description="Pictures.",
        examples=[
            [
                {
                    "file": "nerve-fibre.svg",
                    "after": "sections",
                    "alt": "A nerve fibre with its coating.",
                    "caption": "Myelin wraps a nerve fibre.",
                    "credit": "Content team",
                    "licence": "CC BY 4.0",
                }
            ]
        ],
    )
    licence: Words = Field(
        default="",
        description="Under which licence the text may be used, if not under the publisher's own.",
        examples=["https://creativecommons.org/licenses/by-sa/4.0/"],
    )
    attribution: Words = Field(
        default="",
        description="Whose work the text is taken from, as its licence asks for, in a sentence.",
        examples=["Adapted from a leaflet of the Example Hospital."],
    )
    review: Review = Field(
        description="Status, people, dates and change log.",
        examples=[
            {
                "status": "draft",
                "authors": [{"name": "Content team"}],
                "changes": [{"date": "2026-11-22", "version": "0.1", "note": "First draft."}],
            }
        ],
    )
