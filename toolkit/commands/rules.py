"""The catalogue of codes: as a table, and one code explained."""

from __future__ import annotations

import difflib

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.errors import Misuse
from toolkit.commands.validate import all_codes


def find_code(wanted: str) -> CodeInfo:
    """Give a code by its code or its name; an unknown one is misuse that names the nearest."""
    codes = all_codes()
    names = {info.name: info for info in codes.values()}
    found = codes.get(wanted.upper()) or names.get(wanted.lower())
    if found:
        return found
    near = difflib.get_close_matches(wanted.lower(), [*names, *map(str.lower, codes)], n=1)
    raise Misuse(
        f"there is no code {wanted}",
        f"did you mean {near[0]}?" if near else "all codes are listed by: toolkit rules",
    )


def explanation(info: CodeInfo) -> str:
    """Give what `toolkit explain` prints."""
    parts = [f"{info.code} {info.name} ({info.severity})", "", info.title]
    if info.why:
        parts += ["", f"Why: {info.why}"]
    if info.source:
        parts += ["", f"Where it comes from: {info.source}"]
    for title, example in (("Not like this:", info.bad), ("Like this:", info.good)):
        if example:
            parts += ["", title, *(f"    {line}" for line in example.splitlines())]
    return "\n".join(parts) + "\n"


def table(infos: list[CodeInfo]) -> str:
    """Give one line a code: code, severity, name, title."""
    wide = max((len(info.name) for info in infos), default=0)
    return "".join(
        f"{info.code}  {info.severity:<8} {info.name:<{wide}}  {info.title}\n" for info in infos
    )
