"""A number that no voice answers is no link that dials."""

from __future__ import annotations

import pytest

from toolkit.model.dialled_numbers import dialled_numbers_in, numbers_of_action


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Textphone: 0800 587 4999", []),
        ("Textphone users: 18001 0800 587 4999.", []),
        ("Our text phone is 0800 587 4999. Ring 0800 028 4488.", ["08000284488"]),
        ("Minicom 020 7833 2020, fax 020 7833 2021", []),
        ("SMS 07860 039967", []),
        ("Send a text message to 07900 123456.", []),
        ("0800 587 4999 (textphone)", []),
        ("Call 0800 800 7000 or text 07900 123456.", ["08008007000"]),
        ("Text 07860 022876, or call 0800 028 4488.", ["08000284488"]),
        ("Call or text 0800 028 4488.", ["08000284488"]),
        ("Phone us or text 07900 123456.", ["07900123456"]),
        ("Read the text and call 0800 028 4488.", ["08000284488"]),
        ("Call 0800 028 4488 to text us.", ["08000284488"]),
    ],
)
def test_only_what_a_voice_answers_is_dialled(text: str, numbers: list[str]) -> None:
    assert [each.number for each in dialled_numbers_in(text, "en-GB")] == numbers


@pytest.mark.parametrize(
    ("action", "numbers"),
    [
        ("Call 999 or text 85258 now if", ["999"]),
        ("Call 111 or use the textphone on 18001 111 if:", ["111"]),
        ("Text SHOUT to 85258 or call 116 123 if", ["116123"]),
    ],
)
def test_so_it_is_in_the_action_of_a_card(action: str, numbers: list[str]) -> None:
    assert [each.number for each in numbers_of_action(action, "en-GB")] == numbers
