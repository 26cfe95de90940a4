"""The table of rules -> those that judge sentences, wherever they stand.

They also read the texts of shared files. The other language rules judge a record as a whole: its
lists and headings, what it explains before it uses it, how one part of it compares with another.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.rules.rule import Rule

_OF_WHOLE_RECORDS = frozenset(
    (
        "list-too-long",
        "list-far-too-long",
        "title-too-long",
        "unexplained-medical-term",
        "mixed-denominators",
        "heading-style",
        "reading-level",
    )
)


def sentence_rules(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Choose the language rules that need no more than a sentence."""
    return tuple(
        rule for rule in rules if rule.code.startswith("LAN") and rule.name not in _OF_WHOLE_RECORDS
    )
