from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_it_is_found_in_prose_lists_and_plain_texts_once_each(tmp_path: Path) -> None:
    snippet = (
        "title: A condition 🙂\n"
        "causes: Blood → nerves → pain, at ≥ 65. [@source-one]\n"
        "questions_to_ask:\n  - What can I do?\n  - Is it ✓ done?\n"
    )
    checked = check(snippet, tmp_path)
    assert checked.marked("STR027") == ["🙂", "→", "≥", "✓"]
    assert checked.messages("STR027")[0] == "no font has 🙂 (U+1F642, slightly smiling face)"


def test_a_writing_whose_font_can_be_installed_is_none(tmp_path: Path) -> None:
    assert not check("causes: It is 神経 or ประสาท. [@source-one]", tmp_path).found("STR027")


def test_it_is_found_in_every_text_of_the_shared_files_that_is_printed(tmp_path: Path) -> None:
    snippet = (
        "# file: content/glossary.yaml\n"
        "- id: myelin\n  term: myelin 🧠\n  meaning: the layer → of nerves\n"
        "# file: content/organisations.yaml\n"
        "- id: org\n  name: Help ☎\n  what_for: It helps 🙂.\n  url: https://example.org\n"
        "  region: UK ✓\n"
    )
    checked = check(snippet, tmp_path)
    assert checked.marked("STR027") == ["🧠", "→", "☎", "🙂", "✓"]
    assert {each.path for each in checked.of("STR027")} == {
        "content/glossary.yaml",
        "content/organisations.yaml",
    }


def test_a_record_that_says_what_can_be_printed_has_none(tmp_path: Path) -> None:
    assert not check("", tmp_path).found("STR027")
