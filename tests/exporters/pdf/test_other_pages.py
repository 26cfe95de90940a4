"""Pages that were never made for us: all is read back, and nothing covers anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.exporters.pdf.other_pages import as_topic
from tests.exporters.sample import context, page_of
from toolkit.exporters.formats import make, outputs
from toolkit.exporters.pdf.read_back.read import read_pdf
from toolkit.exporters.variants import VARIANTS

# Text of each under the licence in it.
_FILE = Path(__file__).with_name("other-pages.jsonl")
FOUND = {each["id"]: each for each in map(json.loads, _FILE.read_text("utf-8").splitlines())}


@pytest.mark.parametrize("id", FOUND)
def test_every_page_is_made_and_read_back(id: str) -> None:
    for output in outputs(["pdf"], ["standard"]):
        make(output, page_of(as_topic(FOUND[id])), context())


@pytest.mark.parametrize("variant", list(VARIANTS))
def test_the_whole_first_card_is_on_page_1(variant: str) -> None:
    found = FOUND["heat-exhaustion-and-heatstroke"]
    page = page_of(as_topic(found | {"sections": found["sections"][:2]}))
    assert page.get_help.cards[0].urgency == "emergency"
    (output,) = outputs(["pdf"], [variant])
    assert _is_on_page_1(page, make(output, page, context()).content, VARIANTS[variant].is_folded)


def test_a_long_title_and_many_signs_leave_the_card_on_page_1() -> None:
    found = FOUND["heat-exhaustion-and-heatstroke"]
    signs = [f"{number} {sign}" for number in range(2) for sign in found["extra"]["emergency"]]
    long = found | {"title": "A very long name of a condition " * 3}
    long |= {"sections": found["sections"][:2]}
    page = page_of(as_topic(long | {"extra": {"emergency": signs[:9]}}))
    (output,) = outputs(["pdf"], ["extra-large"])
    assert _is_on_page_1(page, make(output, page, context()).content, is_folded=False)


def _is_on_page_1(page: Any, content: bytes, is_folded: bool) -> bool:
    first = read_pdf(content, is_folded=is_folded, right_to_left=False)[0].text
    words = "".join(first.split())
    signs = page.get_help.cards[0].signs
    return all("".join(sign.text.split()) in words for sign in signs)
