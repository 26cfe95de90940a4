"""Every rule is in the table, is documented, and its documentation is true."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.records.codes import STAGE_CODES
from toolkit.rules import RULES
from toolkit.rules.rule import Rule

FAMILIES = {
    "governance": "REV",
    "evidence": "REF",
    "safety": "CAR",
    "language": "LAN",
    "structure": "STR",
}
FOLDER = Path(__file__).parents[2] / "toolkit" / "rules"
MODULES = sorted(
    path.relative_to(FOLDER)
    for family in FAMILIES
    for path in (FOLDER / family).rglob("*.py")
    if path.name != "__init__.py"
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def family(rule: Rule) -> str:
    """Return the folder of the rule's family: large ones have rooms."""
    return rule.check.__module__.split(".")[2]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_holds_one_rule_named_after_it_and_the_table_has_it(path: Path) -> None:
    module = importlib.import_module(".".join(("toolkit", "rules", *path.with_suffix("").parts)))
    rules = [value for value in vars(module).values() if isinstance(value, Rule)]
    assert len(rules) == 1
    assert rules[0].name == path.stem.replace("_", "-")
    assert rules[0] is getattr(module, path.stem)
    assert rules[0] in RULES


def test_no_rule_stands_outside_the_folders_of_the_families() -> None:
    for path in FOLDER.rglob("*.py"):
        if path.relative_to(FOLDER) not in MODULES:
            assert "\n@rule(" not in path.read_text(encoding="utf-8"), path


def test_the_table_has_each_module_once() -> None:
    assert len(RULES) == len(MODULES) == len(set(RULES))


def test_codes_and_names_are_unique() -> None:
    codes = [info.code for info in STAGE_CODES] + [rule.code for rule in RULES]
    names = [info.name for info in STAGE_CODES] + [rule.name for rule in RULES]
    assert len(codes) == len(set(codes))
    assert len(names) == len(set(names))


@each_rule
def test_the_code_is_its_family_s(rule: Rule) -> None:
    assert re.fullmatch(FAMILIES[family(rule)] + "[0-9]{3}", rule.code)


@each_rule
def test_the_documentation_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].*\.", rule.info.title)
    assert rule.info.why
    assert rule.info.bad
    assert rule.info.good
    assert "# expect:" not in rule.info.good


@each_rule
def test_bad_is_reported_on_exactly_the_marked_lines(rule: Rule, tmp_path: Path) -> None:
    checked = check(rule.info.bad, tmp_path, profile=None)
    assert checked.expected
    assert {code for _, _, code in checked.expected} == {rule.code}
    assert checked.found(rule.code) == checked.expected, checked.messages(rule.code)


@each_rule
def test_good_is_clean(rule: Rule, tmp_path: Path) -> None:
    checked = check(rule.info.good, tmp_path, profile=None)
    assert checked.of(rule.code) == []


@each_rule
def test_each_finding_says_what_to_type(rule: Rule, tmp_path: Path) -> None:
    for found in check(rule.info.bad, tmp_path, profile=None).of(rule.code):
        assert found.message
        assert found.hint
        assert not found.message.endswith(".")
        assert found.source


@each_rule
def test_each_rule_has_a_test_of_its_own(rule: Rule) -> None:
    folder = Path(*rule.check.__module__.split(".")[2:-1])
    name = rule.name.replace("-", "_")
    assert (Path(__file__).parent / folder / f"test_{name}.py").is_file()


def test_the_smallest_records_and_the_collection_for_tests_are_clean(tmp_path: Path) -> None:
    both = "kind: condition\n# file: content/topics/minimal-topic.yaml\nkind: topic\n"
    # Notes are for a person to weigh up, and some of them always fit.
    assert [d for d in check(both, tmp_path).diagnostics if d.severity != "note"] == []
