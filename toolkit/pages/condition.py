"""The sections of a condition record -> those of its page, in the order of print."""

from __future__ import annotations

from typing import Any

from toolkit.model.condition import Condition, Diagnosis, NervePain, Symptoms, Treatments
from toolkit.model.parts import Chance as ChanceModel
from toolkit.pages import page
from toolkit.pages.labels import NERVE_PAIN, TREATMENT
from toolkit.pages.translations import labels_language, translations
from toolkit.pages.writer import Writer


def condition_section(model: Condition, key: str, writer: Writer) -> Any:
    """Return what a page has of a section; nothing of one that the record does not have."""
    value = getattr(model, key)
    match value:
        case str():
            return writer.optional_prose(value)
        case Symptoms():
            return _symptoms(value, writer)
        case NervePain():
            return _nerve_pain(value, writer, model.language)
        case Diagnosis():
            return _diagnosis(value, writer)
        case Treatments():
            return _treatments(value, writer, model.language)
        case tuple():
            return tuple(
                page.Step(action=writer.line(step.action), detail=writer.optional_line(step.detail))
                for step in value
            )
    return None


def _symptoms(symptoms: Symptoms, writer: Writer) -> page.Symptoms:
    return page.Symptoms(
        intro=writer.optional_prose(symptoms.intro),
        groups=tuple(
            page.SymptomGroup(
                name=group.name,
                items=tuple(
                    page.Symptom(
                        plain=writer.line(symptom.plain),
                        medical=symptom.medical,
                        detail=writer.optional_line(symptom.detail),
                    )
                    for symptom in group.items
                ),
            )
            for group in symptoms.groups
        ),
    )


def _nerve_pain(pain: NervePain, writer: Writer, language: str) -> page.NervePain:
    return page.NervePain(
        kind=pain.kind,
        kind_label=translations(language).gettext(NERVE_PAIN[pain.kind]),
        where=writer.line(pain.where),
        feels_like=writer.lines(pain.feels_like),
        why=writer.prose(pain.why),
        how_common=writer.line(pain.how_common),
        chance=_chance(pain.chance, language) if pain.chance else None,
        more=writer.optional_prose(pain.more),
    )


def _chance(chance: ChanceModel, language: str) -> page.Chance:
    numbers = {"about": f"{chance.about:,}", "in": f"{chance.in_:,}", "who": chance.who}
    if labels_language(language) == language:
        said = translations(language).gettext("About {about} in {in} {who}")
    else:
        # Two languages in one sentence help no one; the record says it in words as well.
        said = "{who}: {about} / {in}"
    text = said.format(**numbers).rstrip(".") + "."
    return page.Chance(about=chance.about, in_=chance.in_, who=chance.who, text=text)


def _diagnosis(diagnosis: Diagnosis, writer: Writer) -> page.Diagnosis:
    return page.Diagnosis(
        intro=writer.optional_prose(diagnosis.intro),
        tests=tuple(
            page.Test(
                name=test.name,
                medical=test.medical,
                why=writer.line(test.why),
                what_happens=writer.optional_line(test.what_happens),
            )
            for test in diagnosis.tests
        ),
    )


def _treatments(treatments: Treatments, writer: Writer, language: str) -> page.Treatments:
    gettext = translations(language).gettext
    return page.Treatments(
        intro=writer.optional_prose(treatments.intro),
        options=tuple(
            page.Treatment(
                name=option.name,
                kind=option.kind,
                kind_label=gettext(TREATMENT[option.kind]),
                how_it_works=writer.line(option.how_it_works),
                benefits=writer.line(option.benefits),
                risks=writer.line(option.risks),
                daily_life=writer.optional_line(option.daily_life),
            )
            for option in treatments.options
        ),
        no_treatment=writer.optional_prose(treatments.no_treatment),
    )
