"""Texts in which there is nothing to read."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.blocks import Citation, Node, Parsed, Table, Text, plain
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR025", "text-without-words", severity="error", serves=())
def text_without_words(record: Record, _context: Context) -> Iterator[Finding]:
    """A text, or a paragraph, list item or cell of one, has no words.

    Why: a page prints it as a bullet with nothing behind it, or as a dash or the number of a source,
    where the reader looks for a sign, a risk or an answer. A cell of a table may be a number.

    Source: PEMAT-P 1 (the material makes its purpose evident).

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - "[@source-one]"  # expect: STR025
              - "-"  # expect: STR025

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - "you have trouble breathing [@source-one]"
    """
    for passage in record.passages:
        if passage.is_simple and _has_words(passage.words_only):
            continue
        lines = passage.parsed.lines()
        if lines and all(map(_says, lines)):
            continue
        cells = _cells(passage.parsed)
        for line in lines:
            words = plain(line)
            if line in cells:
                if line and not any(map(str.isalnum, words)):
                    yield Finding(passage.route, "a cell of a table has no words", _hint(words))
            elif not _says(line):
                part = "this text" if len(lines) == 1 else "a paragraph or list item here"
                yield Finding(passage.route, f"{part} has no words", _hint(words))
        if not lines:
            yield Finding(passage.route, "this text has no words", _hint(""))
    for route, text in record.plain_texts:
        if not _has_words(text):
            yield Finding(route, "this text has no words", _hint(text))


def _cells(parsed: Parsed) -> set[tuple[Node, ...]]:
    """Return the cells of all tables; an empty one is reported at its row."""
    tables = [block for block in parsed.blocks if isinstance(block, Table)]
    return {cell for table in tables for row in (table.header, *table.rows) for cell in row}


def _says(line: tuple[Node, ...]) -> bool:
    for node in line:
        if isinstance(node, Citation):
            continue
        if _has_words(node.text if isinstance(node, Text) else node.words):
            return True
    return False


def _has_words(text: str) -> bool:
    return text[:1].isalpha() or any(map(str.isalpha, text))


def _hint(words: str) -> str:
    return f"write words in place of {words}" if words else "write words before the citation"
