"""HTML pages, those that browsers and word processors save among them."""

from __future__ import annotations

from toolkit.importing.errors import Unreadable
from toolkit.importing.html.page import read_page
from toolkit.importing.readers.reader import Reader
from toolkit.importing.tree import Leaflet


def read(content: bytes) -> Leaflet:
    """Read a page in whatever encoding it says that it has."""
    if b"\x00" in content[:1000] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("it is not a text, so it is not a page", "open it, and save it as HTML")
    try:
        # Whatever a page says of its encoding, what can be read as UTF-8 is hardly ever other.
        text: str | bytes = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content
    leaflet = read_page(text)
    if not leaflet.words:
        raise Unreadable(
            "there are no words in it", "open it in a browser, and save the page again"
        )
    return leaflet


READER = Reader("HTML", (".html", ".htm", ".xhtml"), read)
