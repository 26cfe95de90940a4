from __future__ import annotations

from typing import Any

import pytest

from tests.rules.language.wordings import marked
from toolkit.rules.language.heading_style import heading_style as rule


def group(name: str) -> dict[str, Any]:
    return {"groups": [{"name": name, "items": [{"plain": "numbness in your feet"}]}]}


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("What Does It Feel Like?", ["What Does It Feel Like?"]),
        ("Feeling and pain.", ["Feeling and pain."]),
        ("Feeling and pain:", ["Feeling and pain:"]),
        ("Your Feet", ["Feet"]),  # small elsewhere in the record
        ("Walking With Balance Problems", ["With"]),
    ],
)
def test_marked(heading: str, words: list[str]) -> None:
    assert marked(rule, symptoms=group(heading)) == words


@pytest.mark.parametrize(
    "heading",
    [
        "Feeling and pain",
        "Raynaud's and Lhermitte's sign",
        "Miller Fisher syndrome",
        "NHS Steroid Emergency Card",
        "MRI scan of the feet (Feet)",
        "Epstein-Barr virus",
        "IVIG",
    ],
)
def test_left_alone(heading: str) -> None:
    assert marked(rule, symptoms=group(heading)) == []


def test_titles_and_treatments_too() -> None:
    assert marked(rule, title="What is it?") == ["What is it?"]
    tests = {"tests": [{"name": "Blood Test", "why": "A blood test helps."}]}
    assert marked(rule, diagnosis=tests) == ["Test"]
