"""The table of rules, written by hand; a test finds the module that is not in it."""

from __future__ import annotations

from toolkit.rules.governance.review_overdue import review_overdue
from toolkit.rules.language.sentence_too_long import sentence_too_long
from toolkit.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    review_overdue,
    sentence_too_long,
)
