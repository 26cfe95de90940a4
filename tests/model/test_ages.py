"""Ages at which a condition usually starts: data that cannot disagree, printed, compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, TODAY, edit, make
from toolkit.base.settings import read_settings
from toolkit.publishing.export import export
from toolkit.validation.validate import validate

TOPIC = "content/topics/both-conditions.yaml"


def ages(*lines: str) -> str:
    return "age_of_onset:\n  " + "\n  ".join(lines) + "\n  text: It starts early. [@source-one]\n"


def codes(root: Path) -> list[tuple[str, str]]:
    report = validate(root, read_settings(root), (), TODAY, use_cache=False).report
    return [(each.code, each.message) for each in report.diagnostics if each.severity == "error"]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["youngest: 20", "oldest: 40"], ""),
        (["youngest: 0", "oldest: 0"], ""),
        (["youngest: 50"], ""),
        (["youngest: 40", "oldest: 20"], "MOD001"),
        (["oldest: 20"], "SCH002"),
        (["youngest: 121"], "SCH009"),
        (["youngest: -1"], "SCH009"),
        (["youngest: twenty"], "SCH003"),
        (["youngest: 20", "oldest: 40", "usual: 30"], "SCH001"),
    ],
)
def test_a_range_is_one(lines: list[str], code: str, tmp_path: Path) -> None:
    root = make(tmp_path)
    edit(root, FIRST, "diagnosis:\n", ages(*lines) + "diagnosis:\n")
    assert [each for each, _message in codes(root)] == ([code] if code else [])


def test_it_is_printed_exported_and_compared(tmp_path: Path) -> None:
    root = make(tmp_path)
    edit(root, FIRST, "diagnosis:\n", ages("youngest: 20", "oldest: 40") + "diagnosis:\n")
    second = "content/conditions/second-condition.yaml"
    edit(root, second, "questions_to_ask:", ages("youngest: 50") + "questions_to_ask:")
    edit(root, TOPIC, "fields: [", "fields: [age_of_onset.text, ")
    assert codes(root) == []
    done = export(root, read_settings(root), [], ["html", "json"], root / "out", TODAY)
    assert not done.left_out
    printed = export(root, read_settings(root), ["first-condition"], ["pdf"], root / "pdf", TODAY)
    assert not printed.left_out
    page = (root / "out/en-GB/first-condition.html").read_text(encoding="utf-8")
    assert '<span class="name">Usual age:</span> 20 to 40 years. It starts early.' in page
    page = (root / "out/en-GB/second-condition.html").read_text(encoding="utf-8")
    assert "50 years and over." in page
    data = json.loads((root / "out/en-GB/first-condition.json").read_text(encoding="utf-8"))
    assert (data["age_of_onset"]["youngest"], data["age_of_onset"]["oldest"]) == (20, 40)
    topic = json.loads((root / "out/en-GB/both-conditions.json").read_text(encoding="utf-8"))
    assert "Age when it starts" in {each["label"] for each in topic["compare"]["columns"]}
