"""A page -> schema.org JSON-LD that says only what the page can stand for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from toolkit.pages.page import ConditionPage, TopicPage

_CODING_SYSTEMS = {
    "icd10": "ICD-10",
    "icd11": "ICD-11",
    "snomed_ct": "SNOMED-CT",
    "mesh": "MeSH",
    "orpha": "Orphanet",
}


def json_ld(page: ConditionPage | TopicPage) -> str:
    """Write the data so that no text in it can end the script element around it."""
    text = json.dumps(_page(page), ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


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
        "publisher": _without_empty(
            {"@type": "Organization", "name": page.publisher.name, "url": page.publisher.url}
        ),
        "citation": [
            _without_empty({"@type": "CreativeWork", "name": r.title, "url": r.url})
            for r in page.references
        ],
    }
    if page.review.status == "published":
        data |= _reviewed(page)
    if isinstance(page, ConditionPage):
        data["about"] = _condition(page)
    else:
        data["about"] = [
            {"@type": "MedicalCondition", "name": row.condition.title} for row in page.compare.rows
        ]
    return data


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
        "typicalTest": [
            {"@type": "MedicalTest", "name": test.name} for test in page.diagnosis.tests
        ],
        "possibleTreatment": [
            {"@type": "MedicalTherapy", "name": option.name} for option in page.treatments.options
        ],
        "expectedPrognosis": page.outlook.text,
        "epidemiology": page.who_gets_it.text,
    }
    return _without_empty(data)


def _codes(page: ConditionPage) -> Iterator[dict[str, str]]:
    for name, system in _CODING_SYSTEMS.items():
        for code in getattr(page.codes, name):
            yield {"@type": "MedicalCode", "codeValue": code, "codingSystem": system}


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in ("", [], ())}
