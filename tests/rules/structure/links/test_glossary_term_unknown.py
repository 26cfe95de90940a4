from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_the_caret_is_under_the_term(tmp_path: Path) -> None:
    text = "causes: The [coat](glossary:myelin) or the [coat](glossary:Myelin). [@source-one]"
    checked = check(text, tmp_path)
    assert checked.marked("STR001") == ["glossary:Myelin"]
    assert checked.of("STR001")[0].hint.startswith("did you mean myelin?")


def test_terms_are_found_in_lists_and_short_texts(tmp_path: Path) -> None:
    text = "questions_to_ask: ['Is it [this](glossary:nothing-like-it)?']"
    [found] = check(text, tmp_path).of("STR001")
    assert found.hint == "add the term to content/glossary.yaml"


def test_a_glossary_without_terms_is_said_once_a_record(tmp_path: Path) -> None:
    text = "causes: The [a](glossary:myelin) and [b](glossary:myelin). [@source-one]\n"
    checked = check(text + "# file: content/glossary.yaml\n[]\n", tmp_path)
    paths = [found.path for found in checked.of("STR001")]
    assert "content/conditions/minimal.yaml" in paths
    assert len(paths) == len(set(paths))
