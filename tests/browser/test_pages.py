"""Every exported page in a real browser; what each check looks for, the scripts beside this say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import OF_SAMPLE, made_of_same_parts
from tests.browser.driver import judge, need_browser
from tests.exports import Exports

CHECKS = (
    "axe",
    "console",
    "focus",
    "layout",
    "meanings",
    "network",
    "print",
    "scriptless",
    "sources",
    "spacing",
    "zoom",
)
BRIEF = set(CHECKS) - {"focus", "meanings", "print", "scriptless", "sources"}
"""The checks of a page that is made of the same parts as another."""


@pytest.fixture(scope="module")
def faulty() -> Any:
    need_browser()
    page = Path(__file__).parent / "faulty.html"
    return judge([page])["pages"][page.as_uri()]


@pytest.mark.parametrize("check", CHECKS)
def test_no_page_has_a_fault(check: str, judged: Any) -> None:
    of_pages = judged["pages"].items()
    found = {page: faults[check] for page, faults in of_pages if faults.get(check)}
    assert found == {}


def test_every_page_is_judged_by_every_check(judged: Any, exported: Exports) -> None:
    assert sorted(judged["pages"]) == [page.as_uri() for page in exported.files("html")]
    brief = {page.as_uri() for page in made_of_same_parts(exported)}
    for page, faults in judged["pages"].items():
        judged_by = sorted({*faults} - {"printed"})
        assert judged_by == [each for each in CHECKS if page not in brief or each in BRIEF]
    full = {Path(page).parts[-1] for page in judged["pages"] if page not in brief}
    kinds = {record.model.kind for record in exported.collection.records.values()}
    own = {f"{id}.html" for id in exported.collection.records} & full
    assert len(own) == len(kinds - {*OF_SAMPLE}) > 0
    assert full - own == {"first.html", "topic.html", "sample.html", "index.html", "404.html"}
    names = {page.name for page in exported.files("html")}
    assert {"index.html", "404.html"} <= names
    assert {f"{id}.html" for id in exported.collection.records} <= names


@pytest.mark.parametrize(
    ("check", "fault"),
    [
        ("axe", "1280 px, light: html-has-lang"),
        ("axe", "320 px, dark: image-alt"),
        ("axe", "320 px, dark: color-contrast"),
        ("axe", "print: color-contrast"),
        ("console", "on purpose"),
        ("focus", "focus does not show: a: This is wider"),
        ("layout", "wider than 320 px: p: This is wider"),
        ("layout", "the first care card is below"),
        ("layout", "the first message is below"),
        ("meanings", "word: its meaning is partly out of sight"),
        ("network", "image https://example.org/picture.png"),
        ("print", "is not printed: This is not printed"),
        ("print", "printed on every page"),
        ("scriptless", "does nothing without its script: <button>"),
        ("scriptless", "is shown by the script only: This comes"),
        ("sources", "100 links"),
        ("sources", "1 marks of sources stay"),
        ("sources", "the list of sources does not fold"),
        ("sources", "does not open the list and land there"),
        ("spacing", "cut off: p: This line"),
        ("zoom", "stays in front of the text: div"),
    ],
)
def test_a_fault_is_found(check: str, fault: str, faulty: Any) -> None:
    assert any(fault in each for each in faulty[check]), faulty[check]
