from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


@pytest.mark.parametrize(
    "snippet",
    [
        "overview: It affects the nerves.",
        "get_help:\n  - {urgency: emergency, action: Call 999 if, signs: [you cannot breathe]}",
        "symptoms:\n  groups: [{name: Feeling, items: [{plain: numbness}]}]",
        "nerve_pain: {kind: both, where: Feet., feels_like: [hot], why: Harm., how_common: No.}",
        "causes: The cause is not known.",
        "who_gets_it: Anyone can get it.",
        "diagnosis:\n  tests: [{name: Blood test, why: To look for causes.}]",
        "treatments:\n  options:\n    - {name: A, kind: supports, how_it_works: B., "
        "benefits: C., risks: D.}",
        "outlook: Most people get better.",
        "kind: topic\nanswer: Both of these conditions can.",
    ],
)
def test_each_section_with_claims_needs_a_citation(snippet: str, tmp_path: Path) -> None:
    checked = check(snippet, tmp_path)
    key = snippet.removeprefix("kind: topic\n").split(":")[0]
    assert checked.marked("REF003") == [key]
    assert checked.messages("REF003") == [f"{key} names no source"]


def test_one_citation_anywhere_in_the_section_is_enough(tmp_path: Path) -> None:
    text = "symptoms:\n  groups:\n    - name: Feeling\n      items:\n"
    text += "        - plain: numbness\n        - {plain: pain, detail: 'It burns. [@source-one]'}"
    assert check(text, tmp_path).of("REF003") == []


def test_each_section_of_a_topic_is_one_by_itself(tmp_path: Path) -> None:
    text = """\
kind: topic
sections:
  - {id: one, heading: The first, body: "It is. [@source-one]"}
  - {id: two, heading: The second, body: It is not.}
"""
    assert check(text, tmp_path).marked("REF003") == ["The second"]


def test_no_care_cards_need_no_citation(tmp_path: Path) -> None:
    text = "get_help:\n  none: Each condition has its own care cards."
    assert check(text, tmp_path).of("REF003") == []
