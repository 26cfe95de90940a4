from __future__ import annotations

from typing import Any

import pytest

from tests.exporters.sample import REFERENCES
from toolkit.model.shared import Reference
from toolkit.pages.citation_text import address, citation_text, day_read

SOURCES = {entry["id"]: Reference.model_validate(entry) for entry in REFERENCES}


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("web", "Nerves. NHS."),
        ("journal", "Foley PL, Vesterinen H, Laird B and others. Pain in nerves. Pain, 2013."),
        ("body", "NICE. Guideline."),
        ("picture", "Atlas?"),
    ],
)
def test_the_words_of_an_entry(id: str, text: str) -> None:
    assert citation_text(SOURCES[id], "en-GB") == text


def test_three_authors_are_all_named() -> None:
    assert citation_text(_with_authors(3), "en-GB") == "A0 B, A1 B, A2 B. T."


def test_of_four_authors_the_last_is_not_named() -> None:
    assert citation_text(_with_authors(4), "en-GB") == "A0 B, A1 B, A2 B and others. T."


@pytest.mark.parametrize(
    ("given", "initials"), [("Peter L.", "PL"), ("Jean-Paul", "JP"), ("J. P.", "JP"), ("", "")]
)
def test_given_names_become_initials(given: str, initials: str) -> None:
    source = _source(author=[{"family": "Foley", "given": given}])
    assert citation_text(source, "en-GB") == f"Foley {initials}".strip() + ". T."


@pytest.mark.parametrize(
    ("id", "url"),
    [
        ("web", "https://www.example.org/nerves/"),
        ("journal", "https://doi.org/10.1016/j.pain.2012.12.002"),
        ("body", ""),
        ("picture", "https://pubmed.ncbi.nlm.nih.gov/23318126/"),
    ],
)
def test_the_address(id: str, url: str) -> None:
    assert address(SOURCES[id]) == url


def test_the_day_it_was_read() -> None:
    assert day_read(SOURCES["web"], "en-GB") == "22 November 2026"
    assert day_read(SOURCES["picture"], "en-GB") == ""


def _source(**fields: Any) -> Reference:
    return Reference.model_validate({"id": "x", "type": "book", "title": "T", **fields})


def _with_authors(count: int) -> Reference:
    return _source(author=[{"family": f"A{n}", "given": "Bo"} for n in range(count)])
