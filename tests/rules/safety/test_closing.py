"""The sentence after a card's signs, and whom a card is about."""

from pathlib import Path

import pytest

from tests.exporters.reading import html_text
from tests.exporters.sample import CONDITION, condition, context, exported, page_of
from tests.rules.examples import check

CARD = """\
get_help:
  - urgency: emergency
    action: Call 999 if
    signs: ["you have trouble breathing [@source-one]"]
    closing: %s
"""


@pytest.mark.parametrize(
    ("closing", "codes"),
    [
        ("Take this page with you.", []),
        ("Show it to the staff [@source-one].", []),
        ("If no one comes, call 998.", ["CAR013"]),
        ("If no one comes, call 9 9 8.", ["CAR013", "REF003"]),
        ("Ring ٩٩٩ then.", ["CAR013"]),
        ("Take 2 photographs of the rash.", ["REF003"]),
    ],
)
def test_what_it_says_is_looked_at(closing: str, codes: list[str], tmp_path: Path) -> None:
    checked = check(CARD % closing, tmp_path)
    found = {each.code for each in checked.diagnostics if each.route[-1:] == ("closing",)}
    assert found & {"CAR013", "REF003", "CAR007"} == set(codes)


def test_readers_see_whom_a_card_is_about_and_the_sentence_after_the_signs() -> None:
    first = CONDITION["get_help"][0] | {
        "reader": "a baby", "closing": "Bring the red book. [@web]",
    }  # fmt: skip
    page = page_of(condition(get_help=[first, *CONDITION["get_help"]]))
    text = " ".join(html_text(exported("html", page, context()).content).split())
    assert "Immediate action required (a baby) : Call 999" in text
    assert text.index("you cannot move") < text.index("Bring the red book.")
