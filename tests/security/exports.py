"""A collection of hostile texts -> a failure if its exports hold more than words of them."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tests.exporters.reading import Reader, read_html
from tests.exporters.sample import collection, context, exported, listed_of, topic
from toolkit.base.settings import Settings
from toolkit.exporters.assets import asset
from toolkit.exporters.html import exporter as html
from toolkit.exporters.site import site
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.records.reading.collection import Collection

ADDRESS = "https://www.example.org/leaflets"
# What the markup of prose may add; an address must still be one of the web.
BY_MARKUP = {("p", ()), ("br", ()), ("ul", ()), ("ol", ()), ("li", ()), ("a", ("class", "href"))}
BY_MARKUP |= {("span", ("class",)), ("span", ("dir",)), ("span", ("dir", "lang"))}
# The library lists titles that begin with a digit or a sign under #.
BY_MARKUP |= {("bdi", ("class", "dir")), ("span", ("aria-hidden",))}
ONCE = ("html", "head", "body", "main", "title", "style", "header", "footer", "h1")


def settings(text: str = "words") -> Settings:
    """A house that has an address, and the same text in all that it says of itself."""
    # A line, as long as the shortest place has room for.
    line = " ".join(text.split())[-30:]
    own = dict.fromkeys(("name", "contact", "header", "footer", "address", "disclaimer"), line)
    box = {"heading": line, "text": line, "place": "after-get-help"}
    return Settings.model_validate(
        {"organisation": own, "box": [box], "site": {"address": ADDRESS, "title": text}}
    )


def pages_of(held: Collection, house: Settings) -> list[Page]:
    """The pages of the two records in which all is used."""
    return [build_page(held.records[name], held, house) for name in ("first", "topic")]


def check_exports(held: Collection, house: Settings) -> None:
    """Export as HTML, JSON and a site; fail if anything but words came of the texts."""
    pages = pages_of(held, house)
    sizes = {f"{page.language}/{page.id}.html": 1 for page in pages}
    given = context(settings=house, sizes=sizes)
    for page in pages:
        check_html(read_html(html.export(page, given).content), _shapes(page.language))
        data = json.loads(exported("json", page, given).content)
        assert data["title"] == page.title
    for made in site(map(listed_of, pages), given):
        if made.path.endswith(".html"):
            check_html(read_html(made.content), _shapes(pages[0].language))
        elif made.path.endswith(".xml"):
            check_xml(ElementTree.fromstring(made.content))


def check_html(reader: Reader, known: frozenset[tuple[str, tuple[str, ...]]]) -> None:
    """Every element is one that harmless texts give as well, and leads nowhere else."""
    assert {shape(*each) for each in reader.tags} - known - BY_MARKUP == set()
    names = [tag for tag, _ in reader.tags]
    assert [name for name in ONCE if names.count(name) > 1] == []
    for tag, attributes in reader.tags:
        for name, value in attributes.items():
            if name in ("href", "src"):
                assert_harmless(tag, name, value or "")
            assert not name.startswith("on")
    kinds = [attributes for tag, attributes in reader.tags if tag == "script"]
    for kind, script in zip(kinds, reader.scripts, strict=True):
        if kind:
            json.loads(script)
        else:
            assert script == asset("js/search.js").decode()


def assert_harmless(tag: str, name: str, value: str) -> None:
    """A picture is inside; a link is within the page, to a page beside it, or to the web."""
    if name == "src":
        assert value.startswith(("data:image/svg+xml;base64,", "data:image/png;base64,")), value
    elif tag == "link":
        assert value == "feed.xml" or value.startswith(ADDRESS), value
    else:
        scheme = urlsplit(value).scheme
        local = re.fullmatch(r"#[\w-]+|(\.\./)?([\w-]+/)?[\w-]+\.(html|pdf|json|xml)", value)
        # A phone asks before it dials; of a text it may be given a number and nothing else.
        dials = tag == "a" and re.fullmatch(r"tel:\+?[0-9]{2,15}", value)
        assert scheme == "https" or local or dials, value


def check_xml(root: ElementTree.Element) -> None:
    """Every address of a feed or a site map is below that of the site."""
    for element in root.iter():
        if element.tag.endswith("}loc"):
            assert (element.text or "").startswith(ADDRESS)
        if href := element.get("href"):
            assert href.startswith(ADDRESS)


def shape(tag: str, attributes: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Return an element's name and the names of its attributes."""
    return tag, tuple(sorted(attributes))


@cache
def _shapes(language: str) -> frozenset[tuple[str, tuple[str, ...]]]:
    """Return the elements of the same pages with harmless texts."""
    from tests.exporters.sample import condition

    held = collection(condition(language=language), topic(language=language))
    house = settings()
    pages = pages_of(held, house)
    sizes = {f"{page.language}/{page.id}.html": 1 for page in pages}
    given = context(settings=house, sizes=sizes)
    made = [html.export(page, given) for page in pages]
    made += [each for each in site(map(listed_of, pages), given) if each.path.endswith(".html")]
    return frozenset(shape(*each) for one in made for each in read_html(one.content).tags)
