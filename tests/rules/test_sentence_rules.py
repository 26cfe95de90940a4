"""Which rules also read the shared files."""

from toolkit.rules import RULES

LETTERS = {"STR027"}
"""What is no matter of sentences, and of every text that is printed."""


def test_they_are_of_the_language_family_and_look_at_no_record_as_a_whole() -> None:
    assert "latin-abbreviation" in {rule.name for rule in RULES if rule.sentences}
    for rule in RULES:
        assert not rule.sentences or rule.code.startswith("LAN") or rule.code in LETTERS
