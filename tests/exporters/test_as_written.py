"""What an editor sees in a YAML file is what readers see, letter for letter, or there is a finding.

The file is read as a person reads it, who does not know what YAML and Markdown make of signs; this
reading shares no code with the toolkit.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from tests.exporters.reading import json_text, pdf_pages
from tests.exporters.sample import context, page_of
from tests.rules.examples import TESTS, laid_over
from toolkit.exporters import EXPORTERS
from toolkit.exporters.artifact import Artifact
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.records.as_written import backslash_codes
from toolkit.records.read import Refused, read_record
from toolkit.records.record import Record
from toolkit.records.yaml_values import events

MINIMAL = (
    (TESTS / "minimal.yaml")
    .read_text(encoding="utf-8")
    .replace("source-one", "web")
    .replace("source-two", "web")
)
PIECES = [
    *"# - * + • – \\ & < > | ~ % @ ! ? = : ; '".split(),
    *"1. 2. 3. 2) a) #1 #not #: 2019. 1.10 012 4,000mg .5 yes null é “so” [a] (b) {c} a:b".split(),
    *"don't \\* \\x41 \\n \\_ a_b_c *b* _i_ `c` &amp; <b> 5<6 <<<<<<< ======= --- ... [@web]".split(),
    *["is: not", 'the "end"', "[a](b)", "**", "a\tb", "$1,5", "10 – 20"],
]
LINES = st.lists(st.sampled_from([*PIECES, *["word", "it", "helps."] * 40]), min_size=1, max_size=5)
TYPED = st.lists(LINES.map(" ".join), min_size=1, max_size=4)
PROSE = ("overview", "causes", "outlook", "living_with_it", "not_known")
OTHER = ("title", "audience", "summary", "main_message")
LISTS = ("questions_to_ask", "also_known_as")


def as_yaml(key: str, lines: list[str], style: str, gap: str) -> str:
    """The lines as somebody types them after a key, without thinking of signs."""
    if style in ("[", "-"):
        entries = [f'"{line}"' if at % 2 else line for at, line in enumerate(lines)]
        if style == "[":
            return f"{key}: [{', '.join(entries)}]\n"
        return f"{key}:\n" + "".join(f"  - {entry}\n" for entry in entries)
    if style in ("'", '"', ""):
        return f"{key}: {style}{f'{gap}  '.join(lines)}{style}\n"
    return f"{key}: {style}\n  " + f"{gap}  ".join(lines) + "\n"


def as_a_person_reads(typed: str) -> list[str]:
    """The texts in some lines of YAML: without keys, signs of a block, bullets and sources."""
    _, _, value = typed.partition(":")
    value = re.sub(r"^ [|>]-?$", "", value, count=1, flags=re.MULTILINE).strip()
    if value.startswith("["):
        # A comma with a space parts two entries, and so does a mark at the end of an entry.
        return [entry.strip("\"' ") for entry in re.split(r", ", value[1:-1])]
    if re.match(r"\S+:\n  - ", typed):
        # Each entry of a list is a text of its own, with quotation marks round it or none.
        entries = re.split(r"\n\s*- ", "\n" + value)[1:]
        return [re.sub(r'^"(.*)"$', r"\1", entry.strip()) for entry in entries]
    # A line of its own that begins with # and a space is a comment, but in a block of text.
    if "|" not in typed[: typed.index("\n")] and ">" not in typed[: typed.index("\n")]:
        value = re.sub(r"\n\s*#(?:\s.*)?$", "", value, flags=re.MULTILINE)
    lines = [re.sub(r"^\s*[-*] (?=.)", "", line) for line in value.split("\n")]
    return [" ".join(lines).strip("\"' ")]


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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("ol", "ul"):
            self.next.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and self.next and self.next[-1] is not None:
            number = int(given.get("value") or self.next[-1])
            self.words.append(f"{number}.")
            self.next[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self.next.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def made(page: ConditionPage | TopicPage, ending: str) -> Artifact:
    return EXPORTERS[ending](page, context())


def html_words(page: ConditionPage | TopicPage) -> str:
    reader = Numbered()
    reader.feed(made(page, "html").content.decode())
    return "".join(reader.words)


def page_or_finding(typed: str) -> ConditionPage | TopicPage | None:
    """The page of the smallest record with these lines in it; None if there is a finding."""
    read = read_record("content/conditions/minimal.yaml", laid_over(MINIMAL, typed).encode())
    if isinstance(read, Refused):
        assert read.problems
        return None
    assert isinstance(read, Record)
    text = read.document.text
    if any(backslash_codes(events(text), text)):
        return None
    if any(passage.parsed.problems for passage in read.passages):
        return None
    return page_of(read.model)


TEXTS = st.tuples(
    st.sampled_from(PROSE), TYPED, st.sampled_from(["", "'", '"', ">-", ">", "|", "|-"])
)
SHORT = st.tuples(st.sampled_from(OTHER), TYPED, st.sampled_from(["", "'", '"', ">-", "|-"]))
ENTRIES = st.tuples(st.sampled_from(LISTS), TYPED, st.sampled_from(["[", "-"]))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(TEXTS | SHORT | ENTRIES, st.sampled_from(["\n", "\n", "\n", "\n\n"]))
def test_html_and_json_say_what_is_typed(slot: tuple[str, list[str], str], gap: str) -> None:
    key, lines, style = slot
    typed = as_yaml(key, lines, style, gap)
    assume(re.search(r"word|it|helps", typed.partition(":")[2]))
    page = page_or_finding(typed)
    event("finding" if page is None else "page")
    if page is None:
        return
    in_html, in_json = letters(html_words(page)), letters(json_text(made(page, "json").content))
    for text in as_a_person_reads(typed):
        assert letters(text) in in_html, typed
        assert letters(text) in in_json, typed
