"""What an imported leaflet does not say is a warning in a draft, wherever it is."""

from pathlib import Path

from tests.rules.examples import check


def test_each_place_is_reported_once_and_an_export_goes_on(tmp_path: Path) -> None:
    text = 'audience: "TO WRITE: who"\nquestions_to_ask: ["TO WRITE: one", "What is it?"]\n'
    found = check(text, tmp_path).of("STR037")
    assert [(each.severity, each.route) for each in found] == [
        ("warning", ("audience",)),
        ("warning", ("questions_to_ask", 0)),
    ]


def test_before_publication_it_is_an_error(tmp_path: Path) -> None:
    text = 'audience: "TO WRITE: who"\n'
    found = check(text, tmp_path, profile="publish").of("STR037")
    assert [each.severity for each in found] == ["error"]


def test_the_words_in_a_sentence_are_no_mark(tmp_path: Path) -> None:
    assert check("audience: People who want TO WRITE\n", tmp_path).of("STR037") == []
