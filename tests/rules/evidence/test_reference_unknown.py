from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


def test_the_caret_is_under_the_very_citation(tmp_path: Path) -> None:
    checked = check("causes: Not known. [@source-one] Or is it? [@sauce-two]", tmp_path)
    assert checked.marked("REF001") == ["[@sauce-two]"]
    assert checked.messages("REF001") == [
        "there is no source called sauce-two in content/references.json"
    ]
    assert checked.of("REF001")[0].hint.startswith("did you mean source-two?")


def test_the_second_of_two_equal_citations_has_its_own_place(tmp_path: Path) -> None:
    text = "causes: |\n  Not known. [@nobody]\n\n  Not at all. [@nobody]\n"
    lines = [found.span.line for found in check(text, tmp_path).of("REF001")]
    assert lines[1] == lines[0] + 2


def test_a_name_like_no_other_gets_no_guess(tmp_path: Path) -> None:
    [found] = check("causes: Not known. [@xyz]", tmp_path).of("REF001")
    assert found.hint == "export it from Zotero into content/references.json"


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("[@Source-One]", "did you mean source-one?"),
        ("[@source-one, @source-two]", "[@source-"),
        ("[see @source-two]", "[@source-two]"),
        ("[source-one]", "[@source-one]"),
        ("[@ source-two]", "[@source-two]"),
    ],
)
def test_what_was_meant_as_a_citation_is_not_left_in_the_text(
    written: str, better: str, tmp_path: Path
) -> None:
    checked = check(f"causes: Not known. {written}", tmp_path)
    assert checked.marked("REF001") == [written]
    assert better in checked.of("REF001")[0].hint


def test_brackets_and_links_are_not_citations(tmp_path: Path) -> None:
    text = "causes: A [germ] or [source-one](https://example.org) or nothing. [@source-one]"
    assert check(text, tmp_path).of("REF001") == []


def test_a_library_without_sources_is_said_once_a_record(tmp_path: Path) -> None:
    checked = check("id: minimal\n# file: content/references.json\n[]\n", tmp_path)
    paths = [found.path for found in checked.of("REF001")]
    assert "content/conditions/minimal.yaml" in paths
    assert len(paths) == len(set(paths))
