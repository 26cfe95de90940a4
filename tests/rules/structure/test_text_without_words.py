from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


@pytest.mark.parametrize(
    "text",
    [
        'outlook: "[@source-one]"',
        'outlook: "- [@source-one]"',
        'outlook: "…"',
        'outlook: "12 – 14. [@source-one]"',
        'questions_to_ask: ["?"]',
        'audience: "-"',
        "outlook: |\n  It gets better. [@source-one]\n\n  [@source-two]",
        "outlook: |\n  - one [@source-one]\n  - \\-\n",
    ],
)
def test_no_words(text: str, tmp_path: Path) -> None:
    assert len(check(text, tmp_path).of("STR025")) == 1


@pytest.mark.parametrize("words", ["مرحبا", "呼吸", "សួស្តី", "é", "À"])
def test_words_of_any_script(words: str, tmp_path: Path) -> None:
    assert check(f'outlook: "{words} [@source-one]"', tmp_path).of("STR025") == []
