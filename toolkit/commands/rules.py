"""The catalogue of codes: as a table, one code explained, and a page for each in docs/rules."""

from __future__ import annotations

from msgspec.structs import replace

from toolkit.base.diagnostics import SEVERITIES, CodeInfo
from toolkit.base.errors import Misuse
from toolkit.base.families import FAMILIES
from toolkit.base.settings import Settings
from toolkit.rules.engine import severity_of
from toolkit.rules.near_code import near_code
from toolkit.rules.profiles import with_profile
from toolkit.validation.codes import all_codes


def find_code(wanted: str, own: Settings | None = None) -> CodeInfo:
    """Return a code by its code or its name; an unknown one is misuse that names the nearest."""
    codes = all_codes(own)
    names = {info.name: info for info in codes.values()}
    found = codes.get(wanted.upper()) or names.get(wanted.lower())
    if found:
        return found
    raise Misuse(f"there is no code {wanted}", near_code(wanted, codes))


def chosen(
    family: str, severity: str, profile: str | None, *, fixable: bool, own: Settings | None = None
) -> list[CodeInfo]:
    """Return the codes that fit, with the severities of a profile, less those it switches off.

    Those of the rules that the settings `own` declare are among them.
    """
    # Severities are the toolkit's, or the profile's: what a collection changes is in its settings.
    settings = Settings(own_rules=own.own_rules if own else ())
    codes = all_codes(settings)
    families = dict.fromkeys((*FAMILIES, *(code[:3] for code in codes)))
    if family and family.upper() not in families:
        raise Misuse(f"there is no family {family}", f"families are: {', '.join(families)}")
    if severity and severity not in SEVERITIES:
        raise Misuse(f"there is no severity {severity}", f"it is one of: {', '.join(SEVERITIES)}")
    settings = with_profile(settings, profile)
    found = []
    for info in codes.values():
        effective = severity_of(info.code, info.severity, settings)
        if (
            effective is not None
            and info.code.startswith(family.upper())
            and severity in ("", effective)
            and (info.fixable or not fixable)
        ):
            found.append(replace(info, severity=effective))
    return found


def explanation(info: CodeInfo) -> str:
    """Return what `toolkit explain` prints."""
    parts = [f"{info.code} {info.name} ({info.severity})", "", info.title]
    if info.why:
        parts += ["", f"Why: {info.why}"]
    if info.source:
        parts += ["", f"Where it comes from: {info.source}"]
    if info.fixable:
        parts += ["", "toolkit validate --fix can fix it."]
    for title, example in (("Not like this:", info.bad), ("Like this:", info.good)):
        if example:
            parts += ["", title, *(f"    {line}" for line in example.splitlines())]
    return "\n".join(parts) + "\n"


def table(infos: list[CodeInfo]) -> str:
    """Return one line a code: code, severity, name, title; + marks what --fix can fix."""
    wide = max((len(info.name) for info in infos), default=0)
    return "".join(
        f"{info.code}  {info.severity:<8}{'+' if info.fixable else ' '} "
        f"{info.name:<{wide}}  {info.title}\n"
        for info in infos
    )


def pages() -> dict[str, str]:
    """Return the name and the Markdown text of every page of docs/rules."""
    codes = list(all_codes().values())
    texts = {f"{info.code}.md": _page(info) for info in codes}
    lines = [
        "# Codes",
        "",
        "Written by `toolkit rules --docs docs/rules`; do not edit.",
        "An ignore comment names the code and a reason: `# toolkit: ignore[LAN001] reason`.",
    ]
    for family, about in FAMILIES.items():
        members = [info for info in codes if info.code.startswith(family)]
        lines += ["", f"## {about.name}", "", "| code | name | severity | what | --fix |"]
        lines += ["|---|---|---|---|---|"]
        lines += [
            f"| [{info.code}]({info.code}.md) | {info.name} | {info.severity} | {info.title} "
            f"| {'yes' if info.fixable else ''} |"
            for info in members
        ]
    texts["README.md"] = "\n".join(lines) + "\n"
    return texts


def _page(info: CodeInfo) -> str:
    lines = [f"# {info.code} {info.name}", "", info.title, "", f"Severity: {info.severity}."]
    if info.fixable:
        lines[-1] += " `toolkit validate --fix` can fix it."
    if info.why:
        lines += ["", "## Why", "", info.why]
    for title, example in (("Not like this", info.bad), ("Like this", info.good)):
        if example:
            lines += ["", f"## {title}", "", "```text", example, "```"]
    if info.source:
        lines += ["", "## Where it comes from", "", info.source]
    return "\n".join(lines) + "\n"
