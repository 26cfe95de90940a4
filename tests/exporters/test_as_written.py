"""What an editor sees in a YAML file is what readers see, letter for letter, or there is a finding.

Every text of a generated record is there, in order and as often as plain words would be, the
numbers of lists included: in HTML, JSON, Word files and plain text, and in the handout as a screen
reader says it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings

from tests.accessibility.text import read, texts_of_marks
from tests.exporters.sample import context, exported, page_of
from tests.exporters.typed import CONDITION, MARK, TOPIC, Typed, record, records, with_blocks
from tests.kinds import KINDS, read_record
from toolkit.base.settings import Settings
from toolkit.exporters.docx.read_back import read_docx
from toolkit.pages.page import Page
from toolkit.records.codes import STAGE_CODES
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.syntax.as_written import backslash_codes
from toolkit.records.syntax.yaml_values import events
from toolkit.rules import RULES
from toolkit.rules.engine import check_record, explain_problems, placed
from toolkit.rules.rule import Context
from toolkit.validation.check_refused import explain_refused

PATH = "content/conditions/minimal.yaml"
STAGES = {info.code: info for info in STAGE_CODES}
STRUCTURE = [rule for rule in RULES if rule.code.startswith("STR") and rule.scope == "record"]


def letters(text: str) -> str:
    """What is compared: all but white space, sources, and the two signs that protect others."""
    text = re.sub(r"\[@web\]|\[\d+\]|[\s'\"\\\u2060]", "", text)
    return re.sub(r"(?<=\d)\)", ".", text)


class Numbered(HTMLParser):
    """The words of a page, with the numbers that a browser puts before the items of a list."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.next: list[int | None] = []
        self.unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("ol", "ul"):
            self.next.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and self.next and self.next[-1] is not None:
            number = int(given.get("value") or self.next[-1])
            self.words.append(f"{number}.")
            self.next[-1] = number + 1
        self.unread += tag in ("head", "script", "style")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self.next.pop()
        self.unread -= tag in ("head", "script", "style")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.words.append(data)


Page = Page


def html_words(page: Page) -> str:
    reader = Numbered()
    reader.feed(exported("html", page, context()).content.decode())
    return "".join(reader.words)


def json_words(page: Page) -> str:
    return "\n".join(_strings(json.loads(exported("json", page, context()).content)))


def _strings(value: Any) -> Iterator[str]:
    """Yield each text once: nodes and blocks say again what the text beside them says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in ("nodes", "blocks"):
                yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def pdf_words(page: Page) -> str:
    """What a screen reader says: each number of a list before its words."""
    content = exported("pdf", page, context()).content
    with NamedTemporaryFile(suffix=".pdf") as file, pikepdf.open(BytesIO(content)) as pdf:
        file.write(content)
        file.flush()
        return read(pdf.Root.StructTreeRoot, texts_of_marks(Path(file.name), pdf))


def docx_words(page: Page) -> str:
    return read_docx(exported("docx", page, context()).content)[0]


def text_words(page: Page) -> str:
    return exported("text", page, context()).content.decode()


def page_or_finding(typed: Typed) -> Page | None:
    """The page of the record; None if there is a finding, which must be in the odd text."""
    read = read_record(PATH, typed.yaml.encode())
    if isinstance(read, Refused):
        found = explain_refused(read, Settings(), KINDS)
    else:
        text = read.document.text
        found = explain_problems(
            PATH, text, backslash_codes(events(text), text, KINDS.texts), STAGES, Settings()
        )
        found += placed(PATH, text, check_record(read, STRUCTURE, Context(Settings(), Library())))
    if found:
        assert any(typed.first <= each.span.line <= typed.last for each in found), typed.yaml
        return None
    assert isinstance(read, Record)
    return page_of(read.model)


@cache
def plain_marks(kind: str, words: Callable[[Page], str]) -> list[str]:
    """The marks, in order, in a record without an odd sign."""
    read = read_record(PATH, (TOPIC if kind == "topic" else CONDITION).encode())
    assert isinstance(read, Record)
    return MARK.findall(words(page_of(read.model)))


def assert_as_written(typed: Typed, page: Page, words: Callable[[Page], str]) -> None:
    seen = words(page)
    whole, at = letters(seen), 0
    for text in typed.read:
        found = whole.find(letters(text), at)
        assert found >= 0, (text, typed.yaml)
        at = found + len(letters(text))
    assert MARK.findall(seen) == plain_marks(page.kind, words), typed.yaml


# What was once changed in silence, and what is nearly the same.
KNOWN = [
    record("signs", ["you took 4,000mg {} in 24 hours", "it helps"], "["),
    record("risks", ["It can cause a dry mouth. #Do not take it {}"], ""),
    record("risks", ["It helps.", "#Do not take it {}"], ""),
    record("overview", ["2019. It {} helps."], ""),
    record("overview", ["Do this:", "", "3. {} it", "4. word", "5. word"], "|"),
    record("overview", ["3. {} it", "word", "7. word"], "|-", "\n\n"),
    record("body", ["2) {} it", "3) word"], "|", whole=TOPIC),
    record("outlook", ["- {} word"], "'"),
    record("outlook", ["Rest {}.\\nIt helps."], '"'),
    record("answer", ["* {} &amp; &lt;b>"], ">", whole=TOPIC),
    record("feels_like", ["yes", "1.10", "{} is: not"], "-"),
]


@pytest.mark.parametrize("typed", KNOWN)
def test_what_was_once_changed(typed: Typed) -> None:
    if page := page_or_finding(typed):
        assert_as_written(typed, page, html_words)
        assert_as_written(typed, page, json_words)


def test_html_and_json_say_what_is_typed() -> None:
    counts: Counter[bool] = Counter()

    @settings(max_examples=80)
    @given(records())
    def check(typed: Typed) -> None:
        page = page_or_finding(typed)
        counts[page is None] += 1
        if page:
            assert_as_written(typed, page, html_words)
            assert_as_written(typed, page, json_words)

    check()
    # A property of findings only would prove nothing.
    assert counts[True] < 0.7 * counts.total()


@settings(max_examples=60)
@given(with_blocks())
def test_no_word_of_a_block_is_lost(typed: Typed) -> None:
    page = page_or_finding(typed)
    assert page, typed.yaml
    assert_as_written(typed, page, html_words)
    assert_as_written(typed, page, json_words)


@pytest.mark.parametrize("typed", KNOWN)
def test_word_files_and_plain_text_keep_what_was_once_changed(typed: Typed) -> None:
    if page := page_or_finding(typed):
        assert_as_written(typed, page, docx_words)
        assert_as_written(typed, page, text_words)


@settings(max_examples=15)
@given(records() | with_blocks())
def test_a_word_file_says_what_is_typed(typed: Typed) -> None:
    if page := page_or_finding(typed):
        assert_as_written(typed, page, docx_words)


@settings(max_examples=6)
@given(records() | with_blocks())
def test_a_handout_says_what_is_typed(typed: Typed) -> None:
    if page := page_or_finding(typed):
        assert_as_written(typed, page, pdf_words)
