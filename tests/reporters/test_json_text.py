from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from toolkit.reporters.json_text import as_json


@given(st.text(st.characters()))
@example("##[group]\\##vso[x]")
@example("\x9b\u2028\u202e\ufeff\x7f\ud800\U000e0001")
def test_the_data_is_the_same_and_the_letters_are_harmless(text: str) -> None:
    made = as_json({text: [text]})
    assert json.loads(made) == {text: [text]}
    assert made.replace("\n", "").isprintable()
    assert "##[" not in made


def test_ordinary_letters_stay_readable() -> None:
    assert as_json(["Sjögren’s 日本 \x1b"]) == '[\n  "Sjögren’s 日本 \\u001b"\n]\n'
