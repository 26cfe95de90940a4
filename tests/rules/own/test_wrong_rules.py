"""A rule that cannot be meant is one plain message, at its line in toolkit.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.own.wrong_rules import GOOD, WRONG, Wrong
from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME
from toolkit.cli.surroundings import checked_collection

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("collection")
    (root / "content" / "kinds").mkdir(parents=True)
    kind = "content/kinds/condition.yaml"
    (root / kind).write_bytes((CONTENT / kind).read_bytes())
    return root


def rule(change: dict[str, str | None]) -> str:
    lines = {**GOOD, **change}
    return "[[own_rules]]\n" + "".join(
        f"{key} = {value}\n" for key, value in lines.items() if value is not None
    )


def refused(root: Path, text: str) -> Misuse:
    (root / FILE_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(Misuse) as error:
        checked_collection(root)
    return error.value


@pytest.mark.parametrize("wrong", WRONG, ids=lambda each: f"{each.change}"[:60])
def test_it_is_refused_at_its_line(wrong: Wrong, collection: Path) -> None:
    # Behind another rule, so that the first with such a key is the wrong place.
    text = rule({"code": '"OUR900"'}) + rule(wrong.change)
    error = refused(collection, text)
    lines = text.splitlines()
    first = text[: text.index("[[own_rules]]", 1)].count("\n")
    named = next(
        (at for at in range(first, len(lines)) if lines[at].startswith(f"{wrong.key} =")), first
    )
    assert str(error).startswith(f"{FILE_NAME}, line {named + 1}: own_rules.1"), str(error)
    assert wrong.says.replace(".0.", ".1.") in str(error)
    assert wrong.hint in error.hint
    assert error.hint
    assert "\n" not in str(error)


def test_a_code_that_is_there_twice(collection: Path) -> None:
    error = refused(collection, rule({}) + rule({"needs": '"risks"'}))
    assert str(error).startswith(f"{FILE_NAME}, line 8: own_rules.1.code: there are two rules")


def test_a_list_called_rules_says_what_it_is_called(collection: Path) -> None:
    error = refused(collection, rule({}).replace("own_rules", "rules"))
    assert "[[own_rules]]" in error.hint


def test_the_hundredth_rule_has_its_line_too(collection: Path) -> None:
    rules = [rule({"code": f'"OUR{at:03}"'}) for at in range(120)]
    wrong = rule({"code": '"OUR500"', "for": '"condition.zzz"'})
    error = refused(collection, "".join(rules) + wrong)
    assert str(error).startswith(f"{FILE_NAME}, line {120 * 6 + 3}: own_rules.120.for: ")


def test_what_a_broken_kind_lacks_is_no_fault_of_the_rules(
    collection: Path, tmp_path: Path
) -> None:
    (tmp_path / "content" / "kinds").mkdir(parents=True)
    (tmp_path / "content/kinds/sheet.yaml").write_text("kind: [")
    (tmp_path / FILE_NAME).write_text(rule({"for": '"sheet.steps[]"'}))
    assert checked_collection(tmp_path)
