"""Every relative link of the documentation leads to a file, and to a heading that it has."""

import re
from collections.abc import Iterator
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


def anchors(page: Path) -> set[str]:
    """Give the names of a page's headings, as GitHub and GitLab make them."""
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


@pytest.mark.parametrize(("page", "target"), LINKS)
def test_a_link_leads_somewhere(page: str, target: str) -> None:
    place, _, anchor = unquote(target).partition("#")
    aim = ((ROOT / page).parent / place).resolve() if place else ROOT / page
    assert aim.is_relative_to(ROOT), f"{target} leads out of the repository"
    assert aim.exists(), f"there is no {aim.relative_to(ROOT).as_posix()}"
    if anchor and aim.suffix == ".md":
        assert anchor in anchors(aim), f"{aim.name} has no heading {anchor}"


def test_every_how_to_is_in_the_index() -> None:
    folder = ROOT / "docs/how-to"
    listed = {target for page, target in LINKS if page == "docs/how-to/README.md"}
    assert {page.name for page in folder.glob("*.md")} - {"README.md"} <= listed


@pytest.mark.parametrize("page", [name_of(page) for page in PAGES])
def test_no_page_names_a_place_on_one_machine(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert not re.findall(r"(?<![\w.])/(?:home|root|work|tmp|Users)/\w", text)
