"""A section that readers look for is there, or the team says why it is not."""

from pathlib import Path

import pytest

from tests.kinds import KINDS
from tests.rules.examples import check

EXPECTED = [each.key for each in KINDS["condition"].body if each.presence == "expected"]


@pytest.mark.parametrize("key", EXPECTED)
def test_each_expected_section_is_missed(key: str, tmp_path: Path) -> None:
    (found,) = check(f"# without: {key}\nkind: condition\n", tmp_path).of("STR035")
    assert f"({key})" in found.message
    assert found.span.line == 1


@pytest.mark.parametrize("key", ["nerve_pain", "not_known", "living_with_it"])
def test_an_optional_section_is_not(key: str, tmp_path: Path) -> None:
    assert check(f"# without: {key}\nkind: condition\n", tmp_path).of("STR035") == []


def test_it_is_an_error_before_publication(tmp_path: Path) -> None:
    checked = check("# without: outlook\nkind: condition\n", tmp_path, profile="publish")
    assert [each.severity for each in checked.of("STR035")] == ["error"]


def test_a_topic_has_no_expected_sections(tmp_path: Path) -> None:
    assert check("kind: topic\n", tmp_path).of("STR035") == []
