"""Rules and standards -> which rules find where a criterion is not met; the rules say so."""

from __future__ import annotations

from functools import cache

from toolkit.rules import RULES
from toolkit.rules.rule import Rule


def serves(rule: Rule, standard: str) -> bool:
    """Whether a rule serves a standard."""
    return any(each.startswith(f"{standard}:") for each in rule.serves)


@cache
def codes_of(standard: str) -> dict[str, tuple[str, ...]]:
    """Return the codes of the rules that serve each criterion of a standard, by its id."""
    found: dict[str, tuple[str, ...]] = {}
    for rule in RULES:
        for name, _, criterion in (each.partition(":") for each in rule.serves):
            if name == standard:
                found[criterion] = (*found.get(criterion, ()), rule.code)
    return found
