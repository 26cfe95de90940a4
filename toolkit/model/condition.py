"""What a condition record is: the sections a patient expects, in the order a patient asks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from toolkit.model.base import LEFT_OUT, UNIQUE, Inline, Language, Model, Prose, Slug, Unique, Words
from toolkit.model.care import GetHelp
from toolkit.model.parts import BodySystems, Chance, Codes, Figure, PlacedSection, Step
from toolkit.model.review import Review

NervePainKind = Literal["central", "peripheral", "both", "none"]
TreatmentKind = Literal["treats the cause", "eases symptoms", "emergency", "supports"]


class Symptom(Model):
    """One symptom: the plain name first, then the medical term."""

    plain: Inline = Field(
        description="The symptom in everyday words.", examples=["pins and needles [@nhs-gbs]"]
    )
    medical: Words = Field(
        default="", description="The medical term, printed in brackets.", examples=["paraesthesia"]
    )
    detail: Inline = Field(
        default="",
        description="A sentence on what it is like or when it comes.",
        examples=["It often starts in the feet. [@nhs-gbs]"],
    )


class SymptomGroup(Model):
    """Symptoms that belong together."""

    name: Words = Field(description="The group's heading.", examples=["Feeling and pain"])
    items: tuple[Symptom, ...] = Field(
        min_length=1,
        description="The symptoms, commonest first.",
        examples=[[{"plain": "pins and needles [@nhs-gbs]", "medical": "paraesthesia"}]],
    )


class Symptoms(Model):
    """The symptoms, in groups."""

    intro: Prose = Field(
        default="",
        description="How symptoms start and change.",
        examples=["Symptoms come and go in flares. [@nhs-lupus]"],
    )
    groups: tuple[SymptomGroup, ...] = Field(
        min_length=1,
        description="Groups of symptoms.",
        examples=[[{"name": "Feeling and pain", "items": [{"plain": "pins and needles"}]}]],
    )


class NervePain(Model):
    """Nerve pain in this condition; topics compare these fields across conditions."""

    kind: NervePainKind = Field(
        description="central: brain and spinal cord; peripheral: the nerves outside them.",
        examples=["central"],
    )
    where: Inline = Field(
        description="Where it is felt, in one or two sentences.",
        examples=["Often the legs or back. [@nhs-gbs]"],
    )
    feels_like: tuple[Inline, ...] = Field(
        min_length=1,
        description="What people say it feels like, a few words a line.",
        examples=[["burning", "electric shocks [@msuk-pain]"]],
    )
    why: Prose = Field(
        description="Why this condition causes nerve pain.",
        examples=["The immune system damages nerves outside the brain. [@medlineplus-gbs]"],
    )
    how_common: Inline = Field(
        description="How many people get it, with the source, and how sure we are.",
        examples=["In 1 study of 156 people, 66 in 100 had pain. [@ruts-2010]"],
    )
    chance: Chance | None = Field(
        default=None,
        description="The same number as data, if one good number exists.",
        examples=[{"about": 2, "in": 3, "who": "people with GBS have pain early on"}],
    )
    more: Prose = Field(
        default="",
        description="Anything else about nerve pain in this condition, such as named kinds of it.",
        examples=["Pain can also have other causes, so it should be checked. [@msuk-pain]"],
    )


class Test(Model):
    """A test and what it is like to have it."""

    __test__ = False  # the name is the editors' word; pytest must not take it for a test class

    name: Words = Field(description="The test's plain name.", examples=["MRI scan"])
    medical: Words = Field(
        default="",
        description="The medical name, printed in brackets.",
        examples=["electromyography"],
    )
    why: Inline = Field(
        description="What the test can show.",
        examples=["To look for damage in the brain and spinal cord. [@medlineplus-ms]"],
    )
    what_happens: Inline = Field(
        default="",
        description="What the person having the test does and feels. Leave it out if no source "
        "says so.",
        examples=["You lie still inside a scanner."],
    )


class Diagnosis(Model):
    """How the condition is found."""

    intro: Prose = Field(
        default="",
        description="How doctors decide.",
        examples=["There is no single test for lupus. [@medlineplus-lupus]"],
    )
    tests: tuple[Test, ...] = Field(
        min_length=1,
        description="The tests, in the order they usually happen.",
        examples=[[{"name": "MRI scan", "why": "To look at the brain and spinal cord."}]],
    )


class Treatment(Model):
    """One treatment, with what a person needs to weigh it up."""

    name: Words = Field(
        description="The treatment's plain name.", examples=["Immunoglobulin by drip (IVIG)"]
    )
    kind: TreatmentKind = Field(
        description="What it aims at: treats the cause, eases symptoms, emergency, or supports.",
        examples=["treats the cause"],
    )
    how_it_works: Inline = Field(
        description="What it does in the body, or how it is given.",
        examples=["Antibodies from donors are given by drip. [@nhs-gbs]"],
    )
    benefits: Inline = Field(
        description="What it can do for the reader.",
        examples=["It can lower the number of relapses. [@mstrust-treated]"],
    )
    risks: Inline = Field(
        description="Side effects and harms. If the sources do not say, write so.",
        examples=["It can cause a dry mouth. [@nhs-amitriptyline]"],
    )
    daily_life: Inline = Field(
        default="",
        description="What it means for daily life: how often, where, for how long.",
        examples=["You take it in the evening. [@amitrip-leaflet-nhs]"],
    )


class Treatments(Model):
    """The treatments, and what happens without any."""

    intro: Prose = Field(
        default="",
        description="What treatment can and cannot do.",
        examples=["There is no cure, but symptoms can be treated. [@nhs-lupus]"],
    )
    options: tuple[Treatment, ...] = Field(
        min_length=1,
        description="The treatments.",
        examples=[
            [
                {
                    "name": "Plasma exchange",
                    "kind": "treats the cause",
                    "how_it_works": "A machine filters your blood.",
                    "benefits": "It can shorten the illness.",
                    "risks": "Ask your team about the risks.",
                }
            ]
        ],
    )
    no_treatment: Prose = Field(
        default="",
        description="What is likely to happen without treatment.",
        examples=["Without treatment the weakness can spread. [@nhs-gbs]"],
    )


class Condition(Model):
    """A condition record: everything a patient asks about one condition."""

    kind: Literal["condition"] = Field(description="The kind of record.", examples=["condition"])
    id: Slug = Field(
        description="The record's name, the same as the file's name without .yaml.",
        examples=["multiple-sclerosis"],
    )
    title: Words = Field(
        description="The condition's name as a patient would look it up; 65 characters at most.",
        examples=["Multiple sclerosis (MS)"],
    )
    also_known_as: Annotated[tuple[Words, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Other names people use or may hear.",
        examples=[["MS"]],
    )
    language: Language = Field(
        description="Language and country, such as en-GB.", examples=["en-GB"]
    )
    translation_of: Slug = Field(
        default="",
        description="Id of the record, in another language, that this one is a translation of.",
        examples=["multiple-sclerosis"],
    )
    audience: Words = Field(
        description="Who this is written for.",
        examples=["Adults with MS, and their families and carers"],
    )
    codes: Codes = Field(
        default=Codes(),
        description="Codes in ICD-10, ICD-11, SNOMED CT, MeSH and Orphanet; each is optional.",
        examples=[{"icd10": ["G35"]}],
    )
    body_systems: BodySystems = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="The parts of the body that it concerns, so that readers find it by them.",
        examples=[["nervous system"]],
    )
    summary: Inline = Field(
        description="The condition in one or two sentences.",
        examples=["MS is a long-term condition of the brain and spinal cord. [@nhsinform-ms]"],
    )
    main_message: Inline = Field(
        description="The one thing the reader should remember.",
        examples=["Get new symptoms checked early. [@nice-ng220]"],
    )
    overview: Prose = Field(
        description="What the condition is, in a few short paragraphs.",
        examples=["Your immune system attacks [myelin](glossary:myelin). [@medlineplus-ms]"],
    )
    get_help: GetHelp = Field(
        description="Care cards, emergency first; or none: with the reason why there are none.",
        examples=[
            [
                {
                    "urgency": "emergency",
                    "action": "Call 999 or go to A&E now if",
                    "signs": ["you have trouble breathing [@nhswales-gbs]"],
                }
            ]
        ],
    )
    symptoms: Symptoms = Field(
        description="Symptoms in groups.",
        examples=[{"groups": [{"name": "Eyes", "items": [{"plain": "double vision"}]}]}],
    )
    nerve_pain: Annotated[NervePain | None, LEFT_OUT] = Field(
        default=None,
        description="Where nerve pain is felt, what it feels like, why it happens, how common.",
        examples=[
            {
                "kind": "central",
                "where": "Often the legs.",
                "feels_like": ["burning"],
                "why": "Nerve messages are disturbed.",
                "how_common": "About 1 in 4 people.",
            }
        ],
    )
    causes: Prose = Field(
        default="",
        description="What causes it, and what does not.",
        examples=["The cause is not known. [@medlineplus-ms]"],
    )
    who_gets_it: Prose = Field(
        default="",
        description="How common it is, and in whom.",
        examples=["It is 2 to 3 times more common in women than men. [@nhsinform-ms]"],
    )
    diagnosis: Annotated[Diagnosis | None, LEFT_OUT] = Field(
        default=None,
        description="How it is found: the tests, why, and what happens.",
        examples=[{"tests": [{"name": "MRI scan", "why": "To look at the brain."}]}],
    )
    treatments: Annotated[Treatments | None, LEFT_OUT] = Field(
        default=None,
        description="The treatments, each with how it works, benefits, risks and daily life.",
        examples=[
            {
                "options": [
                    {
                        "name": "Plasma exchange",
                        "kind": "treats the cause",
                        "how_it_works": "A machine filters your blood.",
                        "benefits": "It can shorten the illness.",
                        "risks": "Ask your team about the risks.",
                    }
                ]
            }
        ],
    )
    not_known: Prose = Field(
        default="",
        description="What experts do not know, or do not agree on.",
        examples=["No one yet knows why the immune system attacks nerves. [@gard-cidp]"],
    )
    self_care: tuple[Step, ...] = Field(
        default=(),
        min_length=1,
        description="What the reader can do, as steps.",
        examples=[[{"action": "Do not smoke. [@nhs-lupus]"}]],
    )
    living_with_it: Prose = Field(
        default="",
        description="What daily life with the condition can be like, and what helps.",
        examples=["Pacing yourself can help with tiredness. [@nhs-lupus]"],
    )
    outlook: Prose = Field(
        default="",
        description="What to expect over time.",
        examples=["Most people recover in a few weeks to a few years. [@cdc-gbs-campy]"],
    )
    sections: tuple[PlacedSection, ...] = Field(
        default=(),
        description="Sections of the record's own, for what no other key is for.",
        examples=[
            [
                {
                    "id": "travel",
                    "heading": "Travel",
                    "after": "living_with_it",
                    "body": "Carry your medicines in your hand luggage. [@nhs-lupus]",
                }
            ]
        ],
    )
    questions_to_ask: tuple[Inline, ...] = Field(
        min_length=1,
        description="Questions to take to an appointment.",
        examples=[["Is this pain from MS or from something else? [@msuk-pain]"]],
    )
    support: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Ids of organisations in organisations.yaml.",
        examples=[["ms-society-uk"]],
    )
    related: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Ids of related conditions and topics.",
        examples=[["guillain-barre-syndrome"]],
    )
    figures: tuple[Figure, ...] = Field(
        default=(),
        description="Pictures.",
        examples=[
            [
                {
                    "file": "nerve-fibre.svg",
                    "after": "overview",
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

    @property
    def tests(self) -> tuple[Test, ...]:
        """Its tests; none if it has no such section."""
        return self.diagnosis.tests if self.diagnosis else ()

    @property
    def options(self) -> tuple[Treatment, ...]:
        """Its treatments; none if it has no such section."""
        return self.treatments.options if self.treatments else ()

    @property
    def chance(self) -> Chance | None:
        """How many people have nerve pain, if that is known as data."""
        return self.nerve_pain.chance if self.nerve_pain else None
