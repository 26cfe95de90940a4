from __future__ import annotations

from tests.reporters.samples import CODES
from toolkit.base.diagnostics import CodeInfo
from toolkit.reporters.sarif_rules import plain, rule


def test_a_rule() -> None:
    made = rule(CODES["CAR002"])
    assert made["id"] == "CAR002"
    assert made["name"] == "EmergencyCardWithoutService"
    assert made["shortDescription"]["text"] == "An emergency card names no emergency service."
    assert made["fullDescription"]["text"].endswith("whom to call.")
    assert made["defaultConfiguration"] == {"level": "error"}
    assert made["properties"] == {
        "tags": ["safety", "NHS digital service manual, care cards"],
        "precision": "very-high",
        "problem.severity": "error",
    }
    assert "helpUri" not in made


def test_help_holds_both_examples_without_the_marks_of_tests() -> None:
    info = CodeInfo("REV001", "x", "error", "T.", "W.", "a: 1  # expect: REV001\nb: 2", "a: 2")
    for text in rule(info)["help"].values():
        assert "a: 1\nb: 2" in text
        assert "a: 2" in text
        assert "expect" not in text


def test_notes_are_recommendations() -> None:
    assert rule(CODES["REF009"])["properties"]["problem.severity"] == "recommendation"


def test_language_is_a_judgement() -> None:
    assert rule(CODES["LAN001"])["properties"]["precision"] == "medium"


def test_markdown_of_a_rule_holds_no_tag_and_no_link() -> None:
    info = CodeInfo("STR009", "x", "error", "A link [words](#section) in <b>.", "See *it* & that.")
    text = rule(info)["help"]["markdown"]
    assert "<b>" not in text
    assert "](" not in text
    assert "\\*it\\* &amp; that" in text


def test_descriptions_are_cut_to_what_github_keeps() -> None:
    made = rule(CodeInfo("REV001", "x", "error", "word " * 500, "why " * 500))
    assert len(made["shortDescription"]["text"]) <= 1024
    assert len(made["fullDescription"]["text"]) <= 1024


def test_plain() -> None:
    assert plain("[a](b)\x1b") == "[a] (b)<U+001B>"
