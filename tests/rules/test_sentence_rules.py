"""Which rules also read the shared files."""

from toolkit.rules import RULES
from toolkit.rules.sentence_rules import _OF_WHOLE_RECORDS, sentence_rules


def test_they_are_of_the_language_family_and_look_at_no_record_as_a_whole() -> None:
    chosen = {rule.name for rule in sentence_rules(RULES)}
    family = {rule.name for rule in RULES if rule.code.startswith("LAN")}
    assert "latin-abbreviation" in chosen
    assert family - chosen == _OF_WHOLE_RECORDS
