from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_3_sentences_are_allowed_in_each_paragraph(tmp_path: Path) -> None:
    text = "causes: |\n  One. Two. Three. [@source-one]\n\n  Four. Five. Six. [@source-one]\n"
    assert check(text, tmp_path).of("LAN002") == []


def test_the_place_is_the_paragraph(tmp_path: Path) -> None:
    text = "causes: |\n  One. Two. [@source-one]\n\n  Four. Five. Six. Seven. [@source-one]\n"
    checked = check(text, tmp_path)
    assert checked.messages("LAN002") == ["this paragraph has 4 sentences; 3 are allowed"]
    assert checked.of("LAN002")[0].source.strip().startswith("Four. Five.")
    assert "empty line" in checked.of("LAN002")[0].hint


def test_a_text_of_one_paragraph_cannot_be_cut_in_two(tmp_path: Path) -> None:
    checked = check("summary: One. Two. Three. Four.", tmp_path)
    assert "one paragraph only" in checked.of("LAN002")[0].hint


def test_items_of_a_list_are_no_paragraph(tmp_path: Path) -> None:
    text = "causes: |\n  - One. Two. [@source-one]\n  - Three. Four.\n  - Five.\n"
    assert check(text, tmp_path).of("LAN002") == []
