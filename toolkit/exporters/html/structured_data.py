"""A page -> schema.org JSON-LD that says only what the page can stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from toolkit.exporters.downloads import Download
from toolkit.exporters.html.script_data import script_data
from toolkit.exporters.outline import outline
from toolkit.model.sections import BODIES
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.rich_text import Prose

_CODING_SYSTEMS = {
    "icd10": "ICD-10",
    "icd11": "ICD-11",
    "snomed_ct": "SNOMED-CT",
    "mesh": "MeSH",
    "orpha": "Orphanet",
}


# Only where the one implies the other; schema.org knows no specialty of the whole body.
_SPECIALTIES = {
    "nervous system": "Neurologic",
    "joints and muscles": "Rheumatologic",
    "skin": "Dermatologic",
}

# schema.org has no name for the cause of a condition; what a section is about says it.
_ASPECTS = {each.key: each.aspect for body in BODIES.values() for each in body if each.aspect}


def json_ld(
    page: ConditionPage | TopicPage, address: str = "", files: Iterable[Download] = ()
) -> str:
    """Write the data so that no text in it can end the script element around it.

    `address` is where the page is on the web, `files` are those beside it; without
    an address neither it nor theirs are made up.
    """
    data = _page(page)
    if address:
        folder = address.rpartition("/")[0]
        data |= {"@id": address, "url": address}
        data["encoding"] = [
            {
                "@type": "MediaObject",
                "contentUrl": f"{folder}/{file.file}",
                "encodingFormat": file.media_type,
            }
            for file in files
        ]
    return script_data(_without_empty(data))


def _page(page: ConditionPage | TopicPage) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.summary.text,
        "inLanguage": page.language,
        "version": page.review.version,
        "dateModified": page.review.newest_change.date.isoformat(),
        "creativeWorkStatus": page.review.status_label,
        "audience": {"@type": "MedicalAudience", "audienceType": page.audience},
        "medicalAudience": "https://schema.org/Patient",
        "specialty": _specialty(page),
        "license": page.licence if _is_web(page.licence) else "",
        "creditText": page.attribution,
        "publisher": _without_empty(
            {
                "@type": "Organization",
                "name": page.publisher.name,
                "url": page.publisher.url,
                "telephone": page.publisher.phone,
                "email": page.publisher.email,
            }
        ),
        "citation": [
            _without_empty({"@type": "CreativeWork", "name": r.title, "url": r.url})
            for r in page.references
        ],
    }
    data["hasPart"] = [
        {
            "@type": "HealthTopicContent",
            "headline": entry.heading,
            "hasHealthAspect": f"https://schema.org/{_ASPECTS[entry.field]}",
        }
        for entry in outline(page)
        if entry.field in _ASPECTS and _is_about_a_condition(page, entry.field)
    ]
    if page.review.status == "published":
        data |= _reviewed(page)
    if isinstance(page, ConditionPage):
        data["about"] = _condition(page)
    else:
        data["about"] = [
            {"@type": "MedicalCondition", "name": row.condition.title} for row in page.compare.rows
        ]
    return data


def _is_about_a_condition(page: ConditionPage | TopicPage, field: str) -> bool:
    """A page without care cards has a section about help that names no reason to see a doctor."""
    return field != "get_help" or bool(page.get_help.cards)


def _specialty(page: ConditionPage | TopicPage) -> str:
    """Return the specialty of a page about one part of the body; of several, none is the page's."""
    names = [_SPECIALTIES.get(system.id) for system in page.body_systems]
    return f"https://schema.org/{names[0]}" if len(names) == 1 and names[0] else ""


def _is_web(text: str) -> bool:
    return text.startswith("https://")


def _reviewed(page: ConditionPage | TopicPage) -> dict[str, Any]:
    """Only a published page may claim that someone has checked it."""
    data: dict[str, Any] = {}
    if page.review.last_reviewed:
        data["lastReviewed"] = page.review.last_reviewed.isoformat()
    if page.review.reviewers:
        data["reviewedBy"] = [
            _without_empty({"@type": "Person", "name": person.name, "jobTitle": person.role})
            for person in page.review.reviewers
        ]
    return data


def _condition(page: ConditionPage) -> dict[str, Any]:
    symptoms = [symptom for group in page.symptoms.groups for symptom in group.items]
    data: dict[str, Any] = {
        "@type": "MedicalCondition",
        "name": page.title,
        "alternateName": list(page.also_known_as),
        "code": list(_codes(page)),
        "signOrSymptom": [{"@type": "MedicalSymptom", "name": s.plain.text} for s in symptoms],
        "typicalTest": [{"@type": "MedicalTest", "name": test.name} for test in page.tests],
        "possibleTreatment": [
            {"@type": "MedicalTherapy", "name": option.name} for option in page.options
        ],
        "expectedPrognosis": _text(page.outlook),
        "epidemiology": _text(page.who_gets_it),
    }
    return _without_empty(data)


def _text(prose: Prose | None) -> str:
    return prose.text if prose else ""


def _codes(page: ConditionPage) -> Iterator[dict[str, str]]:
    for name, system in _CODING_SYSTEMS.items():
        for code in getattr(page.codes, name):
            yield {"@type": "MedicalCode", "codeValue": code, "codingSystem": system}


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in ("", [], ())}
