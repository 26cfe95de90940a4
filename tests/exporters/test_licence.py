"""The licence of a text: the record's own before the publisher's, and whose work it is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.exporters.reading import html_text, pdf_pages
from tests.exporters.sample import CONDITION, context, exported, page_of, short
from tests.kinds import Condition
from toolkit.base.settings import Settings
from toolkit.exporters.html.structured_data import json_ld

OURS = "https://example.org/licence/ours"
OWN: dict[str, Any] = {"licence": OURS, "attribution": "Adapted from the leaflet of Pagham Ward."}


@pytest.mark.parametrize("name", ["html", "fragment", "pdf"])
def test_readers_see_both(name: str) -> None:
    content = exported(name, page_of(short(**OWN)), context()).content
    words = " ".join(pdf_pages(content)) if name == "pdf" else html_text(content)
    words = " ".join(words.split())
    assert "Adapted from the leaflet of Pagham Ward." in words
    assert "example.org/licence/ours" in words


def test_programs_read_both() -> None:
    page = page_of(Condition.model_validate(CONDITION | OWN))
    data = json.loads(exported("json", page, context()).content)
    assert (data["licence"], data["attribution"]) == (OURS, OWN["attribution"])
    linked = json.loads(json_ld(page))
    assert (linked["license"], linked["creditText"]) == (OURS, OWN["attribution"])


def test_the_publishers_holds_for_a_record_without_its_own() -> None:
    settings = Settings.model_validate(
        {"organisation": {"name": "X", "licence": "Free to copy, 1999"}}
    )
    own = page_of(Condition.model_validate(CONDITION | OWN), settings=settings)
    other = page_of(Condition.model_validate(CONDITION), settings=settings)
    assert (own.licence, other.licence) == (OURS, "Free to copy, 1999")
    assert "creditText" not in json_ld(other)
    given = context(settings=settings)
    assert "Licence: Free to copy, 1999" in " ".join(
        html_text(exported("html", other, given).content).split()
    )
    assert "Free to copy, 1999" not in html_text(exported("html", own, given).content)
