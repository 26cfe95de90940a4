"""A house's own style sheet: refused where it would fetch, hide words or add some."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{")

PROTECTED = ("card", "get_help", "level", "action", "notice", "main-message", "meaning")
"""Classes whose looks carry meaning: no rule of a theme may name them."""

_PROTECTED = re.compile(rf"\.({'|'.join(PROTECTED)})(?![\w-])")

_REFUSED = (
    (r"\\", "a backslash"),
    (r"<", "the sign <"),
    (r"@(import|font-face|charset|namespace)\b", "@{0}"),
    (r"\burl\((?!\s*[\"']?theme:)", "an address other than url(theme:FILE)"),
    (r"\b(image-set|src|attr|element|expression)\s*\(", "{0}()"),
    (r"(?<![\w-])display\s*:\s*none\b", "display: none"),
    (r"(?<![\w-])(?:font|line-height|font-size|zoom|width|height|max-width|max-height|max-inline-size"
     r"|max-block-size|inline-size|block-size)\s*:\s*0*\.?0+(?![\d.])", "a size of 0"),
    (
        r"(?<![\w-])(content|visibility|content-visibility|opacity|clip|clip-path|mask|mask-image"
        r"|filter|text-indent|transform|translate|scale|text-security|-webkit-text-security"
        r"|position|behavior|-moz-binding)\s*:",
        "{0}",
    ),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in _REFUSED)


def fault(css: str) -> str:
    """Say what the style sheet may not have; empty if there is nothing."""
    bare = _COMMENT.sub(" ", css)
    if bare.count("{") != bare.count("}"):
        return "as many { as }"
    for pattern, said in _PATTERNS:
        if match := pattern.search(bare):
            return said.format(*match.groups())
    for selector in _RULE.findall(bare):
        if match := _PROTECTED.search(selector):
            return f"a rule about .{match[1]}"
    return ""
