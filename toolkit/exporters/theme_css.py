"""A house's own style sheet -> what in it a theme may not have: all that is not on a list.

A list of what is refused would always lack a way to hide words; so this one lists what is taken.
"""

from __future__ import annotations

import re

from toolkit.exporters.theme_values import rule_fault

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MEDIA = re.compile(r"@media\b([^{};]*)\{((?:[^{};]*\{[^{}]*\})*\s*)\}", re.IGNORECASE)
_RULE = re.compile(r"\s*([^{};]*?)\s*\{([^{}]*)\}")

# Names of elements alone weigh less than any class: care cards and notices keep their looks.
_TEXT = re.compile(r"(html|body|main|section|h[1-4]|p|[uo]l|li|a|table|thead|tbody|t[rhd])")
_FRAME = re.compile(
    r"(header|footer|\.logo)(\s*[ >]\s*(?:[a-z][a-z0-9]*)?(?:\.[a-z][\w-]*)*"
    r"(?::(?:hover|focus|first-child|last-child))?)*",
    re.IGNORECASE,
)


def fault(css: str) -> str:
    """Say what the style sheet may not have; empty if there is nothing."""
    bare = _COMMENT.sub(" ", css)
    for sign, said in (("\\", "a backslash"), ("<", "the sign <"), ("/*", "an open comment")):
        if sign in bare:
            return f"it has {said}"
    if bare.count("{") != bare.count("}"):
        return "it does not have as many { as }"
    bare = _MEDIA.sub(lambda match: match[2], bare)
    if other := re.search(r"@[\w-]+", bare):
        return f"{other[0]} is not taken; only @media is"
    at = 0
    while match := _RULE.match(bare, at):
        at = match.end()
        if found := _fault_of_rule(match[1], match[2]):
            return found
    rest = bare[at:].strip()
    return f"“{rest[:40]}” is not understood" if rest else ""


def _fault_of_rule(selectors: str, block: str) -> str:
    for selector in (each.strip() for each in selectors.split(",")):
        steps = re.split(r"\s*[ >]\s*", selector)
        frame = bool(_FRAME.fullmatch(selector))
        if not frame and not all(_TEXT.fullmatch(step) for step in steps):
            return (
                f"“{selector}” is not taken: rules may name header, footer and .logo with what "
                "is in them, and html, body, main, section, headings, p, lists, a and tables"
            )
        if found := rule_fault(block, frame, of_picture=steps[-1] in ("img", ".logo")):
            return f"{selector}: {found}"
    return ""
