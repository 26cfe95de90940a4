"""`--fix` with the real rules: each rule's own bad example is mended, once and for all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commands.collections import TODAY, make
from tests.rules.examples import files
from toolkit.base.diagnostics import Report
from toolkit.base.settings import Settings
from toolkit.rules import RULES
from toolkit.rules.rule import Rule
from toolkit.validation.fixing.fix import Fixed, fix_all, write_fixes
from toolkit.validation.validate import validate

FIXABLE = [rule for rule in RULES if rule.fixable]
ANOTHER_KIND_SHOWN = {"LAN031"}
"""Of these only one kind of finding can be mended, and the example shows another."""


def put(root: Path, example: str) -> None:
    for path, text in files(re.sub(r"\s*# expect: [A-Z0-9 ]+$", "", example, flags=re.M)).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def fix(root: Path) -> tuple[tuple[Fixed, ...], Report, Report]:
    """What was changed, and the reports before and after."""
    settings = Settings()

    def validated(contents: object) -> Report:
        return validate(root, settings, [], TODAY, overlay=contents).report  # type: ignore[arg-type]

    before = validated({})
    fixes, after = fix_all(root, before, validated, {})
    write_fixes(root, fixes)
    assert after == validated({})
    return fixes, before, after


def codes(report: Report) -> set[str]:
    return {each.code for each in report.diagnostics if each.edit is not None}


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: f"{rule.code} {rule.name}")
def test_what_can_be_mended_is_and_a_second_run_changes_nothing(rule: Rule, tmp_path: Path) -> None:
    root = make(tmp_path)
    put(root, rule.info.bad)
    fixes, before, after = fix(root)
    assert (rule.code in codes(before)) == (rule.code not in ANOTHER_KIND_SHOWN)
    assert bool(fixes) == bool(codes(before))
    assert codes(after) == set()
    assert fix(root) == ((), after, after)


def test_the_examples_of_all_rules_together(tmp_path: Path) -> None:
    """Nothing that a rule reports is made worse by what another mends."""
    root = make(tmp_path)
    for rule in RULES:
        put(root, rule.info.bad)
    _fixes, before, after = fix(root)
    assert fix(root) == ((), after, after)
    assert after.count("error") <= before.count("error")


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: f"{rule.code} {rule.name}")
def test_a_good_example_is_left_as_it_is(rule: Rule, tmp_path: Path) -> None:
    root = make(tmp_path)
    put(root, rule.info.good)
    _fixes, before, _after = fix(root)
    assert rule.code not in codes(before)
