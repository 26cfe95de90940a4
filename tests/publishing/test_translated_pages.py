"""Pages in several languages: each leads to the others, and is made again when those change."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, TODAY, check, edit, make
from tests.exporters.reading import pdf_pages, read_html
from tests.governance.collection import signed, with_people
from toolkit.base.settings import read_settings
from toolkit.publishing.check import check_exports
from toolkit.publishing.export import Exported, Options, export
from toolkit.publishing.plan import Plan
from toolkit.running.work import Workers

WELSH, HEBREW = "content/conditions/cyntaf.yaml", "content/conditions/rishon.yaml"
LANGUAGES = {WELSH: "cy-GB", HEBREW: "he-IL"}
NOTICE = "The original of this page is newer than this translation."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The first condition in two more languages; its address is known."""
    root = make(tmp_path / "collection")
    with (root / "toolkit.toml").open("a") as file:
        file.write('\n[site]\naddress = "https://example.org/p"\n')
    text = re.sub(r"(?m)^related: .*\n", "related: []\n", (root / FIRST).read_text())
    for path, language in LANGUAGES.items():
        own = text.replace("id: first-condition", f"id: {Path(path).stem}")
        own = own.replace("last_reviewed: 2026-11-22", "last_reviewed: 2026-11-21")
        named = f"language: {language}\ntranslation_of: first-condition"
        (root / path).write_text(own.replace("language: en-GB", named))
    return root


def run(
    root: Path, *formats: str, ids: Sequence[str] = (), statuses: tuple[str, ...] = ()
) -> Exported:
    options = Options(workers=Workers(1), statuses=statuses)
    settings = read_settings(root)
    return export(root, settings, [*ids], formats, root / "exports", TODAY, ("standard",), options)


def hashes(root: Path) -> dict[str, str]:
    plan = Plan(root, read_settings(root), TODAY, check(root), 0)
    return {id: plan.source(record) for id, record in plan.good.items()}


def switch(file: Path) -> list[dict[str, str | None]]:
    return [
        given
        for tag, given in read_html(file.read_bytes()).tags
        if tag == "a" and "hreflang" in given
    ]


def read(root: Path, path: str) -> str:
    return (root / "exports" / path).read_text()


def test_each_page_leads_to_the_others_by_the_name_of_their_language(root: Path) -> None:
    run(root, "html", "fragment", "json")
    assert switch(root / "exports/he-IL/rishon.html") == [
        {
            "href": "../en-GB/first-condition.html",
            "lang": "en-GB",
            "hreflang": "en-GB",
            "dir": "ltr",
        },
        {"href": "../cy-GB/cyntaf.html", "lang": "cy-GB", "hreflang": "cy-GB", "dir": "ltr"},
    ]
    english = read(root, "en-GB/first-condition.html")
    assert 'hreflang="he-IL" dir="rtl">עברית (IL)</a>' in english
    for language, path in (("en-GB", "first-condition"), ("he-IL", "rishon")):
        place = f"https://example.org/p/{language}/{path}.html"
        assert f'<link rel="alternate" hreflang="{language}" href="{place}">' in english
    # Only the website knows where its pages are.
    fragment = read(root, "en-GB/first-condition.fragment.html")
    assert '<span lang="he-IL" dir="rtl">עברית (IL)</span>' in fragment
    assert "hreflang" not in fragment
    data = json.loads(read(root, "cy-GB/cyntaf.json"))
    assert data["translation_of"] == "first-condition"
    assert [(each["id"], each["is_original"]) for each in data["translations"]] == [
        ("first-condition", True),
        ("rishon", False),
    ]
    assert (
        check_exports(root, read_settings(root), [], ("html", "json"), root / "exports", TODAY, ())
        == []
    )


def test_the_library_and_the_sitemap_know_the_languages(root: Path) -> None:
    with_people(root)
    for id in ("first-condition", "cyntaf", "rishon"):
        signed(root, id, at=datetime(2026, 11, 22, tzinfo=UTC))
    run(root, "html")
    index = switch(root / "exports/index.html")
    assert {str(each["href"]) for each in index} == {
        "en-GB/first-condition.html",
        "cy-GB/cyntaf.html",
        "he-IL/rishon.html",
    }
    assert len(index) == 6
    (entry,) = re.findall(r"<url><loc>[^<]*/rishon.html.*", read(root, "sitemap.xml"))
    assert re.findall(r'hreflang="([^"]+)"', entry) == ["he-IL", "en-GB", "cy-GB"]


def test_paper_says_which_languages_there_are(root: Path) -> None:
    edit(root, WELSH, "language: cy-GB", "language: ti-ER")
    run(root, "pdf", ids=["first-condition"])
    words = "\n".join(pdf_pages((root / "exports/en-GB/first-condition.pdf").read_bytes()))
    (line,) = re.findall("In other languages: .*", words)
    assert "עברית" in line
    # A language that has no name here is called by its tag.
    assert "ti-ER" in line


def test_a_page_alone_says_nothing_of_languages(root: Path) -> None:
    run(root, "html")
    for path in ("en-GB/second-condition.html",):
        assert switch(root / "exports" / path) == []
        assert "alternate" not in read(root, path)


def test_a_translation_says_that_its_original_is_newer(root: Path) -> None:
    edit(root, WELSH, "date: 2026-11-22, version", "date: 2026-11-21, version")
    run(root, "html", "json")
    assert NOTICE in read(root, "cy-GB/cyntaf.html")
    assert json.loads(read(root, "cy-GB/cyntaf.json"))["translation_notice"].startswith(NOTICE)
    for path in ("en-GB/first-condition.html", "he-IL/rishon.html"):
        assert NOTICE not in read(root, path)


@pytest.mark.parametrize(
    ("path", "old", "new", "differing"),
    [
        (WELSH, "title: First", "title: Y First", {"cyntaf", "first-condition", "rishon"}),
        (WELSH, "cy-GB", "cy", {"cyntaf", "first-condition", "rishon"}),
        (WELSH, "outlook: Most", "outlook: Nearly most", {"cyntaf"}),
        (
            WELSH,
            "translation_of: first-condition\n",
            "",
            {"cyntaf", "first-condition", "rishon"},
        ),
        (HEBREW, "date: 2026-11-22, version", "date: 2026-11-21, version", {"rishon"}),
    ],
)
def test_a_page_is_made_again_when_what_it_says_of_another_changes(
    root: Path, path: str, old: str, new: str, differing: set[str]
) -> None:
    before = hashes(root)
    edit(root, path, old, new)
    after = hashes(root)
    assert {id for id in after if after[id] != before[id]} == differing


def test_a_newer_original_reaches_its_translations(root: Path) -> None:
    before = hashes(root)
    newest = '    - {date: 2026-11-22, version: "1.0"'
    edit(
        root,
        FIRST,
        newest,
        newest.replace("22", "23").replace("1.0", "1.1") + ", note: More.}\n" + newest,
    )
    after = hashes(root)
    assert {"cyntaf", "rishon"} <= {id for id in after if after[id] != before[id]}


def test_one_that_is_deleted_leaves_no_link(root: Path) -> None:
    run(root, "html")
    (root / WELSH).unlink()
    run(root, "html")
    for path in ("en-GB/first-condition.html", "he-IL/rishon.html", "index.html", "sitemap.xml"):
        assert "cyntaf" not in read(root, path), path


def test_one_with_errors_keeps_its_page_and_the_links_to_it(root: Path) -> None:
    run(root, "html")
    before = read(root, "he-IL/rishon.html")
    edit(root, FIRST, "kind: condition", "kind: conditoin")
    done = run(root, "html")
    assert FIRST in done.held
    assert read(root, "he-IL/rishon.html") == before
    assert "first-condition.html" in before


def test_no_link_leads_to_a_page_that_is_not_exported_or_is_retired(root: Path) -> None:
    checked = ("  reviewers:", "  last_reviewed:", "  next_review:")
    lines = (root / WELSH).read_text().splitlines(keepends=True)
    (root / WELSH).write_text("".join(line for line in lines if not line.startswith(checked)))
    edit(root, WELSH, "status: in-review", "status: draft")
    edit(root, HEBREW, "status: in-review", "status: retired")
    run(root, "html", statuses=("in-review", "retired"))
    assert switch(root / "exports/en-GB/first-condition.html") == []
    assert switch(root / "exports/he-IL/rishon.html") == []
    run(root, "html")
    assert [each["lang"] for each in switch(root / "exports/en-GB/first-condition.html")] == [
        "cy-GB"
    ]
