"""What a person or a program reads in an exported file, as plain text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from toolkit.model.record_model import RecordModel
from toolkit.model.text.blocks import plain
from toolkit.model.text.markup import parse


class Reader(HTMLParser):
    """Collects the words outside style and script, and every element with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("style", "script"):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
        elif not self._inside:
            self.words.append(data)


def read_html(content: bytes) -> Reader:
    reader = Reader()
    reader.feed(content.decode())
    return reader


def html_text(content: bytes) -> str:
    return " ".join(read_html(content).words)


def pdf_pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def pdf_fonts(content: bytes) -> set[str]:
    """The names of the fonts inside a PDF."""
    with pikepdf.open(BytesIO(content)) as file:
        parts = [part for part in file.objects if isinstance(part, pikepdf.Dictionary)]
        named = [str(part.BaseFont) for part in parts if "/BaseFont" in part]
    return {name.partition("+")[2] for name in named}


def json_text(content: bytes) -> str:
    return " ".join(_strings(json.loads(content)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def letters(text: str) -> str:
    """Letters and digits alone, without citation marks: what no line break can change."""
    return re.sub(r"[\W_]+", "", re.sub(r"\[\d+\]", "", text)).lower()


def record_texts(model: RecordModel, first: Iterable[str]) -> list[str]:
    """Every text of a record that is meant for readers; the fields of `first` come first."""
    skipped = ("kind", "id", "language", "codes", "body_systems", "support", "related", "figures")
    skipped += ("review",)
    dumped = model.model_dump()
    own = model.made_from.last  # sections of a record's own follow it
    body = [key for name in dumped for key in ((name, "sections") if name == own else (name,))]
    order = dict.fromkeys((*first, *body))
    data = {name: dumped[name] for name in order if name in dumped and name not in skipped}
    data.pop("compare", None)
    for section in data["sections"]:
        del section["id"]
        section.pop("after", None)
    if nerve_pain := data.get("nerve_pain"):
        del nerve_pain["kind"]
        nerve_pain.pop("felt_in", None)
        if nerve_pain["chance"]:
            nerve_pain["chance"] = nerve_pain["chance"]["who"]
    if treatments := data.get("treatments"):
        for option in treatments["options"]:
            del option["kind"]
        data["treatments"] = _with_glance(treatments)
    if "none" not in data["get_help"]:
        for card in data["get_help"]:
            del card["urgency"]
    return [line for text in _values(data) for line in _lines(text)]


def _with_glance(treatments: dict[str, Any]) -> dict[str, Any]:
    """Put what sets three or more treatments apart in a few words before all of them."""
    options = treatments["options"]
    if len(options) < 3 or not all(each.get("in_short") for each in options):
        return treatments
    glance = [(each["name"], each.pop("in_short")) for each in options]
    before = {key: treatments[key] for key in ("intro",) if key in treatments}
    return before | {"glance": glance} | treatments


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "not_found":
                yield from _values(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _values(item)


def _lines(text: str) -> list[str]:
    return [plain(line) for line in parse(text, block=True).lines()]


def assert_in_order(texts: list[str], haystack: str) -> None:
    """Each text comes after the one before it."""
    whole, at = letters(haystack), 0
    for text in texts:
        found = whole.find(letters(text), at)
        assert found >= 0, f"{text!r} is not there, or not in its place"
        at = found + len(letters(text))


def printed_texts(model: RecordModel) -> list[str]:
    """The same in the order of print, but for what gives way to the care cards on page 1.

    A name that stands in brackets in the title is not said again.
    """
    first = ("title", "get_help", "also_known_as", "audience")
    said = {name for name in model.also_known_as if f"({name})" in model.title}
    gives_way = {*front_texts(model), *said}
    return [text for text in record_texts(model, first) if text not in gives_way]


def front_texts(model: RecordModel) -> list[str]:
    """What the page is about, and the main message: before the care cards where there is room."""
    return [*_lines(model.summary), *_lines(model.main_message)]


def shown_texts(model: RecordModel) -> list[str]:
    """The same in the order of a screen: the main message stands above the care cards."""
    first = ("title", "main_message", "get_help", "summary", "also_known_as", "audience")
    return record_texts(model, first)


def without_margins(pages: list[str], title: str, status: str, publisher: str) -> str:
    """The text of a handout without running titles and page numbers."""
    kept = []
    for number, text in enumerate(pages, start=1):
        margins = (publisher, f"Page {number} of {len(pages)}", *((title, status) * (number > 1)))
        for words in margins:
            assert words in text, f"page {number} lacks {words!r}"
            # The running title stands on top, the rest at the foot: neither is in the middle.
            text = text.replace(words, "", 1) if words == title else _cut_last(text, words)
        kept.append(text)
    return "\n".join(kept)


def _cut_last(text: str, words: str) -> str:
    before, _, after = text.rpartition(words)
    return before + after
