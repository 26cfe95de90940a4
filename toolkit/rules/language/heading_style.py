"""Headings that ask, end in a full stop, or Have Capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME_OF_A_BODY = regex(
    r"\b(?:Association|Card|Centre|Charity|Foundation|Network|Scale|Service|Society|Trust|UK|US|NHS)\b"
)
# Small words have a small letter even in title case.
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "without",
        "your",
    ]
)


@rule("LAN029", "heading-style", severity="warning", serves=("nhs:headings", "pemat:9"))
def heading_style(record: Record, _context: Context) -> Iterator[Finding]:
    """A heading is a question, ends in a full stop, or has capitals like a book title.

    Why: readers scan the first words of headings; questions all begin alike, and Capitals In The
    Middle look like names.

    Source: NHS digital service manual, formatting (headings in sentence case, not questions).

    Bad:
        kind: topic
        sections:
          - id: early-diagnosis
            heading: Why Does Early Diagnosis Matter?  # expect: LAN029
            body: Early treatment protects nerves. [@source-one]

    Good:
        kind: topic
        sections:
          - id: early-diagnosis
            heading: Why early diagnosis matters
            body: Early treatment protects nerves. [@source-one]
    """
    wording = record.wording
    if not wording.pieces:
        return
    for route, heading in _headings(record):
        stripped = heading.rstrip()
        end = len(stripped)
        if stripped.endswith("?"):
            yield Finding(
                route,
                "this heading is a question",
                "write a statement: Why it hurts",
                words=(0, end),
            )
        elif stripped.endswith((".", ":", ";", ",")) and not stripped.endswith(" etc."):
            yield Finding(
                route,
                f"this heading ends in “{stripped[-1]}”",
                "leave the last character out",
                words=(0, end),
            )
        capital = _capital(heading, wording.tokens)
        if capital is not None:
            word = capital.group()
            hint = f"write {word.lower()}; only names and the first word have a capital"
            message = f"“{word}” has a capital inside a heading"
            if stripped.endswith("?"):
                continue  # one finding for one heading
            yield Finding(route, message, hint, words=capital.span())


def _headings(record: Record) -> Iterator[tuple[Route, str]]:
    model = record.model
    yield ("title",), model.title
    for route, value in record.headlines:
        # A chance's who goes on with a sentence.
        if route[-1] != "who":
            yield route, value
    for at, section in enumerate(model.sections):
        yield ("sections", at, "heading"), section.heading


def _capital(heading: str, tokens: frozenset[str]) -> re.Match[str] | None:
    """Find a word with a capital that the record elsewhere writes small, or that all words have."""
    if heading[1:].islower():
        return None
    words = list(_WORD.finditer(heading))
    inner = [word for word in words[1:] if word.group()[0].isupper() and word.group()[1:].islower()]
    if not inner or _NAME_OF_A_BODY.search(heading):
        return None
    for word in inner:
        after_mark = heading[: word.start()].rstrip()[-1:] in (":", "(", "“", '"')
        if word.group().lower() in tokens and not after_mark:
            return word
    long = [word for word in words[1:] if word.group().lower() not in _SMALL]
    return inner[0] if len(inner) >= 3 and len(inner) == len(long) else None
