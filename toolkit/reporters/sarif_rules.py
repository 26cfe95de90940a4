"""A code -> its description in SARIF: what it means, why it matters, a bad and a good example."""

from __future__ import annotations

from typing import Any

from toolkit.base.diagnostics import CodeInfo
from toolkit.base.families import family_of
from toolkit.base.text.printable import printable
from toolkit.reporters.wording import example

_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
"""CodeQL's words for severities (query metadata `problem.severity`)."""

_LONGEST = 1024
"""Letters that GitHub keeps of a description."""


def rule(info: CodeInfo) -> dict[str, Any]:
    """Return a reportingDescriptor."""
    family = family_of(info.code)
    described: dict[str, Any] = {
        "id": info.code,
        "shortDescription": {"text": plain(info.title)[:_LONGEST]},
        "fullDescription": {"text": plain(f"{info.title} {info.why}".strip())[:_LONGEST]},
        "help": {"text": _help_text(info), "markdown": _help_markdown(info)},
        "defaultConfiguration": {"level": info.severity},
        "properties": {
            "tags": [family.slug, *([plain(info.source)] if info.source else [])],
            # Whether prose is plain is a judgement; everything else is a matter of fact.
            "precision": "medium" if family.slug == "language" else "very-high",
            "problem.severity": _PROBLEM[info.severity],
        },
    }
    if info.name:
        described["name"] = "".join(word.capitalize() for word in info.name.split("-"))
    return described


def plain(text: str) -> str:
    """Return a text in which no reader of SARIF sees a link.

    `[words](target)` is a link even in plain text (SARIF 2.1.0, 3.11.6), and a record may hold it.
    """
    return printable(text).replace("](", "] (")


def _help_text(info: CodeInfo) -> str:
    parts = [plain(info.title)]
    if info.why:
        parts.append(f"Why: {plain(info.why)}")
    if info.source:
        parts.append(f"Where it comes from: {plain(info.source)}")
    if info.bad:
        parts.append(f"Not like this:\n{example(info.bad)}")
    if info.good:
        parts.append(f"Like this:\n{example(info.good)}")
    return "\n\n".join(parts)


def _help_markdown(info: CodeInfo) -> str:
    parts = [_prose(info.title)]
    if info.why:
        parts.append(f"**Why:** {_prose(info.why)}")
    if info.source:
        parts.append(f"**Where it comes from:** {_prose(info.source)}")
    if info.bad:
        parts.append(f"**Not like this:**\n\n~~~yaml\n{example(info.bad)}\n~~~")
    if info.good:
        parts.append(f"**Like this:**\n\n~~~yaml\n{example(info.good)}\n~~~")
    return "\n\n".join(parts)


def _prose(text: str) -> str:
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace("*", "\\*")
