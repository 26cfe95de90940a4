"""Treatments in one line each, above the whole of each."""

from __future__ import annotations

from typing import Any

import pytest

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import condition, context, page_of
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.variants import VARIANTS

SAID = {"A drip": "Monthly, on ward 9.", "Tablets": "For 17 days.", "Exercise": "With a ball."}


def printed(said: dict[str, str], variant: str = "standard") -> str:
    options: list[dict[str, Any]] = [
        {
            "name": name,
            "kind": "eases symptoms",
            **({"in_short": in_short} if in_short else {}),
            "how_it_works": "It calms nerves.",
            "benefits": "You sleep better.",
            "risks": "You may feel sick.",
        }
        for name, in_short in said.items()
    ]
    page = page_of(condition(treatments={"options": options}))
    made = export(page, context(), VARIANTS[variant])
    return " ".join(" ".join(pdf_pages(made.content)).split())


@pytest.mark.parametrize("variant", ["standard", "booklet"])
def test_three_treatments_are_compared_in_one_line_each_first(variant: str) -> None:
    text = printed(SAID, variant)
    places = [text.index(each) for each in SAID.values()]
    assert places == sorted(places)
    assert places[-1] < text.index("It calms nerves.")


@pytest.mark.parametrize("left_out", SAID)
def test_treatments_are_not_compared_where_one_says_nothing(left_out: str) -> None:
    text = printed({**SAID, left_out: ""})
    assert not any(each in text for each in SAID.values())
