from __future__ import annotations

import json

import pytest

from tests.exporters.reading import html_text, read_html
from tests.exporters.sample import condition, context, listed_of, page_of, topic
from toolkit.base.settings import Settings
from toolkit.exporters.site import library

PAGES = [page_of(topic()), page_of(condition()), page_of(condition(id="ar", language="ar"))]
SIZES = {"en-GB/first.html": 52_000, "en-GB/first.pdf": 64_400}


def listed(**settings: dict[str, str]) -> bytes:
    given = context(sizes=SIZES, settings=Settings.model_validate(settings))
    return library(map(listed_of, PAGES), given).content


def test_it_lists_every_page_with_status_and_summary() -> None:
    assert library(map(listed_of, PAGES), context()).path == "index.html"
    text = html_text(listed())
    for page in PAGES:
        assert page.title in text
        assert page.summary.text in text
    assert text.count("Draft, not yet checked by a clinician.") == 3


def test_it_links_the_files_that_there_are_with_type_and_size() -> None:
    links = [str(a["href"]) for t, a in read_html(listed()).tags if t == "a"]
    files = [link for link in links if not link.startswith("#")]
    assert files == ["en-GB/first.html", "en-GB/first.html", "en-GB/first.pdf"]
    text = html_text(listed())
    assert "Read online (HTML, 52KB)" in text
    assert "Handout (PDF, 64KB)" in text


def test_the_order_of_the_pages_does_not_matter() -> None:
    assert library(map(listed_of, PAGES), context()) == library(
        map(listed_of, reversed(PAGES)), context()
    )


def test_each_page_can_be_filtered_by_what_it_says_of_itself() -> None:
    tags = read_html(listed()).tags
    (arabic,) = [a for t, a in tags if t == "article" and a["id"] == "ar_ar"]
    assert (arabic["data-language"], arabic["data-status"]) == ("ar", "draft")
    more = [*PAGES, page_of(condition(id="fourth"))]
    tags = read_html(library(map(listed_of, more), context()).content).tags
    choices = [str(a["value"]) for t, a in tags if t == "option"]
    assert {"ar", "en-GB", "draft"} <= set(choices)
    assert "published" not in choices
    assert [a["id"] for t, a in tags if t == "select"] == [
        "filter-systems",
        "filter-language",
        "filter-status",
    ]


def test_a_title_in_another_language_says_so() -> None:
    headings = [a for t, a in read_html(listed()).tags if t == "h3"]
    assert {"lang": "ar", "dir": "rtl"} in headings


def test_without_script_the_search_is_not_there_and_every_page_is() -> None:
    tags = read_html(listed()).tags
    (search,) = [a for _, a in tags if a.get("role") == "search"]
    assert "hidden" in search
    assert not [a for t, a in tags if t == "article" and "hidden" in a]


def test_what_was_found_is_announced() -> None:
    (status,) = [a for _, a in read_html(listed()).tags if a.get("role") == "status"]
    assert status["id"] == "search-found"


def test_the_index_knows_other_names_and_symptoms_of_each_page() -> None:
    data, _ = read_html(listed()).scripts
    found = {entry["id"]: entry for entry in json.loads(data)["pages"]}
    assert set(found) == {a["id"] for t, a in read_html(listed()).tags if t == "article"}
    words = {each["k"]: each["w"] for each in found["en-GB_first"]["found"]}
    assert words["Also called"] == ["FC", "Oneitis"]
    assert any("pins and needles" in each for each in words["Symptom"])


def test_a_library_in_another_language_has_its_labels() -> None:
    tags = dict(read_html(listed(site={"language": "ar"})).tags)
    assert tags["html"] == {"lang": "ar", "dir": "rtl"}


@pytest.mark.parametrize("title", ["</script><script>x</script>", '"><img src=x onerror=y>'])
def test_no_title_becomes_code(title: str) -> None:
    pages = [page_of(condition(title=title)), PAGES[0]]
    content = library(map(listed_of, pages), context(sizes=SIZES)).content
    reader = read_html(content)
    assert title in html_text(content)
    assert len(reader.scripts) == 2
    assert not any("onerror" in a for _, a in reader.tags)
    assert title in [each["title"] for each in json.loads(reader.scripts[0])["pages"]]


def test_one_page_needs_no_search() -> None:
    reader = read_html(library(map(listed_of, PAGES[:1]), context()).content)
    assert not reader.scripts
    assert not [1 for _, a in reader.tags if a.get("role") == "search"]


def test_an_empty_library_says_so() -> None:
    assert "There are no pages yet." in html_text(library([], context()).content)


def test_a_short_list_has_no_filter_with_one_choice() -> None:
    tags = read_html(listed()).tags
    names = [a["name"] for t, a in tags if t == "select"]
    assert "language" in names
    assert "status" not in names
