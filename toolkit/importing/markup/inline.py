"""Spans -> one line in the records' Markdown subset."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from unicodedata import combining
from urllib.parse import quote, urljoin, urlsplit

from toolkit.base.text.regex import regex
from toolkit.base.text.undrawn import undrawn_letters
from toolkit.importing.markup.lost import Lost
from toolkit.importing.tree import Span, Spans
from toolkit.model.text.blocks import Foreign, Link, Paragraph, Text
from toolkit.model.text.foreign import is_language
from toolkit.model.text.markup import parse

_MARKS = regex(r"([\\`*_<\[\]]|&(?=[#A-Za-z]))")
_SIGNS = regex(r"([\\`*_<>&\[\]!#|~])")
_AT_START = regex(r"([-+=>#]|[0-9]{1,9}(?=[.)]))")
_BREAKS_LINE = regex(r"(?<!\\)(?:\\\\)*\\$")
_ODD_SPACE = regex(r"[\u00a0\u2000-\u200a\u202f\u3000\t]+")
_UNSEEN = regex(r"[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc\ufffd]")
_CONTROL = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

Escape = Callable[[str], str]
_ESCAPES: tuple[Escape, ...] = (
    lambda text: text,
    lambda text: _MARKS.sub(r"\\\1", text),
    lambda text: _SIGNS.sub(r"\\\1", text),
)
"""From none to all: the first that reads as it should is the easiest to read."""


class Inline:
    """Writes lines of one leaflet."""

    def __init__(self, lost: Lost, address: str, language: str) -> None:
        self._lost = lost
        self._address = address
        self._language = language

    def plain(self, spans: Spans) -> str:
        """Return the words alone."""
        for span in spans:
            self._note_target(span)
        return self.plain_text("".join(span.text for span in spans))

    def plain_text(self, text: str) -> str:
        """Return words without what cannot be seen or printed."""
        return _words(text, self._lost)

    def line(self, spans: Spans, *, links: bool = True) -> str:
        """Return the line with its links; nothing in it means more than it did."""
        groups = [self._group(each, links=links) for each in _by_link(spans)]
        words = " ".join("".join(text for text, _ in groups).split())
        for escape in _ESCAPES:
            pieces = (_marked(text, target, escape) for text, target in groups)
            line = _safe_start(" ".join("".join(pieces).split()))
            if _shown(line) == words and not _BREAKS_LINE.search(line):
                return line
        return _safe_start(_SIGNS.sub(r"\\\1", words))

    def _group(self, group: list[Span], *, links: bool) -> tuple[str, str]:
        """Return words and where they lead; the target is empty for words alone."""
        span = group[0]
        words = _words("".join(each.text for each in group), self._lost, strip=False)
        if any(each.is_bold for each in group) and not all(each.is_bold for each in group):
            self._lost.forms["bold words"] += 1
        if not words.strip():
            return words, ""
        # Words that begin with it would be taken for the mark of a source.
        links = links and not words.lstrip().startswith("@")
        target = self._target(span, words) if span.target and links else ""
        if span.target and not links:
            self._note_target(span)
        if not span.target and span.language and self._is_foreign(span.language):
            if links:
                target = f"lang:{span.language}"
            else:
                self._lost.forms["another language in a heading"] += 1
        return words, target

    def _is_foreign(self, language: str) -> bool:
        return is_language(language) and language.split("-")[0] != self._language.split("-")[0]

    def _note_target(self, span: Span) -> None:
        if span.target and span.text.strip():
            self._lost.forms["address of a link"] += 1
            self._lost.targets.append(f"{' '.join(span.text.split())}: {span.target}")

    def _target(self, span: Span, words: str) -> str:
        """Return where a link leads in a form that records have; empty if there is none."""
        target = urljoin(self._address, span.target) if self._address else span.target
        try:
            scheme = urlsplit(target).scheme.lower()
        except ValueError:
            scheme = ""
        if scheme == "http":
            self._lost.to_check.append(
                f"“{words.strip()}” led to {target}; it now leads to https: try it"
            )
            target = "https:" + target[5:]
        address = quote(target, safe="/:?#@!$&'*+,;=%~-._")
        found = parse(f"[words]({address})", block=False)
        is_link = len(found.nodes()) == 1 and isinstance(found.nodes()[0], Link)
        if scheme in ("http", "https") and is_link and not found.problems:
            return address
        if scheme not in ("mailto", "tel") or span.target.partition(":")[2] not in words:
            self._note_target(span)
        return ""


def _by_link(spans: Spans) -> Iterable[list[Span]]:
    """Yield neighbours that lead to the same place, or are of the same language."""
    group: list[Span] = []
    for span in spans:
        if group and (group[0].target, group[0].language) != (span.target, span.language):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _marked(words: str, target: str, escape: Escape) -> str:
    if not target:
        return escape(words)
    before = words[: len(words) - len(words.lstrip())]
    behind = words[len(words.rstrip()) :]
    return f"{before}[{escape(words.strip())}]({target}){behind}"


def _words(text: str, lost: Lost, *, strip: bool = True) -> str:
    """Return words with plain spaces, without what cannot be seen or printed."""
    text = _CONTROL.sub(" ", _UNSEEN.sub("", _ODD_SPACE.sub(" ", text)))
    for letter in {text[each.at] for each in undrawn_letters(text)}:
        lost.to_check.append(f"the sign {letter} was left out: no font of the handouts has it")
        # A sign between two words parts them; a letter within a word does not.
        text = text.replace(letter, "" if letter.isalpha() or combining(letter) else " ")
    # Even with a backslash these two are taken for a link that is not closed.
    text = text.replace("](", "] (")
    return " ".join(text.split()) if strip else text


def _safe_start(text: str) -> str:
    """Return a line that does not begin a list or the like by chance."""
    found = parse(text, block=True)
    is_line = len(found.blocks) == 1 and isinstance(found.blocks[0], Paragraph)
    if is_line and not found.problems and _shown(text) is not None:
        return text
    return _AT_START.sub(r"\\\1", text, count=1) if _AT_START.match(text) else text


def _shown(text: str) -> str | None:
    """Return the words that a line shows; None if anything in it would be reported."""
    parsed = parse(text, block=False)
    if parsed.problems:
        return None
    shown = "".join(
        node.text if isinstance(node, Text) else node.words
        for node in parsed.nodes()
        if isinstance(node, Text | Link | Foreign)
    )
    return " ".join(shown.split())
