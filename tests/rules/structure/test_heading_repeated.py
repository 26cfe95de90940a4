from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

OPTION = """\
    - name: {}
      kind: eases symptoms
      how_it_works: You take it. [@source-one]
      benefits: It helps. [@source-one]
      risks: It can hurt. [@source-one]
"""
SECTION = "  - {{id: {}, heading: {}, body: 'Text. [@source-one]'}}\n"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "treatments:\n  options:\n"
            + OPTION.format("A medicine")
            + OPTION.format("a  Medicine"),
            ["a  Medicine"],
        ),
        ("diagnosis: {tests: [{name: Scan, why: Why.}, {name: Scan, why: Why.}]}", ["Scan"]),
        (
            "kind: topic\nsections:\n"
            + "".join(SECTION.format(name, "Pain") for name in ("one", "two", "three")),
            ["Pain", "Pain"],
        ),
    ],
)
def test_every_kind_of_heading(text: str, marked: list[str], tmp_path: Path) -> None:
    assert check(text, tmp_path).marked("STR014") == marked


def test_a_test_may_be_called_what_a_treatment_is(tmp_path: Path) -> None:
    text = "diagnosis: {tests: [{name: A medicine, why: Why.}]}"
    assert check(text, tmp_path).of("STR014") == []
