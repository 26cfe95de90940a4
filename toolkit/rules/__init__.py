"""All rules: every file in a folder of an area holds one, and no other list names it."""

from __future__ import annotations

from toolkit.base.discovery import defined_in
from toolkit.base.families import place_of
from toolkit.rules.rule import Rule

AREAS = (
    "governance",
    "evidence",
    "safety",
    "safety.actions",
    "language",
    "language.notation",
    "structure",
    "structure.images",
    "structure.links",
    "structure.translations",
)
"""The folders of rules."""

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for area in AREAS for rule in defined_in(f"{__name__}.{area}", Rule)),
        key=lambda rule: place_of(rule.code),
    )
)
"""By family, then by number."""
