"""A page -> schema.org JSON-LD that says only what the page can stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from toolkit.exporters.downloads import Download
from toolkit.exporters.html.script_data import script_data
from toolkit.exporters.outline import outline
from toolkit.model.kinds.kind import GET_HELP
from toolkit.pages.page import Comparison, Page
from toolkit.pages.rich_text import Prose

# Only where the one implies the other; schema.org knows no specialty of the whole body.
_SPECIALTIES = {
    "nervous system": "Neurologic",
    "joints and muscles": "Rheumatologic",
    "skin": "Dermatologic",
}


def json_ld(page: Page, address: str = "", files: Iterable[Download] = ()) -> str:
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


def _page(page: Page) -> dict[str, Any]:
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
    # schema.org has no name for the cause of a condition; what a section is about says it.
    aspects = {each.key: each.aspect for each in page.made_from.sections}
    data["hasPart"] = [
        {
            "@type": "HealthTopicContent",
            "headline": entry.heading,
            "hasHealthAspect": f"https://schema.org/{aspects[entry.field]}",
        }
        for entry in outline(page)
        if aspects.get(entry.field) and _is_about_a_condition(page, entry.field)
    ]
    if page.review.status == "published":
        data |= _reviewed(page)
    data["about"] = _subject(page) if page.made_from.about else list(_compared(page))
    return data


def _is_about_a_condition(page: Page, field: str) -> bool:
    """A page without care cards has a section about help that names no reason to see a doctor."""
    return field != GET_HELP.key or bool(page.get_help.cards)


def _specialty(page: Page) -> str:
    """Return the specialty of a page about one part of the body; of several, none is the page's."""
    names = [_SPECIALTIES.get(system.id) for system in page.body_systems]
    return f"https://schema.org/{names[0]}" if len(names) == 1 and names[0] else ""


def _is_web(text: str) -> bool:
    return text.startswith("https://")


def _reviewed(page: Page) -> dict[str, Any]:
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


def _subject(page: Page) -> dict[str, Any]:
    """Return what the page is about: a condition, a procedure, a medicine."""
    data: dict[str, Any] = {
        "@type": page.made_from.about,
        "name": page.title,
        "alternateName": list(page.also_known_as),
        "code": list(_codes(page)),
    }
    for section in page.made_from.body:
        value = getattr(page, section.key)
        if not (section.property and value):
            continue
        block = section.block
        if section.property_type and block and block.names:
            data[section.property] = [
                {"@type": section.property_type, "name": plain}
                for plain, _medical in block.names(value)
            ]
        elif isinstance(value, Prose):
            data[section.property] = value.text
    return _without_empty(data)


def _compared(page: Page) -> Iterator[dict[str, str]]:
    for section in page.made_from.body:
        value = getattr(page, section.key)
        if isinstance(value, Comparison):
            for row in value.rows:
                yield {"@type": "MedicalCondition", "name": row.condition.title}


def _codes(page: Page) -> Iterator[dict[str, str]]:
    for system in page.made_from.codes:
        for code in getattr(page.codes, system.key):
            link = {"url": system.link.replace("{code}", code)} if system.link else {}
            yield {
                "@type": "MedicalCode",
                "codeValue": code,
                "codingSystem": system.schema_org,
                **link,
            }


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in ("", [], ())}
