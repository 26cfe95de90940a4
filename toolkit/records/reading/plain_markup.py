"""Plain texts -> the markup in names, headings and labels, which would be printed as it stands.

Texts that may have links and citations are not looked at here: a rule reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.regex import regex
from toolkit.records.problem import Problem
from toolkit.records.syntax.value_words import name_of, shorten

# Most names have none of these signs; one look at them is enough then.
_SIGN = regex(r"[*_<&`\[]")
_MARKUP = regex(
    r"(?P<citation>\[@[^\[\]]{1,100}\])"
    r"|!?\[(?P<link>[^\[\]]{0,300})\]\([^()\s]{1,300}\)"
    r"|(?P<html></?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>=]{0,40}=[^<>]{0,300})?\s?/?>|<!--)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    # A star or an underscore that stands alone is a footnote or a letter of a name.
    r"|(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*]{1,300})(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<!\w)(?P<lines>_{1,3})(?=[^\s_])(?P<lined>[^_]{1,300})(?<=[^\s_])(?P=lines)(?!\w)"
    r"|(?P<ticks>`{1,3})(?P<ticked>[^`]{1,300})(?P=ticks)"
)


def plain_markup(texts: Iterable[tuple[Route, str]]) -> Iterator[Problem]:
    """Yield the first markup of each plain text, which has its route."""
    for place, text in texts:
        if _SIGN.search(text):
            for match in _MARKUP.finditer(text):
                said = _said(match, text)
                if said:
                    message, hint = said
                    message = f"{name_of(place)} takes plain words only: {message}"
                    yield Problem("MOD002", Finding(place, message, hint, words=match.span()))
                    break


def is_plain(text: str) -> bool:
    """Whether a text has no markup that would be printed as it stands."""
    return not _SIGN.search(text) or not any(_said(each, text) for each in _MARKUP.finditer(text))


def _said(match: re.Match[str], text: str) -> tuple[str, str] | None:
    found = shorten(match.group(), 40)
    message = f"{found} would be printed as it stands"
    kind = match.lastgroup
    if kind == "citation":
        return message, "put the citation into the text that follows, after its sentence"
    if kind == "html":
        return message, "write the words alone, without what stands between < and >"
    if kind == "entity":
        from html import unescape

        letter = unescape(match.group())
        return (message, f"write {letter} itself") if letter != match.group() else None
    words = match["link"] or match["starred"] or match["lined"] or match["ticked"] or ""
    rest = text[: match.start()] + words + text[match.end() :]
    return message, f"write the words alone: {shorten(rest, 60)}"
