"""An HTML file -> what in it would fetch or run something, or hide its words."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser

_NOT_ALLOWED = {
    "applet", "audio", "base", "embed", "form", "frame", "frameset", "iframe", "object", "picture",
    "portal", "template", "track", "video",
}  # fmt: skip
_LINKS = {"canonical", "alternate"}
_DATA = {"application/ld+json", "application/json"}


def fault(html: str, main: str, scripts: Iterable[str] = ()) -> str:
    """Say what the file may not have; empty if it is self-contained and shows `main` to readers."""
    reader = _Reader(frozenset(scripts))
    reader.feed(html)
    reader.close()
    if reader.fault:
        return reader.fault
    inside = _Reader(frozenset(scripts))
    inside.feed(main)
    inside.close()
    # In a comment or an attribute the same letters would stand in the file, and nobody read them.
    if inside.words not in reader.words:
        return "a main text that nobody can read"
    return ""


class _Reader(HTMLParser):
    """Gathers the words that are shown, and the first thing that may not be there."""

    def __init__(self, scripts: frozenset[str]) -> None:
        super().__init__()
        self.fault = ""
        self._texts: list[str] = []
        self._scripts = scripts
        self._inside = ""
        self._runs = False

    @property
    def words(self) -> str:
        return "".join("".join(self._texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        found = _fault(tag, given)
        self.fault = self.fault or found
        if tag in ("script", "style", "title", "noscript"):
            self._inside = tag
            self._runs = tag == "script" and given.get("type") not in _DATA

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self._texts.append(data)
        elif self._runs and self._inside == "script" and data not in self._scripts:
            self.fault = self.fault or "a script"


def _fault(tag: str, given: dict[str, str]) -> str:
    if tag in _NOT_ALLOWED:
        return f"an element {tag}"
    if tag == "link" and given.get("rel") not in _LINKS:
        return f"a link to {given.get('href', 'another file')}"
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        return "a meta refresh"
    if tag in ("main", "body", "html") and "hidden" in given:
        return f"a hidden {tag}"
    for name in given:
        if name.startswith("on"):
            return f"an attribute {name}"
        if name == "style":
            return "an attribute style; use theme/page.css"
    sources = [given[name] for name in ("src", "srcset", "poster", "background") if name in given]
    if any(not source.startswith("data:image/") for source in sources):
        return f"a file fetched by {tag}"
    if given.get("href", "").strip().lower().startswith(("javascript:", "data:", "file:")):
        return f"a link to {given['href'].split(':')[0]}:"
    return ""
