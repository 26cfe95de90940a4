"""Every code there is: those of the stages before the rules, and those of the rules."""

from __future__ import annotations

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.settings import Limits
from toolkit.records.codes import STAGE_CODES
from toolkit.rules import RULES


def all_codes(limits: Limits | None = None) -> dict[str, CodeInfo]:
    """Return each with its documentation, by code; with the thresholds of a collection."""
    limits = limits or Limits()
    infos = [*STAGE_CODES, *(rule.described(limits) for rule in RULES)]
    return {info.code: info for info in infos}
