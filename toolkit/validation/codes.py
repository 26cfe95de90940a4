"""Every code there is: those of the stages before the rules, and those of the rules."""

from __future__ import annotations

from collections.abc import Collection

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.settings import Settings
from toolkit.records.codes import STAGE_CODES
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import Rule


def known_codes(settings: Settings) -> dict[str, CodeInfo | Rule]:
    """Return each with what it is of, by code; no rule's documentation is read for it."""
    every: tuple[CodeInfo | Rule, ...] = (*STAGE_CODES, *rules_of(settings))
    return {each.code: each for each in every}


def documented(codes: Collection[str], settings: Settings) -> dict[str, CodeInfo]:
    """Return the documentation of some codes, with a collection's thresholds and rules."""
    return {
        code: each.described(settings.limits) if isinstance(each, Rule) else each
        for code, each in known_codes(settings).items()
        if code in codes
    }


def all_codes(settings: Settings | None = None) -> dict[str, CodeInfo]:
    """Return each with its documentation, by code, with a collection's thresholds and rules."""
    settings = settings or Settings()
    return documented(known_codes(settings), settings)
