from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CODE = "STR040"
NAME = "other"
CARD = """\
# file: content/conditions/%s.yaml
get_help:
  - urgency: %s
    action: Call 999 if
    signs: ["%s"]
"""


def pair(one: tuple[str, str], other: tuple[str, str]) -> str:
    return CARD % ("minimal", *one) + CARD % ("other", *other)


DRIFTED = [
    (
        ("emergency", "you have new numbness, tingling or weakness [@source-one]"),
        ("non-urgent", "you have numbness, tingling or weakness that is new [@source-one]"),
        "this sign is emergency here, and non-urgent in",
    ),
    (
        ("emergency", "you have a bad headache and neck pain for 2 days [@source-one]"),
        ("emergency", "you have a bad headache and neck pain for 3 days [@source-one]"),
        "other numbers",
    ),
    (
        ("urgent", "the tingling in your hands does go away at night [@source-one]"),
        ("urgent", "the tingling in your hands does not go away at night [@source-one]"),
        "a “not” makes this",
    ),
    (
        ("urgent", "you have yellow eyes or skin and sickness [@source-one] [@source-two]"),
        ("urgent", "you have yellow eyes and sickness [@source-one]"),
        "differs in skin",
    ),
]


@pytest.mark.parametrize(("one", "other", "said"), DRIFTED)
def test_both_places_name_each_other(
    one: tuple[str, str], other: tuple[str, str], said: str, tmp_path: Path
) -> None:
    found = check(pair(one, other), tmp_path).of(CODE)
    assert [each.path.rpartition("/")[2] for each in found] == ["minimal.yaml", "other.yaml"]
    assert said in found[0].message
    assert "other.yaml" in found[0].message
    assert "minimal.yaml" in found[1].message


URGENT = ("urgent", "you have new numbness, tingling or weakness [@source-one]")


@pytest.mark.parametrize(
    "other",
    [
        URGENT,
        # From pages of another collection: alike by chance, and from another source.
        ("emergency", "you have new numbness, tingling or weakness [@source-two]"),
        ("emergency", "you have new weakness and cannot swallow or speak [@source-one]"),
        ("emergency", "numbness [@source-one]"),
    ],
)
def test_what_is_the_same_or_another_sign(other: tuple[str, str], tmp_path: Path) -> None:
    assert check(pair(URGENT, other), tmp_path).of(CODE) == []


def test_a_comment_with_a_reason_ignores_it_on_both_pages(tmp_path: Path) -> None:
    both = pair(*DRIFTED[0][:2]).replace(
        "    signs:", f"    # toolkit: ignore[{CODE}] left for a clinician\n    signs:"
    )
    checked = check(both, tmp_path)
    assert checked.of(CODE) == []
    assert checked.of("IGN002") == []


def test_what_differs_from_several_in_the_same_way_is_said_once(tmp_path: Path) -> None:
    words = "you have new numbness, tingling or {}weakness [@source-one]"
    three = CARD % ("another", "urgent", words.format("sudden "))
    found = check(
        pair(("emergency", words.format("")), ("urgent", words.format(""))) + three, tmp_path
    ).of(CODE)
    first, *others = (each.message for each in found if each.path.endswith("minimal.yaml"))
    assert others == []
    assert "this sign is emergency here, and urgent in " in first
    assert "another.yaml" in first
    assert "other.yaml" in first
    assert len(found) == 3
