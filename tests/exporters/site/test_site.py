from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

from tests.exporters.reading import read_html
from tests.exporters.sample import REVIEW, condition, context, listed_of, page_of, published, topic
from toolkit.base.settings import Settings
from toolkit.exporters.site import site

ADDRESS = "https://www.example.org/leaflets"
REVIEWED: dict[str, Any] = {
    "changes": [
        {"date": "2026-11-20", "version": "1.10", "note": "Now <2 & more."},
        {"date": "2026-11-20", "version": "1.9", "note": "Typing error."},
        {"date": "2025-01-02", "version": "1.0", "note": "First version."},
    ],
}
PAGES = [
    page_of(condition(review=REVIEW | REVIEWED), standing=published()),
    page_of(topic()),
    page_of(condition(id="third", title="Never exported")),
]
SIZES = {"en-GB/first.html": 1, "en-GB/topic.html": 1}
ATOM = "{http://www.w3.org/2005/Atom}"


def made(address: str = ADDRESS) -> dict[str, str]:
    settings = Settings.model_validate({"site": {"address": address, "title": "Leaflets & more"}})
    files = site(map(listed_of, PAGES), context(sizes=SIZES, settings=settings))
    return {each.path: each.content.decode() for each in files}


def feed() -> ElementTree.Element:
    return ElementTree.fromstring(made()["feed.xml"])


def texts(parent: ElementTree.Element, name: str) -> list[str]:
    return [each.text or "" for each in parent.iter(f"{ATOM}{name}")]


def test_only_a_site_with_an_address_has_files_that_must_name_it() -> None:
    assert set(made("")) == {"index.html", "404.html"}
    assert set(made()) == {"index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt"}


def test_a_slash_at_the_end_of_the_address_makes_no_difference() -> None:
    assert made(f"{ADDRESS}/") == made()


def test_the_feed_has_what_atom_requires() -> None:
    for element in (feed(), *feed().findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
    assert feed().find(f"{ATOM}author/{ATOM}name") is not None
    ids = texts(feed(), "id")
    assert len(set(ids)) == len(ids)
    dates = texts(feed(), "updated")
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", date) for date in dates)
    assert dates[0] == max(dates)
    links = {link.get("href", "") for link in feed().iter(f"{ATOM}link")}
    assert all(link.startswith(f"{ADDRESS}/") for link in links)


def test_the_feed_tells_changes_the_newest_first() -> None:
    titles = [texts(entry, "title")[0] for entry in feed().findall(f"{ATOM}entry")]
    first = "First condition (FC): "
    assert [t for t in titles if t.startswith(first)] == [
        f"{first}{v}" for v in ("1.10", "1.9", "1.0")
    ]
    assert "Now <2 & more." in texts(feed(), "summary")
    assert not [title for title in titles if title.startswith("Never exported")]


def test_a_draft_says_so_in_the_feed() -> None:
    summaries = texts(feed(), "summary")
    assert any("Draft: not yet checked by a clinician." in each for each in summaries)


def test_the_sitemap_lists_the_library_and_what_may_be_found() -> None:
    root = ElementTree.fromstring(made()["sitemap.xml"])
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert [each.text for each in root.iter(f"{space}loc")] == [
        f"{ADDRESS}/",
        f"{ADDRESS}/en-GB/first.html",
    ]
    assert [each.text for each in root.iter(f"{space}lastmod")] == ["2026-11-20"]


def test_no_address_can_add_to_the_sitemap() -> None:
    address = "https://www.example.org/a&b</loc></url><url><loc>x"
    root = ElementTree.fromstring(made(address)["sitemap.xml"])
    assert [each.text for each in root.iter(f"{{{root.tag[1:].partition('}')[0]}}}loc")] == [
        f"{address}/{path}" for path in ("", "en-GB/first.html")
    ]


def test_a_character_that_xml_cannot_hold_does_not_break_the_feed() -> None:
    # No record may hold one; what the library keeps of a page may have been written by others.
    pages = [each._replace(title="a\x00b\x1bc\td") for each in map(listed_of, PAGES)]
    settings = Settings.model_validate({"site": {"address": ADDRESS}})
    files = {each.path: each for each in site(pages, context(sizes=SIZES, settings=settings))}
    read = ElementTree.fromstring(files["feed.xml"].content)
    assert "abc\td: 1.10" in texts(read, "title")


def test_robots_are_led_to_the_sitemap() -> None:
    assert made()["robots.txt"].splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {ADDRESS}/sitemap.xml",
    ]


def test_what_is_not_found_leads_home_from_any_depth_and_is_not_listed() -> None:
    tags = read_html(made()["404.html"].encode()).tags
    links = {str(a["href"]) for t, a in tags if t == "a"} - {"#content"}
    assert links == {f"{ADDRESS}/"}
    assert {"name": "robots", "content": "noindex"} in [a for t, a in tags if t == "meta"]


def test_the_library_names_itself_and_its_feed() -> None:
    tags = read_html(made()["index.html"].encode()).tags
    links = {str(a["rel"]): a["href"] for t, a in tags if t == "link"}
    assert links == {"canonical": f"{ADDRESS}/", "alternate": "feed.xml"}
    assert not [1 for t, _ in read_html(made("")["index.html"].encode()).tags if t == "link"]
