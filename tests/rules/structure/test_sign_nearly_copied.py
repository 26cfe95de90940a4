from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check
from tests.rules.structure.test_sign_drifted import CARD, DRIFTED, URGENT, pair

CODE = "STR041"


def test_it_is_said_once_at_the_first(tmp_path: Path) -> None:
    other = ("urgent", "you have new numbness, tingling or sudden weakness [@source-one]")
    (found,) = check(pair(URGENT, other), tmp_path).of(CODE)
    assert (found.severity, found.path) == ("warning", "content/conditions/minimal.yaml")


def test_what_drifted_is_an_error_and_not_this(tmp_path: Path) -> None:
    assert check(pair(*DRIFTED[1][:2]), tmp_path).of(CODE) == []


def test_of_several_it_is_said_once_and_all_are_named(tmp_path: Path) -> None:
    words = "you have new numbness, tingling or {}weakness [@source-one]"
    three = CARD % ("third", "urgent", words.format("bad "))
    copies = pair(URGENT, ("urgent", words.format("sudden "))) + three
    (found,) = check(copies, tmp_path).of(CODE)
    assert found.path == "content/conditions/minimal.yaml"
    assert "other.yaml, content/conditions/third.yaml: “" in found.message
