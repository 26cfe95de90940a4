from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

OPTION = """\
treatments:
  intro: There is no cure. [@source-one]
  options:
    - name: Exercise
      kind: supports
      how_it_works: You move more. [@source-one]
      benefits: %s
      risks: %s
"""
CITED = "It helps. [@source-one]"


@pytest.mark.parametrize(
    "snippet",
    [
        "overview: It affects the nerves.",
        "symptoms:\n  groups: [{name: Feeling, items: [{plain: numbness}]}]",
        "nerve_pain: {kind: both, where: Feet., feels_like: [hot], why: Harm., how_common: No.}",
        "causes: The cause is not known.",
        "who_gets_it: Anyone can get it.",
        "diagnosis:\n  tests: [{name: Blood test, why: To look for causes.}]",
        "not_known: Nobody has asked.",
        "living_with_it: Nobody has asked.",
        "outlook: Most people get better.",
        "kind: topic\nanswer: Both of these conditions can.",
    ],
)
def test_each_section_needs_a_citation(snippet: str, tmp_path: Path) -> None:
    checked = check(snippet, tmp_path)
    key = snippet.removeprefix("kind: topic\n").split(":")[0]
    assert checked.marked("REF003") == [key]
    assert checked.messages("REF003") == [f"{key} names no source"]


def test_each_section_of_a_topic_is_one_by_itself(tmp_path: Path) -> None:
    text = """\
kind: topic
sections:
  - {id: one, heading: The first, body: "It is. [@source-one]"}
  - {id: two, heading: The second, body: It is not.}
"""
    assert check(text, tmp_path).marked("REF003") == ["The second"]


def test_ten_signs_of_which_one_has_a_source_may_not_be_published(tmp_path: Path) -> None:
    signs = "".join(f"      - you have sign {word}\n" for word in "abcdefghi")
    text = "get_help:\n  - urgency: emergency\n    action: Call 999 if\n    signs:\n"
    checked = check(text + signs + "      - pain [@source-one]\n", tmp_path, profile="publish")
    assert [each.severity for each in checked.of("REF003")] == ["error"] * 9


@pytest.mark.parametrize(
    ("benefits", "risks", "messages"),
    [
        (CITED, CITED, []),
        (CITED, "It can hurt.", ["this risk has no source"]),
        ("It helps.", CITED, ["this benefit has no source"]),
        (CITED, "Our sources do not say. Ask your team.", []),
    ],
)
def test_each_benefit_and_each_risk(
    benefits: str, risks: str, messages: list[str], tmp_path: Path
) -> None:
    checked = check(OPTION % (benefits, risks), tmp_path)
    assert checked.messages("REF003") == messages


@pytest.mark.parametrize(
    ("outlook", "marked"),
    [
        ("It gets better in 5 years. Most people walk. [@source-one]", []),
        ("It gets better. [@source-one] It takes 5 years.", ["It takes 5 years."]),
        ("It helps. [@source-one] Most have type 2. Call 999. 1 of them is B12.", []),
        ("It helps. [@source-one] About 1 in 4 fall.", ["About 1 in 4 fall."]),
        ("It helps. [@source-one] About ٥ fall.", ["About ٥ fall."]),
        ("|\n  Signs: [@source-one]\n\n  - 3 falls\n  - 4 falls", []),
        ("|\n  Signs:\n\n  - 3 falls\n  - 4 falls [@source-one]", ["3 falls"]),
        ("|\n  About 5 fall.\n  [@source-one]\n\n  About 6 do not.", ["About 6 do not."]),
    ],
)
def test_each_sentence_with_a_number(outlook: str, marked: list[str], tmp_path: Path) -> None:
    assert check(f"outlook: {outlook}", tmp_path).marked("REF003") == marked


def test_the_main_message(tmp_path: Path) -> None:
    checked = check("main_message: Get new symptoms checked.", tmp_path)
    assert checked.messages("REF003") == ["the main message has no source"]


@pytest.mark.parametrize(
    "text",
    ["questions_to_ask: ['Is it 5 or 6?']", "get_help:\n  none: Each condition has its own cards."],
)
def test_what_claims_nothing(text: str, tmp_path: Path) -> None:
    assert check(text, tmp_path).of("REF003") == []
