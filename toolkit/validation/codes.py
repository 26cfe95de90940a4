"""Every code there is: those of the stages before the rules, and those of the rules."""

from __future__ import annotations

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.settings import Settings
from toolkit.records.codes import STAGE_CODES
from toolkit.rules.own.rule_of import rules_of


def all_codes(settings: Settings | None = None) -> dict[str, CodeInfo]:
    """Return each with its documentation, by code, with a collection's thresholds and rules."""
    settings = settings or Settings()
    infos = [*STAGE_CODES, *(rule.described(settings.limits) for rule in rules_of(settings))]
    return {info.code: info for info in infos}
