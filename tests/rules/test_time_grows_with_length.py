"""A text of four times the length takes about four times as long, whatever it is made of.

Processor time of this thread, the best of several and only as a ratio: a rule that looks at all of
a text again for each of its words takes sixteen times as long, on any machine.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import islice, product
from string import ascii_lowercase
from typing import Any

import pytest

from tests.kinds import KINDS, read_record
from tests.rules.examples import laid_over
from tests.rules.test_any_text import LIBRARY
from tests.security.test_worst_files import MINIMAL
from toolkit.base.diagnostics import Finding
from toolkit.base.settings import Settings
from toolkit.records.facts import facts_of
from toolkit.records.overview import Overview
from toolkit.records.places.ignores import find_ignores
from toolkit.records.record import Record
from toolkit.rules import RULES
from toolkit.rules.alike_texts import AlikeTexts
from toolkit.rules.engine import Found, check_collection, check_record, placed
from toolkit.rules.rule import CollectionContext, Context

SHORT, LONG = 20_000, 80_000
MOST = 5
"""What grows with the text takes 4 times as long, what grows with its square 16 times."""
WORTH = 0.03
"""Seconds; of less, no ratio says anything."""
PIECES = [
    *(
        "  a",
        "- a\n",
        "### a\n\n",
        "| a | b |\n",
        "\n",
        "[",
        "[@",
        "[@source-one] ",
        "[a](lang:fr) ",
        "*",
    ),
    *(
        "[](fragment:a/b)",
        "“a ",
        "a.b.",
        "1.",
        "1 in 4 people ",
        "5 mg ",
        "020 7946 0000 ",
        "stage ",
    ),
    *("ABC, ", "Aa of ", "Aa", "Aa-", "two ", "red skin ", "a: "),
    *("WORD gene. ", "word ", "[word](glossary:word) ", "[@word] "),
    *(
        "WORD, ",
        "Word (WORD) ",
        "worditis ",
        "a-worditis ",
        "acute word ",
        "Acute word ",
        "**word** ",
        "#### word\n\n",
    ),
    f"word is {' '.join(ascii_lowercase)}.\n\n",
]


def record_of(piece: str, letters: int, first: str) -> str:
    """Lay over a text of many such pieces; “word” is another word in each of them."""
    words = islice(product(ascii_lowercase, repeat=4), letters // len(piece))
    text = f"{first} " + "".join(_with(piece, "".join(each)) for each in words)
    record = laid_over(MINIMAL, "overview: ZZZ\n")
    if "\n" not in piece:
        return record.replace("ZZZ", json.dumps(text, ensure_ascii=False))
    return record.replace("ZZZ", "|\n  " + text.replace("\n", "\n  "))


def _with(piece: str, word: str) -> str:
    written = (("word", word), ("Word", word.title()), ("WORD", word.upper()))
    for placeholder, other in written:
        piece = piece.replace(placeholder, other)
    return piece


def seconds(text: str) -> dict[str, float]:
    """Return what each rule takes, and what comes before and after them."""
    taken: dict[str, float] = {}

    def timed(name: str, do: Callable[[], Any]) -> Any:
        begin = time.thread_time()
        done = do()
        taken[name] = time.thread_time() - begin
        return done

    record = timed("reading", lambda: read_record("content/conditions/minimal.yaml", text.encode()))
    if not isinstance(record, Record):
        return taken
    timed("words", lambda: [each.units for each in record.passages] and record.wording.words)
    context = Context(Settings(), LIBRARY)
    # One at least, or the time of none would be compared with that of some.
    found = [Found("LAN001", "note", Finding(("overview",), "a"))]
    for rule in RULES:
        found += timed(rule.name, partial(check_record, record, [rule], context))
    timed("places", lambda: placed("minimal.yaml", text, found))
    overview = Overview((timed("facts", lambda: facts_of(record, 15, KINDS.compared)),))
    for rule in RULES:
        compared = CollectionContext(Settings(), LIBRARY, date(2026, 11, 29), AlikeTexts())
        timed(f"all: {rule.name}", partial(check_collection, overview, [rule], compared))
    timed("ignores", lambda: find_ignores(f"{text}# toolkit: ignore[LAN001] for a test\n"))
    return taken


@pytest.fixture(autouse=True)
def no_garbage_is_looked_for() -> Iterator[None]:
    # As in a command.
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_it_grows_with_the_text(piece: str) -> None:
    few: dict[str, float] = {}
    many: dict[str, float] = {}
    # Another first word each time: what was worked out for a text may be remembered.
    for first in "uvwx":
        for best, letters in ((few, SHORT), (many, LONG)):
            for name, taken in seconds(record_of(piece, letters, first)).items():
                best[name] = min(taken, best.get(name, taken))
        slow = {
            name: (few.get(name, taken), taken)
            for name, taken in many.items()
            if taken > WORTH and taken > MOST * few.get(name, taken)
        }
        if not slow:
            return
    pytest.fail(f"seconds for {SHORT:,} and {LONG:,} letters: {slow}")
