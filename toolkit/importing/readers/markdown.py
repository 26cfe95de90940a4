"""Markdown (CommonMark with tables and footnotes), in UTF-8, with values in YAML above it."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace

from toolkit.base import budget
from toolkit.base.text.regex import regex
from toolkit.importing.errors import Unreadable
from toolkit.importing.html.page import read_page
from toolkit.importing.readers.reader import Reader
from toolkit.importing.tree import Leaflet, Left
from toolkit.importing.words import count_words

_FRONT = regex(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = regex(r"(?m)^([A-Za-z_-]+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$")
_NOTE = regex(
    r"(?m)^\[\^([^\]\n]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}\S.*|[ \t]*(?=\n[ \t]{2,}\S)))*)"
)
_NOTE_SIGN = regex(r"[ \t]?\[\^([^\]\n]{1,40})\](?!:)")


def read(content: bytes) -> Leaflet:
    """Read a text; footnotes come behind it, each with its sign."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise Unreadable("it is not UTF-8 text", "save it again as UTF-8") from error
    if "\x00" in text:
        raise Unreadable("it is not a text", "save it again from the program that wrote it")
    front = _FRONT.match(text)
    known = dict(_ENTRY.findall(front[1])) if front else {}
    leaflet = read_page(_as_html(text[front.end() :] if front else text))
    above = Counter[str]()
    blocks = leaflet.blocks
    if front:
        # Whatever it says beside the title is for programs, and listed.
        above = count_words(front[1])
        blocks = (*blocks, Left("values above the text", " ".join(front[1].split())))
    return replace(
        leaflet,
        blocks=blocks,
        words=leaflet.words + above,
        title=known.get("title", ""),
        language=known.get("lang", "") or known.get("language", ""),
    )


def _as_html(text: str) -> str:
    from markdown_it import MarkdownIt

    notes = [f"[{sign}] {' '.join(note.split())}" for sign, note in _NOTE.findall(text)]
    text = _NOTE_SIGN.sub(r" \\[\1\\]", _NOTE.sub("", text))
    whole = "\n\n".join([text, *(note.replace("[", r"\[", 1) for note in notes)])
    parser = MarkdownIt("commonmark", {"maxNesting": budget.IMPORT_DEPTH}).enable("table")
    return str(parser.render(whole))


READER = Reader("Markdown", (".md", ".markdown"), read)
