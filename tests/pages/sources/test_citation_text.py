from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.sample import REFERENCES
from tests.pages.csl_cases import CASES, Case
from toolkit.model.shared import Reference
from toolkit.pages.sources.citation_text import address, citation_text, day_read

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


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"issued": {"raw": "ca. 1990"}}, "About 1990."),
        ({"publisher": "NHS", "issued": {"literal": "in press"}}, "NHS, in press."),
        ({"editor": [{"literal": "NICE"}], "URL": "https://a.org"}, "Edited by NICE."),
        ({"URL": "https://a.org"}, "x."),
    ],
)
def test_a_source_without_a_title_is_still_words(fields: dict[str, Any], text: str) -> None:
    assert citation_text(_source(**{"title": "", **fields}), "en-GB") == text


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


NEVER = ("<i", "<sup", "</", "<span", "None", "()", "[]", ",,", ",.", "&amp;", " .", " ,")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_shape_of_csl(case: Case) -> None:
    entry, has, lacks = case
    text = citation_text(_source(**{"type": "book", **entry}), "en-GB")
    assert not [words for words in has if words.casefold() not in text.casefold()], text
    assert not [words for words in (*lacks, *NEVER) if words in text], text
    assert text.strip() == text


_TEXTS = st.text(alphabet="ab<i>/&;.,()? \n\u200bé1-", max_size=12) | st.integers(0, 2030)
_DATES = st.fixed_dictionaries(
    {},
    optional={
        "date-parts": st.lists(st.lists(_TEXTS | st.integers(-50, 2030), max_size=3), max_size=2),
        "season": _TEXTS,
        "circa": st.booleans() | _TEXTS,
        "raw": _TEXTS,
        "literal": _TEXTS,
        "edtf": _TEXTS,
    },
)
_KEYS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
_PEOPLE = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(_KEYS, _TEXTS)), max_size=4)
_FIELDS = ("title", "container-title", "publisher", "volume", "issue", "page", "URL", "DOI", "PMID")
_ENTRIES = st.fixed_dictionaries(
    {"id": st.just("x"), "type": st.sampled_from(["book", "chapter", "webpage", "whatever"])},
    optional={
        **dict.fromkeys(_FIELDS, _TEXTS),
        **dict.fromkeys(("issued", "accessed"), _DATES),
        **dict.fromkeys(("author", "editor"), _PEOPLE),
    },
)


@given(_ENTRIES)
def test_any_entry_is_printed_as_words(entry: dict[str, Any]) -> None:
    source = Reference.model_validate(entry)
    text = citation_text(source, "en-GB")
    assert text
    assert not [mark for mark in ("<i>", "</i>", "<b>", "None", "\n", "\u200b") if mark in text]
    assert day_read(source, "ar") is not None
    assert "\n" not in address(source)
