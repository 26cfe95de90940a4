from __future__ import annotations

import json
from typing import Any

from tests.exporters.sample import REVIEW, condition, context, page_of, published, topic
from toolkit.base.settings import Settings
from toolkit.exporters.downloads import downloads
from toolkit.exporters.html.structured_data import json_ld

CLAIMS = REVIEW | {
    "status": "published",
    "reviewers": [{"name": "Dr A Nobody", "role": "GP"}],
    "last_reviewed": "2026-11-22",
}


def data(model: Any = None, settings: Settings | None = None) -> dict[str, Any]:
    found = json.loads(json_ld(page_of(model or condition(), settings=settings)))
    assert isinstance(found, dict)
    return found


def test_a_draft_claims_no_review() -> None:
    assert not {"lastReviewed", "reviewedBy"} & set(data(condition(review=CLAIMS)))


def test_a_published_page_names_its_reviewers() -> None:
    found = json.loads(json_ld(page_of(condition(), standing=published())))
    assert found["lastReviewed"] == "2026-11-20"
    assert found["reviewedBy"] == [{"@type": "Person", "name": "Dr A Example", "jobTitle": "GP"}]


def test_no_address_is_made_up() -> None:
    found = data()
    assert not {"@id", "url", "license", "encoding"} & set(found)
    assert "url" not in found["publisher"]
    named = Settings.model_validate({"organisation": {"name": "X", "url": "https://x.example"}})
    assert data(settings=named)["publisher"]["url"] == "https://x.example"


def test_a_condition_is_described() -> None:
    about = data()["about"]
    assert about["@type"] == "MedicalCondition"
    assert {"codeValue": "G35", "codingSystem": "ICD-10", "@type": "MedicalCode"} in about["code"]
    assert about["signOrSymptom"][0]["name"] == "pins and needles"
    assert [each["name"] for each in about["possibleTreatment"]] == ["Plasma exchange", "Tablets"]


def test_a_topic_names_the_conditions_it_compares() -> None:
    names = [each["name"] for each in data(topic())["about"]]
    assert names == ["First condition (FC)", "Second condition"]


def test_no_text_can_end_the_script() -> None:
    text = json_ld(page_of(condition(title="</script><!--\u2028&")))
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text)["name"] == "</script><!--\u2028&"


def test_with_an_address_the_page_and_its_files_are_named() -> None:
    address = "https://www.example.org/leaflets/en-GB/first.html"
    sizes = {"en-GB/first.pdf": 1, "en-GB/first.json": 1}
    files = downloads(page_of(condition()), context(sizes=sizes))
    found = json.loads(json_ld(page_of(condition()), address, files))
    assert found["@id"] == found["url"] == address
    assert found["encoding"] == [
        {
            "@type": "MediaObject",
            "contentUrl": f"https://www.example.org/leaflets/en-GB/first.{ending}",
            "encodingFormat": f"application/{ending}",
        }
        for ending in ("pdf", "json")
    ]


def test_sections_say_what_they_are_about() -> None:
    aspects = {part["headline"]: part["hasHealthAspect"] for part in data()["hasPart"]}
    assert aspects["Symptoms"] == "https://schema.org/SymptomsHealthAspect"
    assert aspects["When to get help"] == "https://schema.org/SeeDoctorHealthAspect"


def test_only_a_licence_that_is_an_address_is_named() -> None:
    for licence, found in (("https://x.example/by", "https://x.example/by"), ("CC BY", None)):
        named = Settings.model_validate({"organisation": {"licence": licence}})
        assert data(settings=named).get("license") == found
