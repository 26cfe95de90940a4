"""The script of the library's search, in a real browser and opened as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.driver import judge, need_browser
from tests.exporters.sample import condition, context, listed_of, page_of, topic
from toolkit.exporters.site import library

TITLES = {
    "ms": "Multiple sclerosis (MS)",
    "gbs": "Guillain-Barré syndrome (GBS)",
    "sjogrens": "Sjögren's (Sjögren disease)",
    "lupus": "Lupus (SLE)",
    "all": "A to Z of sclerosis",
}
TYPED = {
    "ms": ["ms"],
    "SCLER": ["ms", "all"],
    "sjogrens": ["sjogrens"],
    "Sjögren’s": ["sjogrens"],
    "sjorgens": ["sjogrens"],
    "guillain barre": ["gbs"],
    "gilliam barre": ["gbs"],
    "gillian": ["gbs"],
    "lupis": ["lupus"],
    "my lupus": ["lupus"],
    "face rash": ["lupus"],
    "wolf disease": ["lupus"],
    "M.S.": ["ms"],
    "m s": ["ms"],
    "G.B.S": ["gbs"],
    # Other words for the same: from the packed list, while typed, and from a page's own pair.
    "fatigue": ["sjogrens"],
    "fatig": ["sjogrens"],
    "exhaustion hands": ["sjogrens"],
    "malar eruption": ["lupus"],
    # The condition before a topic that mentions it, though the topic comes first in the alphabet;
    # the topic first where its own title begins so.
    "sclerosis": ["ms", "all"],
    "a to z of": ["all"],
    "qqqq": [],
    "": ["all", "gbs", "lupus", "ms", "sjogrens"],
}


def symptoms(item: dict[str, str]) -> dict[str, Any]:
    return {"groups": [{"name": "Skin", "items": [item]}]}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    need_browser()
    rash = {"plain": "a rash on your face", "medical": "malar eruption"}
    changes: dict[str, Any] = {
        "lupus": {"also_known_as": ["wolf disease"], "symptoms": symptoms(rash)},
        "sjogrens": {"also_known_as": [], "symptoms": symptoms({"plain": "tired hands"})},
    }
    pages = [
        page_of(condition(id=id, title=title, **changes.get(id, {"also_known_as": []})))
        for id, title in TITLES.items()
        if id != "all"
    ]
    pages.append(page_of(topic(id="all", title=TITLES["all"], also_known_as=[])))
    file = tmp_path_factory.mktemp("search") / "index.html"
    file.write_bytes(library(map(listed_of, pages), context()).content)
    return {each["typed"]: each for each in judge([], list(TYPED), Path(file))["searches"]}


@pytest.mark.parametrize("typed", TYPED)
def test_a_frightened_hand_finds_the_page(
    typed: str, found: dict[str, dict[str, list[str]]]
) -> None:
    assert found[typed]["shown"] == [TITLES[id] for id in TYPED[typed]]


def test_how_many_were_found_is_said(found: dict[str, dict[str, list[str]]]) -> None:
    assert found["ms"]["said"] == "1 of 5 pages are shown."
    assert found["lupis"]["said"].startswith("No page has exactly this word. 1 of 5")
    assert found["qqqq"]["said"].startswith("No page was found.")
