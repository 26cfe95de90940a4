"""The [rules] of a collection's settings, judged by the codes that there are.

What keeps a reader safe, and what keeps a record from being read at all, may become more severe and
nothing else: a collection cannot decide that a wrong emergency number does not matter.
"""

from __future__ import annotations

from toolkit.base.diagnostics import SEVERITIES, CodeInfo
from toolkit.base.errors import Misuse
from toolkit.base.families import family_of
from toolkit.base.settings import FILE_NAME, Settings
from toolkit.records.codes import STAGE_CODES
from toolkit.rules.near_code import near_code
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import Rule

_ORDER = (*SEVERITIES, "off")


def refuse_wrong_rules(settings: Settings) -> None:
    """A code that does not exist, or one that may not be lowered, is misuse."""
    every: tuple[CodeInfo | Rule, ...] = (*STAGE_CODES, *rules_of(settings))
    codes = {each.code: each for each in every}
    for code, severity in settings.rules.items():
        if code not in codes:
            raise Misuse(
                f"{FILE_NAME}: rules.{code}: there is no code {code}", near_code(code, codes)
            )
        own = codes[code].severity
        is_read = code.startswith("SYN") and own != "error"
        reason = "" if is_read else family_of(code).fixed
        if reason and _ORDER.index(severity) > _ORDER.index(own):
            done = "switched off" if severity == "off" else f"lowered to {severity}"
            raise Misuse(
                f"{FILE_NAME}: rules.{code}: {code} ({codes[code].name}) cannot be {done}",
                f"{reason}; delete this line",
            )
