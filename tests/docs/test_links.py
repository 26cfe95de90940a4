"""Every relative link of the documentation leads to a file, and to a heading that it has."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.docs.pages import PAGES, ROOT, name_of, prose

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def links(page: Path) -> Iterator[str]:
    for target in _LINK.findall(re.sub(r"`[^`]*`", "", prose(page))):
        if not _ELSEWHERE.match(target):
            yield target


@cache
def anchors(page: Path) -> set[str]:
    """Return the names of a page's headings, as GitHub and GitLab make them."""
    found: set[str] = set()
    for heading in re.findall(r"(?m)^#+ (.*)$", prose(page)):
        plain = re.sub(r"[^\w\- ]", "", heading.lower()).strip()
        name = plain.replace(" ", "-")
        number = 0
        while (unique := f"{name}-{number}" if number else name) in found:
            number += 1
        found.add(unique)
    return found


LINKS = sorted({(name_of(page), target) for page in PAGES for target in links(page)})
TARGETS = {name: [target for page, target in LINKS if page == name] for name, _target in LINKS}


@pytest.mark.parametrize("page", sorted({page for page, _target in LINKS}))
def test_every_link_leads_somewhere(page: str) -> None:
    assert [(each, wrong) for each in TARGETS[page] if (wrong := mistake(page, each))] == []


def mistake(page: str, target: str) -> str:
    place, _, anchor = unquote(target).partition("#")
    aim = ((ROOT / page).parent / place).resolve() if place else ROOT / page
    if not aim.is_relative_to(ROOT):
        return "leads out of the repository"
    if not aim.exists():
        return f"there is no {aim.relative_to(ROOT).as_posix()}"
    if anchor and aim.suffix == ".md" and anchor not in anchors(aim):
        return f"{aim.name} has no heading {anchor}"
    return ""


@pytest.mark.parametrize("target", ["nowhere.md", "../../../x.md", "../security.md#no-heading"])
def test_a_wrong_link_would_be_seen(target: str) -> None:
    assert mistake("docs/how-to/README.md", target)


def test_every_how_to_is_in_the_index() -> None:
    folder = ROOT / "docs/how-to"
    listed = {target for page, target in LINKS if page == "docs/how-to/README.md"}
    assert {page.name for page in folder.glob("*.md")} - {"README.md"} <= listed


def test_no_page_names_a_place_on_one_machine() -> None:
    place = re.compile(r"(?<![\w.])/(?:home|root|work|tmp|Users)/\w")
    assert [name_of(page) for page in PAGES if place.search(page.read_text("utf-8"))] == []
