from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest
from msgspec.structs import replace

from tests.exporters.reading import assert_in_order, html_text, read_html, shown_texts
from tests.exporters.sample import REVIEW, condition, context, page_of, published, topic
from toolkit.base.settings import Settings
from toolkit.exporters import json as json_format
from toolkit.exporters.html.exporter import export

MODELS = (condition(), topic())


def exported(**sizes: int) -> bytes:
    return export(page_of(condition()), context(sizes=sizes)).content


@pytest.mark.parametrize("model", MODELS, ids=["condition", "topic"])
def test_every_word_of_the_record_is_there_in_order(model: Any) -> None:
    assert_in_order(shown_texts(model), html_text(export(page_of(model), context()).content))


@pytest.mark.parametrize("model", MODELS, ids=["condition", "topic"])
def test_nothing_is_fetched_and_nothing_runs(model: Any) -> None:
    reader = read_html(export(page_of(model), context()).content)
    for tag, attributes in reader.tags:
        assert tag not in ("link", "iframe", "object", "embed", "base", "form", "svg")
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        if tag == "script":
            assert attributes == {"type": "application/ld+json"}
        if "src" in attributes:
            assert tag == "img"
            assert str(attributes["src"]).startswith("data:image/")


def test_the_style_sheet_is_the_only_style_and_reads_nothing() -> None:
    text = exported().decode()
    assert text.count("<style>") == 1
    css = text.split("<style>")[1].split("</style>")[0]
    assert "@import" not in css
    assert "@font-face" not in css
    assert all(url.startswith('"data:') for url in re.findall(r"url\(([^)]*)", css))


def test_the_policy_forbids_all_but_the_style_and_pictures_inside() -> None:
    reader = read_html(exported())
    policies = [a["content"] for t, a in reader.tags if "http-equiv" in a]
    assert len(policies) == 1
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; "
        r"base-uri 'none'; form-action 'none'",
        str(policies[0]),
    )


@pytest.mark.parametrize("model", MODELS, ids=["condition", "topic"])
def test_every_id_is_unique_and_every_link_inside_leads_somewhere(model: Any) -> None:
    tags = read_html(export(page_of(model), context()).content).tags
    ids = [str(a["id"]) for _, a in tags if "id" in a]
    assert len(set(ids)) == len(ids)
    targets = {str(a["href"])[1:] for _, a in tags if str(a.get("href", "")).startswith("#")}
    assert targets <= set(ids)


def test_each_citation_opens_its_source_and_each_source_has_a_place_of_its_own() -> None:
    tags = read_html(exported()).tags
    marks = {str(a["popovertarget"]) for t, a in tags if t == "button" and a.get("class") == "cite"}
    opened = {str(a["id"]) for _, a in tags if "popover" in a}
    assert marks == {each for each in opened if each.startswith("source_")}
    ids = {str(a["id"]) for _, a in tags if "id" in a}
    assert {each.replace("source", "ref") for each in marks} | {"word_immune-system"} <= ids


def test_only_web_addresses_and_phone_numbers_become_links() -> None:
    hrefs = [str(a["href"]) for _, a in read_html(exported()).tags if "href" in a]
    assert all(re.fullmatch(r"https://.*|#.*|.*\.html|tel:\+?[0-9]+", href) for href in hrefs)
    assert "javascript:alert(1)" in exported().decode()


def test_language_direction_and_title_are_set() -> None:
    tags = dict(read_html(exported()).tags)
    assert tags["html"] == {"lang": "en-GB", "dir": "ltr"}
    assert b"<title>First condition (FC)</title>" in exported()
    arabic = export(page_of(condition(language="ar")), context())
    assert arabic.path == "ar/first.html"
    assert dict(read_html(arabic.content).tags)["html"] == {"lang": "ar", "dir": "rtl"}


def test_headings_start_at_one_and_skip_no_level() -> None:
    levels = [int(t[1]) for t, _ in read_html(exported()).tags if re.fullmatch("h[1-6]", t)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_other_formats_are_linked_with_their_size() -> None:
    html = exported(**{"en-GB/first.pdf": 45_300, "en-GB/first.json": 1_234_567})
    main, foot = html.split(b"<footer>")
    assert b'Handout (<span dir="ltr">PDF, 45KB</span>)' in main.split(b'id="overview"')[0]
    assert b'Data for other programs (<span dir="ltr">JSON, 1.2MB</span>)' in foot
    assert b'<a href="#downloads">' in main


def test_a_format_that_was_not_made_is_not_linked() -> None:
    assert "Handout (PDF" not in html_text(exported())
    assert b"downloads" not in exported().split(b"</head>")[1]


def test_a_draft_says_so_and_asks_not_to_be_found() -> None:
    text = exported().decode()
    assert 'class="notice"' in text
    assert '<meta name="robots" content="noindex">' in text
    assert "Last reviewed: not yet." in " ".join(html_text(exported()).split())


def checked(**changes: Any) -> bytes:
    standing = replace(published("2027-01-02"), **changes)
    return export(page_of(condition(), standing=standing), context()).content


def test_a_published_page_shows_who_checked_it_and_when() -> None:
    text = " ".join(html_text(checked()).split())
    assert "Last reviewed: 20 November 2026. Next review: 2 January 2027." in text
    assert "Dr A Example (GP). Conflicts of interest: none" in text
    assert b'class="notice"' not in checked()


@pytest.mark.parametrize("state", ["draft", "in-review", "changed", "overdue", "retired"])
def test_any_other_page_says_so(state: Any) -> None:
    assert "Do not rely on it." in html_text(checked(state=state))
    assert b"noindex" in checked(state=state)


def test_no_line_of_a_record_is_a_check() -> None:
    claims = {"status": "published", "reviewers": [{"name": "Dr A Nobody", "role": "GP"}]}
    claims |= {"last_reviewed": "2026-11-02", "next_review": "2029-11-02"}
    page = page_of(condition(review=REVIEW | claims))
    for text in (
        export(page, context()).content.decode(),
        json_format.export(page, context()).content.decode(),
    ):
        assert "Dr A Nobody" not in text
        assert "2029" not in text
        assert "not yet checked" in text


def test_the_structured_data_is_json() -> None:
    (script,) = read_html(exported()).scripts
    assert json.loads(script)["@type"] == "MedicalWebPage"


def test_a_word_of_the_glossary_opens_its_meaning_by_a_press_without_script() -> None:
    tags = read_html(exported()).tags
    (meaning,) = [a for _, a in tags if str(a.get("id", "")).startswith("meaning_")]
    assert "popover" in meaning
    buttons = [a for t, a in tags if t == "button" and a["popovertarget"] == meaning["id"]]
    assert [a for a in buttons if a.get("class") == "term"]
    assert [a for a in buttons if a.get("popovertargetaction") == "hide"]
    assert "immune system: The body's defence." in " ".join(html_text(exported()).split())


def test_the_foot_says_when_it_was_reviewed_and_when_it_will_be() -> None:
    foot = checked().decode().split("<footer>")[1]
    assert "20 November 2026" in foot
    assert "2 January 2027" in foot


def test_what_others_show_of_a_link_to_the_page() -> None:
    named = context(settings=Settings.model_validate({"site": {"address": "https://x.example/l"}}))
    tags = read_html(export(page_of(condition()), named).content).tags
    said = {a["property"]: a["content"] for t, a in tags if t == "meta" and "property" in a}
    assert said["og:url"] == "https://x.example/l/en-GB/first.html"
    assert said["og:title"] == "First condition (FC)"
    assert said["og:locale"] == "en_GB"
    unnamed = read_html(exported()).tags
    assert not [1 for t, a in unnamed if t == "link" or a.get("property") == "og:url"]
