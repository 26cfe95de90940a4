"""Passages in another language: which tags are known, and where the words are."""

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.model.text.blocks import Citation, Foreign, Paragraph, Text
from toolkit.model.text.foreign import foreign_in, is_language, without_foreign
from toolkit.model.text.markup import parse


@pytest.mark.parametrize("tag", ["cy", "ar", "pt-BR", "zh-Hant", "zh-Hant-HK", "sco", "ckb"])
def test_a_tag_is_written_as_that_of_a_record(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["", "xy", "cy_GB", "CY", "zh-hant", "welsh", "e", 'cy" onclick="'])
def test_what_names_no_language_is_refused(tag: str) -> None:
    assert not is_language(tag)


def test_its_words_are_a_part_of_the_line() -> None:
    parsed = parse("Say [Sut mae?](lang:cy) [@a]", block=False)
    assert parsed.blocks == (
        Paragraph((Text("Say "), Foreign("cy", "Sut mae?"), Text(" "), Citation("a"))),
    )
    assert parsed.plain == "Say Sut mae?"


def test_its_words_are_found_and_may_be_left_out() -> None:
    text = "Say [Sut mae?](lang:cy), or [go](https://a.b)."
    assert [text[start:end] for start, end in foreign_in(text)] == ["Sut mae?"]
    assert without_foreign(text) == "Say [        ](lang:cy), or [go](https://a.b)."


def test_rules_on_english_words_do_not_look_into_it(tmp_path: Path) -> None:
    words = "utilise a wheelchair whilst you're wheelchair-bound"
    english = check(f"causes: Say {words}. [@source-one]", tmp_path / "english")
    codes = {each.code for each in english.diagnostics if each.code.startswith("LAN")}
    assert codes
    welsh = check(f"causes: Say [{words}](lang:cy). [@source-one]", tmp_path / "welsh")
    assert not codes & {each.code for each in welsh.diagnostics}


def test_the_reading_level_is_that_of_the_words_in_english(tmp_path: Path) -> None:
    hard = "Immunological abnormalities precipitate inflammatory demyelination. " * 6
    text = "The immune system attacks the nerves by mistake. No one knows why. " * 3
    assert check(f"causes: {hard}{text}[@source-one]", tmp_path / "one").of("LAN030")
    foreign = f"causes: '[{hard.strip()}](lang:la) {text}[@source-one]'"
    assert not check(foreign, tmp_path / "two").of("LAN030")
