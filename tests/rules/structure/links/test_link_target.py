from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

LINK = "outlook: 'Ask [them](%s) today. [@source-one]'"


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("http://example.org", "write https://example.org, and try it"),
        ("www.example.org", "write https://www.example.org"),
        ("//example.org", "write https://example.org"),
        ("mailto:a@example.org", "write the address or number out in words"),
        ("javascript:alert(1)", "links begin with https://"),
        ("Record:lupus", "links begin with https://"),
        ("first-condition.yaml", "links begin with https://"),
    ],
)
def test_other_targets(target: str, hint: str, tmp_path: Path) -> None:
    checked = check(LINK % target, tmp_path)
    assert checked.marked("STR010") == [target]
    assert checked.of("STR010")[0].hint.startswith(hint)


def test_a_link_to_nothing(tmp_path: Path) -> None:
    assert "leads nowhere" in check(LINK % "", tmp_path).messages("STR010")[0]


@pytest.mark.parametrize(
    "target",
    ["https://example.org/a?b=c#d", "#outlook", "record:first-condition", "glossary:myelin"],
)
def test_targets_that_are_allowed(target: str, tmp_path: Path) -> None:
    assert check(LINK % target, tmp_path).of("STR010") == []


@pytest.mark.parametrize(
    "written",
    [
        "[them] (https://example.org)",
        "[them](https://example.org/a b)",
        "[them](glossary: myelin)",
        "<https://example.org>",
    ],
)
def test_what_was_meant_as_a_link_is_not_left_in_the_text(written: str, tmp_path: Path) -> None:
    checked = check(f"outlook: 'Ask {written} today. [@source-one]'", tmp_path)
    assert len(checked.of("STR010")) == 1


def test_words_in_brackets_are_no_link(tmp_path: Path) -> None:
    text = "outlook: 'Ask a doctor (neurologist) [today] (or soon). [@source-one]'"
    assert check(text, tmp_path).of("STR010") == []
