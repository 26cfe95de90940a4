from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

LINK = "outlook: Look [here](%s). [@source-one]"


@pytest.mark.parametrize(
    "target",
    [
        "record:first-condition",
        "record:both-conditions",
        "record:minimal",
        "#who-gets-it",
        "#who_gets_it",
        "#get-help",
        "#references",
        "https://example.org/#anything",
    ],
)
def test_links_that_lead_somewhere(target: str, tmp_path: Path) -> None:
    assert check(LINK % target, tmp_path).of("STR004") == []


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("record:first-conditions", "did you mean record:first-condition?"),
        ("record:xyz", "write that record first, or unlink it"),
        ("#who-get-it", "did you mean #who-gets-it?"),
        ("#support", "the sections are: "),
        ("#compare", "the sections are: "),
    ],
)
def test_links_that_lead_nowhere(target: str, hint: str, tmp_path: Path) -> None:
    checked = check(LINK % target, tmp_path)
    assert checked.marked("STR004") == [target]
    assert checked.of("STR004")[0].hint.startswith(hint)


def test_a_topic_has_its_own_sections(tmp_path: Path) -> None:
    text = "kind: topic\nanswer: Look [here](#early-diagnosis) or [here](#outlook). [@source-one]"
    assert check(text, tmp_path).marked("STR004") == ["#outlook"]
