"""An HTML file -> what in it would fetch or run something."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser

_NOT_ALLOWED = {
    "applet", "audio", "base", "embed", "form", "frame", "frameset", "iframe", "object", "picture",
    "portal", "template", "track", "video",
}  # fmt: skip
_LINKS = {"canonical", "alternate"}
_DATA = {"application/ld+json", "application/json"}


def fault(html: str, scripts: Iterable[str] = ()) -> str:
    """Say what the file may not have; empty if it needs nothing and runs only these scripts."""
    reader = _Reader(frozenset(scripts))
    reader.feed(html)
    reader.close()
    return reader.fault


class _Reader(HTMLParser):
    """Keeps the first thing that may not be there."""

    def __init__(self, scripts: frozenset[str]) -> None:
        super().__init__()
        self.fault = ""
        self._scripts = scripts
        self._runs = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.fault = self.fault or _fault(tag, given)
        self._runs = tag == "script" and given.get("type") not in _DATA

    def handle_endtag(self, tag: str) -> None:
        self._runs = False

    def handle_data(self, data: str) -> None:
        if self._runs and data not in self._scripts:
            self.fault = self.fault or "a script"


def _fault(tag: str, given: dict[str, str]) -> str:
    if tag in _NOT_ALLOWED:
        return f"an element {tag}"
    if tag == "link" and given.get("rel") not in _LINKS:
        return f"a link to {given.get('href', 'another file')}"
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        return "a meta refresh"
    for name in given:
        if name.startswith("on"):
            return f"an attribute {name}"
        if name == "style":
            return "an attribute style; use theme/page.css"
    sources = [given[name] for name in ("src", "srcset", "poster", "background") if name in given]
    if any(not source.startswith("data:image/") for source in sources):
        return f"a file fetched by {tag}"
    # Browsers take no notice of spaces and line breaks in the name of a scheme.
    scheme = "".join(given.get("href", "").lower().split()).partition(":")[0]
    if scheme in ("javascript", "data", "file", "vbscript"):
        return f"a link to {scheme}:"
    return ""
