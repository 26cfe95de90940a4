"""A frame of theme/ -> whether a reader gets, and sees, the head and the text of a page in it."""

from __future__ import annotations

from html.parser import HTMLParser

HEAD, MAIN = "\ufdd2", "\ufdd3"
"""Noncharacters of Unicode, which no text may hold: where the frame prints head and main."""

_AROUND_MAIN = {"html", "body", "main", "div", "section"}
# Each hides its words, shows them as code, or has the browser read what follows in another way.
_NEVER = {
    "details", "dialog", "math", "noembed", "noframes", "noscript", "plaintext", "script", "select",
    "style", "svg", "textarea", "title", "xmp",
}  # fmt: skip
_HIDES = {"hidden", "inert", "popover", "aria-hidden"}
_ENDLESS = {"br", "hr", "img", "input", "link", "meta", "wbr"}


def frame_fault(html: str) -> str:
    """Say what the frame does that it may not; empty if all is well."""
    for name, place in (("head", HEAD), ("main", MAIN)):
        if html.count(place) != 1:
            return f"{{{{ {name} }}}} does not stand exactly once in page.html"
    frame = _Frame()
    frame.feed(html)
    frame.close()
    # A style sheet before the head's policy would be taken, whatever it says.
    if frame.before_head != ["html", "head"]:
        return "{{ head }} is not the first thing in the head of the page"
    around = [tag for tag, _ in frame.around_main]
    if "main" not in around or not set(around) <= _AROUND_MAIN:
        return "{{ main }} is not in the element main, in body itself or in a div or section"
    hiding = next((found for _, found in frame.around_main if found), "")
    return f"what is around {{{{ main }}}} has {hiding}" if hiding else frame.fault


class _Frame(HTMLParser):
    """Keeps what stands around head and main, and the first thing that no frame may have."""

    def __init__(self) -> None:
        super().__init__()
        self.fault = ""
        self.before_head: list[str] = []
        self.around_main: list[tuple[str, str]] = []
        self._seen: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_data(self, data: str) -> None:
        if HEAD in data:
            self.before_head = list(self._seen)
        if MAIN in data:
            self.around_main = list(self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen.append(tag)
        if tag in _NEVER:
            self.fault = self.fault or f"an element {tag} is not taken"
        if tag not in _ENDLESS:
            self._open.append((tag, _hiding(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # To a browser <div/> is open still.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                return


def _hiding(attrs: list[tuple[str, str | None]]) -> str:
    for name, value in attrs:
        if name in _HIDES:
            return f"the attribute {name}"
        # Classes of the packed style sheet mean something, also: not seen.
        if name == "class" and not all(
            each == "index" or each.startswith("theme-") for each in (value or "").split()
        ):
            return f"the class {value}; classes there begin with theme-"
    return ""
