"""The letters of a text, as they are typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.records.places.typed_letters import typed_letters
from toolkit.records.syntax.yaml_values import events


def typed(line: str, style: str | None) -> list[str]:
    return [
        line[letter.column - 1 : letter.end_column - 1]
        for letter in typed_letters(line, 1, 0, len(line), style)
    ]


@pytest.mark.parametrize(
    ("line", "style", "letters"),
    [
        ("a é", None, ["a", "é"]),
        ("a\\n''", None, ["a", "\\", "n", "'", "'"]),
        ("it''s", "'", ["i", "t", "''", "s"]),
        ("a\\nb", '"', ["a", "b"]),
        ('\\"q\\"', '"', ['\\"', "q", '\\"']),
        ("\\x41\\u0042\\U00000043", '"', ["\\x41", "\\u0042", "\\U00000043"]),
        ("\\ud83d\\ude42!", '"', ["\\ud83d\\ude42", "!"]),
        ("\\x20a\\_b\\ c", '"', ["a", "b", "c"]),
        ("a\\", '"', ["a"]),
    ],
)
def test_each_letter_has_its_columns(line: str, style: str | None, letters: list[str]) -> None:
    assert typed(line, style) == letters


LETTERS = st.text(alphabet="aé🙂 \\\"'\u00a0\t", min_size=1, max_size=30)


@settings(max_examples=100)
@given(LETTERS)
def test_a_text_has_as_many_letters_as_are_typed(value: str) -> None:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    double = list(events(f'"{escaped}"'))[2]
    assert double.value == value  # type: ignore[attr-defined]
    wanted = [letter for letter in value if not letter.isspace()]
    assert len(typed(escaped, '"')) == len(wanted)
    assert len(typed(value.replace("'", "''"), "'")) == len(wanted)
