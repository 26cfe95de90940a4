"""A code or name that does not exist -> which was meant, or where the codes are listed."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.text.nearest import nearest, nearest_of
from toolkit.base.text.regex import regex
from toolkit.rules.rule import Rule

LIST = "all codes are listed by: toolkit rules"

_CODE = regex(r"([A-Z]{3})[ -]?([0-9]{1,3})")


def near_code(wanted: str, codes: Mapping[str, CodeInfo | Rule]) -> str:
    """Return a hint; no code is near to its neighbours, since each number is another rule."""
    match = _CODE.fullmatch(wanted[:60].strip().upper())
    if match is None:
        names = {info.name: info for info in codes.values()}
        near = nearest_of(wanted, names, cutoff=0.75)
        return f"did you mean {near[0]}? If not, {LIST}" if near else LIST
    family, number = match[1], f"{int(match[2]):03}"
    families = dict.fromkeys(code[:3] for code in codes)
    if family not in families:
        family = nearest(family, families) or ""
    meant = codes.get(family + number)
    if meant:
        return f"did you mean {meant.code} ({meant.name})? If not, {LIST}"
    return f"{_listed(family, list(codes))}: toolkit rules --family {family}" if family else LIST


def _listed(family: str, codes: list[str]) -> str:
    of_family = [code for code in codes if code.startswith(family)]
    return f"the codes of {family} are {of_family[0]} to {of_family[-1]}; to list them"
