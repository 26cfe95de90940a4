"""The sections of a condition record -> those of its page, in the order of print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.model.condition import Condition
from toolkit.model.parts import Chance as ChanceModel
from toolkit.model.parts import SectionName
from toolkit.pages.labels import NERVE_PAIN, TREATMENT
from toolkit.pages.page import (
    Chance,
    Diagnosis,
    NervePain,
    Step,
    Symptom,
    SymptomGroup,
    Symptoms,
    Test,
    Treatment,
    Treatments,
)
from toolkit.pages.translations import labels_language, translations
from toolkit.pages.writer import Writer


def condition_sections(model: Condition, writer: Writer) -> Iterator[tuple[SectionName, Any]]:
    """Yield each section's name and content; made one by one, so that sources are numbered so."""
    yield "overview", writer.prose(model.overview)
    yield "symptoms", _symptoms(model, writer)
    yield "nerve_pain", _nerve_pain(model, writer)
    yield "causes", writer.prose(model.causes)
    yield "who_gets_it", writer.prose(model.who_gets_it)
    yield "diagnosis", _diagnosis(model, writer)
    yield "treatments", _treatments(model, writer)
    yield "not_known", writer.prose(model.not_known)
    yield (
        "self_care",
        tuple(
            Step(action=writer.line(step.action), detail=writer.optional_line(step.detail))
            for step in model.self_care
        ),
    )
    yield "living_with_it", writer.prose(model.living_with_it)
    yield "outlook", writer.prose(model.outlook)


def _symptoms(model: Condition, writer: Writer) -> Symptoms:
    return Symptoms(
        intro=writer.optional_prose(model.symptoms.intro),
        groups=tuple(
            SymptomGroup(
                name=group.name,
                items=tuple(
                    Symptom(
                        plain=writer.line(symptom.plain),
                        medical=symptom.medical,
                        detail=writer.optional_line(symptom.detail),
                    )
                    for symptom in group.items
                ),
            )
            for group in model.symptoms.groups
        ),
    )


def _nerve_pain(model: Condition, writer: Writer) -> NervePain:
    pain = model.nerve_pain
    return NervePain(
        kind=pain.kind,
        kind_label=translations(model.language).gettext(NERVE_PAIN[pain.kind]),
        where=writer.line(pain.where),
        feels_like=writer.lines(pain.feels_like),
        why=writer.prose(pain.why),
        how_common=writer.line(pain.how_common),
        chance=_chance(pain.chance, model.language) if pain.chance else None,
        more=writer.optional_prose(pain.more),
    )


def _chance(chance: ChanceModel, language: str) -> Chance:
    numbers = {"about": f"{chance.about:,}", "in": f"{chance.in_:,}", "who": chance.who}
    if labels_language(language) == language:
        said = translations(language).gettext("About {about} in {in} {who}")
    else:
        # Two languages in one sentence help no one; the record says it in words as well.
        said = "{who}: {about} / {in}"
    text = said.format(**numbers).rstrip(".") + "."
    return Chance(about=chance.about, in_=chance.in_, who=chance.who, text=text)


def _diagnosis(model: Condition, writer: Writer) -> Diagnosis:
    return Diagnosis(
        intro=writer.optional_prose(model.diagnosis.intro),
        tests=tuple(
            Test(
                name=test.name,
                medical=test.medical,
                why=writer.line(test.why),
                what_happens=writer.optional_line(test.what_happens),
            )
            for test in model.diagnosis.tests
        ),
    )


def _treatments(model: Condition, writer: Writer) -> Treatments:
    gettext = translations(model.language).gettext
    return Treatments(
        intro=writer.optional_prose(model.treatments.intro),
        options=tuple(
            Treatment(
                name=option.name,
                kind=option.kind,
                kind_label=gettext(TREATMENT[option.kind]),
                how_it_works=writer.line(option.how_it_works),
                benefits=writer.line(option.benefits),
                risks=writer.line(option.risks),
                daily_life=writer.optional_line(option.daily_life),
            )
            for option in model.treatments.options
        ),
        no_treatment=writer.optional_prose(model.treatments.no_treatment),
    )
