"""A text of CSL-JSON -> plain words: no tags, no codes for letters, nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

from toolkit.base.text.regex import regex

_NAMES = (
    "a|abbr|bold|br|b|em|font|inf|inline-formula|italic|i|mark|math|mfrac|mi|mml|mn|mover|mo|mrow|"
    "msqrt|mstyle|msubsup|msub|msup|ms|mtext|munder|none|ovl|p|q|scp|sc|sec|small|span|strong|sub|"
    "sup|s|title|tt|underline|u|xref"
)
_TAG = regex(
    rf"<(?P<close>/?)(?:[a-z]+:)?(?P<name>{_NAMES})"
    r"(?:\s+[\w:-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']+))*\s*/?>"
    r"|<[a-z]+:[a-z]+\s*/?>|<!--.{0,500}?-->",
    re.IGNORECASE | re.DOTALL,
)
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SHIFTED = regex(
    r"<(?:[a-z]+:)?(sup|sub)(?:\s[^<>]*)?>([^<>]{1,20})</(?:[a-z]+:)?\1\s*>", re.IGNORECASE
)
# With its semicolon: in AT&T and ?a=1&copy=2 there is none.
_ENTITY = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Crossref escapes twice: &amp;lt;i&amp;gt; is meant to be <i>.
_TIMES_ESCAPED = 3


# These part words; the others are inside of them.
_PARTING = ("br", "p", "title", "sec")


def plain(text: str) -> str:
    """Return the words: 10<sup>9</sup> keeps what it says as 10⁹, italics become plain words."""
    if "&" in text:
        from html import unescape

        for _ in range(_TIMES_ESCAPED):
            text = _ENTITY.sub(lambda code: unescape(code.group()), text)
    if "<" in text:
        text = _TAG.sub(_space, _SHIFTED.sub(_shifted, text))
    return " ".join(seen(text).split())


def seen(text: str) -> str:
    """Take out what cannot be seen, such as a soft hyphen."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter for letter in text if _is_seen(letter))


def _space(match: re.Match[str]) -> str:
    return " " if (match["name"] or "").lower() in _PARTING else ""


def _shifted(match: re.Match[str]) -> str:
    """Raise or lower figures and signs; letters that cannot be stay on the line."""
    inside = match[2].strip()
    moved = inside.translate(_RAISED if match[1].lower() == "sup" else _LOWERED)
    return moved if all(a != b for a, b in zip(inside, moved, strict=True)) else inside


# Joiners make letters of Persian and Indian writing; U+200B parts words of Khmer and Thai.
_JOINERS = "\u200c\u200d"


def _is_seen(letter: str) -> bool:
    if letter.isspace() or letter in _JOINERS:
        return True
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cn", "Co", "Cs")
