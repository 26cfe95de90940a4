"""Patterns mean what ECMA-262 says, sign for sign, as the validator that decides reads them."""

import sys
from itertools import product

import jsonschema_rs
import pytest

from toolkit.records.reading.patterns import compiled

EVERY_CHARACTER = [
    chr(n)
    for n in (*range(0xD800), *range(0xE000, 0x10000), *range(0x10000, sys.maxunicode + 1, 7))
]
"""Of the rarest, which stand in blocks of one kind, one in seven."""


@pytest.mark.parametrize(
    "pattern", [r"\s", r"\S", r"[^\s]", r"[^\S]", r"[\s\d]", r"[\Sx]", r"\d", r"\W", r"a$|^[$]"]
)
def test_every_character_is_read_as_by_the_validator_that_decides(pattern: str) -> None:
    deciding = jsonschema_rs.Draft202012Validator({"pattern": pattern})
    python = compiled(pattern)
    differing = [
        f"U+{ord(each):04X}"
        for each in EVERY_CHARACTER
        if (python.search(each) is not None) != deciding.is_valid(each)
    ]
    assert differing == []


@pytest.mark.parametrize("pattern", [r"^a$", r"^(a$|b)", r"\$", r"[$]", r"[\]$]a", r"\\$"])
def test_ends_and_escapes_are_read_as_by_the_validator_that_decides(pattern: str) -> None:
    deciding = jsonschema_rs.Draft202012Validator({"pattern": pattern})
    for letters in product("ab$]\\\né", repeat=3):
        for text in ("".join(letters[:length]) for length in range(4)):
            assert (compiled(pattern).search(text) is not None) == deciding.is_valid(text), text
