from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from tests.reporters.samples import (
    CIDP,
    LUPUS,
    TOPIC,
    check_golden,
    clean,
    found,
    hostile,
    large,
    nothing,
    report,
    small,
)
from toolkit.base.diagnostics import Report, Span
from toolkit.reporters import Run
from toolkit.reporters.html import render

VOID = {"meta", "wbr"}


@dataclass
class Page(HTMLParser):
    """The tags, attributes and text of a page; tags must close in order."""

    html: str
    tags: Counter[str] = field(default_factory=Counter)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        self.texts += [" "] if tag == "dd" else []
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.stack:
            self.texts.append(data)
        if "mark" in self.stack:
            self.marked.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


def test_golden(update_goldens: bool) -> None:
    check_golden("report.html", render(small()), update=update_goldens)


@pytest.mark.parametrize("made", [small(), hostile(), large(), clean(), nothing()])
def test_the_page_holds_together(made: Report) -> None:
    page = Page(render(made))
    assert not {"script", "img", "link", "iframe", "form", "svg"} & page.tags.keys()
    assert page.tags["h1"] == page.tags["main"] == page.tags["style"] == 1
    assert not {name for name in page.attributes if name.startswith("on")} | (
        {"src", "style", "action"} & page.attributes
    )
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert page.tags["strong"] >= sum(bool(each.hint) for each in made.diagnostics)
    assert sum(name.startswith("finding-") for name in page.ids) == len(made.diagnostics)


def test_the_style_is_the_only_one_that_may_apply() -> None:
    text = render(small())
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def test_totals() -> None:
    text = Page(render(small())).text
    assert "2 of 3 files have errors." in text
    assert "Files checked 3" in text
    assert "Errors 3 Warnings 1 Notes 1" in text


def test_what_matters_most_comes_first() -> None:
    text = Page(render(small())).text
    assert "Safety: 1 problem with advice on when to get help" in text
    assert "1 file was not checked to the end" in text
    headings = ("What matters most", "By subject", "By file", "Every finding", "What the codes")
    places = [text.index(words) for words in headings]
    assert places == sorted(places)
    findings = text[text.index("Every finding") : text.rindex("What the codes mean")]
    assert [findings.index(path) for path in (LUPUS, CIDP, TOPIC)] == sorted(
        findings.index(path) for path in (LUPUS, CIDP, TOPIC)
    )
    codes = re.findall(r"CAR002|REV001|LAN001", findings)
    assert codes == ["CAR002", "REV001", "LAN001"]


def test_a_finding_shows_words_place_and_advice() -> None:
    page = Page(render(report(found(hint="check the record, then write the new date"))))
    assert page.marked == ["2023-03-01"]
    assert "The review was due on 1 March 2023." in page.text
    assert "Line 210, column 16." in page.text
    assert "Help: check the record, then write the new date." in page.text
    assert "The date of the next review has passed." in page.text


def test_a_long_line_is_cut_around_the_words() -> None:
    source = "a" * 5_000 + "WORDS" + "b" * 5_000
    page = Page(render(report(found(span=Span(1, 5_001, 1, 5_006), source=source))))
    assert page.marked == ["WORDS"]
    assert f"…{'a' * 70}WORDS{'b' * 70}…" in page.text


def test_nothing_is_claimed_of_files_that_were_not_read() -> None:
    unread = Page(render(report(found("SYN005")))).text
    assert "No problem was found with advice on when to get help in the files that were" in unread
    read = Page(render(report(found("REV001")))).text
    assert "and every file was checked to the end" in read


def test_a_clean_collection() -> None:
    text = Page(render(clean())).text
    assert "No errors in 3 files. Every check passed, and there is nothing to fix." in text
    assert all(path in text for path in (CIDP, LUPUS, TOPIC))


def test_no_files() -> None:
    assert "No files were checked." in Page(render(nothing())).text


def test_only_warnings() -> None:
    text = Page(render(report(found("LAN001", severity="warning")))).text
    assert "No errors in 3 files." in text
    assert "does not keep a record from being published" in text


def test_hostile_text_stays_text() -> None:
    text = Page(render(hostile())).text
    assert "]]> <script>alert(1)</script> &amp; </failure>" in text
    assert "{0} {{ 7 * 7 }} {% raw %}" in text


def test_the_day_is_given_by_the_caller() -> None:
    assert "2030" not in render(small())
    assert "1 February 2030" in Page(render(small(), Run(datetime(2030, 2, 1, tzinfo=UTC)))).text
