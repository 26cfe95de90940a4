"""A record as somebody types it who does not know what YAML and Markdown make of signs.

Every text has a mark, a word that is nowhere else. One text has odd signs in it, and what a person
reads in those lines is known by how they were put together: nothing here shares code with the
toolkit, and no YAML is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from hypothesis import assume
from hypothesis import strategies as st

Kind = Literal["prose", "text", "list"]

CONDITION = """\
kind: condition
id: minimal
title: zaaz
also_known_as: [zabz]
language: en-GB
audience: zacz
summary: zadz
main_message: zaez
overview: zafz
get_help:
  - urgency: emergency
    action: Call 999 if
    signs:
      - zagz word
symptoms:
  intro: zahz
  groups:
    - name: zaiz
      items:
        - plain: zajz
          detail: zakz
nerve_pain:
  kind: peripheral
  where: zalz
  feels_like: [zamz]
  why: zanz
  how_common: zaoz
causes: zapz
who_gets_it: zaqz
diagnosis:
  tests:
    - name: zarz
      why: zasz
treatments:
  options:
    - name: zatz
      kind: eases symptoms
      how_it_works: zauz
      benefits: zavz
      risks: zawz
not_known: zaxz
self_care:
  - action: zayz
living_with_it: zbaz
outlook: zbbz
questions_to_ask:
  - zbcz
review:
  status: draft
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "0.1", note: First draft.}]
"""
TOPIC = """\
kind: topic
id: minimal
title: zaaz
language: en-GB
audience: zabz
summary: zacz
main_message: zadz
question: zaez
answer: zafz
get_help:
  none: zagz
compare:
  conditions: [first, second]
  fields: [nerve_pain.where]
  intro: zahz
sections:
  - id: early-diagnosis
    heading: zaiz
    body: zajz
questions_to_ask:
  - zakz
review:
  status: draft
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "0.1", note: First draft.}]
"""
_LISTS = {"also_known_as", "signs", "feels_like", "questions_to_ask"}
_SHORT = {
    *("title", "audience", "name", "plain", "action", "heading", "question", "summary", "detail"),
    *("main_message", "where", "how_common", "none"),
}
_WITH_BLOCKS = {
    *(
        "overview",
        "causes",
        "who_gets_it",
        "not_known",
        "living_with_it",
        "outlook",
        "answer",
        "body",
    )
}
_SLOT = re.compile(
    r"^( *(?:- )?)([a-z_]+):(?: \[?|\n *- )(z[a-y]{2}z)(?: word)?\]?\n", re.MULTILINE
)
_COMMENT = re.compile(r"#( |$)")
MARK = re.compile(r"z[a-y]{2}z")

_SIGNS = r"""
# - * + • – & < > | ~ % @ ! ? = : ; ' 1. 2. 3. 2) a) #1 #not #: 2019. 1.10 012 4,000mg .5 yes null
é “so” [a] (b) {c} a:b don't \* \x41 \n \_ a_b_c *b* _i_ `c` &amp; <b> 5<6 <<<<<<< ======= --- ...
[@web] [a](b) ** $1,5 1/2 ½ x² (a,b)
"""
_SEVERAL = ["is: not", 'the "end"', "a\tb", "10 – 20", "\\ and"]
_PLAIN = ["word", "it", "helps.", "so", "well;", "and", "1", "20 of"]
_ODD = st.sampled_from([*_SEVERAL, *_SIGNS.split(), "2.", "3.", "7.", "\\n"])
_SOME = st.lists(_ODD, min_size=1, max_size=1) | st.lists(_ODD, min_size=2, max_size=2)
_LINES = st.lists(st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=4), min_size=1, max_size=3)
_STYLES: dict[Kind, list[str]] = {
    "prose": ["|-", '"', "|", "|", "'", ">-", ">", ""],
    "text": ['"', "|-", "'", ">-", ""],
    "list": ["-", "["],
}


@dataclass(frozen=True)
class Typed:
    """A record, the lines of its odd text (from 1), and what a person reads there."""

    yaml: str
    first: int
    last: int
    read: tuple[str, ...]


def record(
    key: str, lines: list[str], style: str, gap: str = "\n", whole: str = CONDITION
) -> Typed:
    """Return a record with these lines after a key; its mark goes where they say {}."""
    slot = next(each for each in _SLOT.finditer(whole) if each[2] == key)
    before, _, mark = slot.groups()
    lines = [line.replace("{}", mark) for line in lines]
    typed = _typed(f"{before}{key}:", lines, style, gap, " " * len(before) + "  ")
    yaml = whole[: slot.start()] + typed + whole[slot.end() :]
    first = whole.count("\n", 0, slot.start()) + 1
    return Typed(yaml, first, first + typed.count("\n") - 1, tuple(_read(lines, style, _kind(key))))


@st.composite
def records(draw: st.DrawFn) -> Typed:
    """Return a record with one text that has odd signs in it."""
    whole = draw(st.sampled_from([CONDITION, TOPIC]))
    key = draw(st.sampled_from([each[2] for each in _SLOT.finditer(whole)]))
    words = draw(_LINES)
    words[draw(st.integers(0, len(words) - 1))].append("{}")
    for odd in draw(_SOME):
        line = words[draw(st.integers(0, len(words) - 1))]
        # What signs mean depends on whether they begin or end a line.
        line.insert(draw(st.sampled_from([0, 0, 1, len(line)])), odd)
    style = draw(st.sampled_from(_STYLES[_kind(key)]))
    gap = draw(st.sampled_from(["\n", "\n\n"])) if style.startswith("|") else "\n"
    lines = [" ".join(line) for line in words]
    # What an editor comments out is not there for readers: its mark would be missed.
    assume(style or not any("{}" in line and _COMMENT.match(line) for line in lines[1:]))
    return record(key, lines, style, gap, whole)


@st.composite
def with_blocks(draw: st.DrawFn) -> Typed:
    """Return a record with a table, a list of what to do or words in another language."""
    whole = draw(st.sampled_from([CONDITION, TOPIC]))
    keys = [each[2] for each in _SLOT.finditer(whole) if each[2] in _WITH_BLOCKS]
    key = draw(st.sampled_from(keys))
    mark = next(each[3] for each in _SLOT.finditer(whole) if each[2] == key)
    lines, read = draw(st.sampled_from([_table, _do_list, _foreign]))(draw, mark)
    typed = record(key, ["Before.", "", *lines, "", "After."], "|-", whole=whole)
    return replace(typed, read=("Before.", *read, "After."))


_WORDS = st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=4).map(" ".join)


def _table(draw: st.DrawFn, mark: str) -> tuple[list[str], list[str]]:
    """Return the lines of a table with the mark in one cell, and each cell as it is read."""
    columns = draw(st.integers(2, 4))
    rows = draw(st.lists(_rows(columns), min_size=2, max_size=4))
    rows[-1][draw(st.integers(0, columns - 1))] += f" {mark}"
    header, *others = [f"| {' | '.join(row)} |" for row in rows]
    return [header, "|" + "---|" * columns, *others], [cell for row in rows for cell in row]


def _do_list(draw: st.DrawFn, mark: str) -> tuple[list[str], list[str]]:
    """Return the lines of a box with the mark in its last item, and each item as it is read."""
    label, before = draw(st.sampled_from([("Do", ""), ("Do not", "do not "), ("Don’t", "do not ")]))
    items = [f"go {each}" for each in draw(st.lists(_WORDS, min_size=2, max_size=3))]
    items[-1] += f" {mark}"
    heading = "Do not" if before else "Do"
    lines = [f"> {label}:", *(f"> - {item}" for item in items)]
    return lines, [heading, *(f"{before}{item}" for item in items)]


def _foreign(draw: st.DrawFn, mark: str) -> tuple[list[str], list[str]]:
    """Return a line with words in another language, and how it is read."""
    words, language = draw(_WORDS), draw(st.sampled_from(["cy", "ar", "zh-Hant", "pt-BR"]))
    return [f"Say [{words} {mark}](lang:{language}) now."], [f"Say {words} {mark} now."]


def _rows(columns: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_WORDS, min_size=columns, max_size=columns)


def _kind(key: str) -> Kind:
    return "list" if key in _LISTS else "text" if key in _SHORT else "prose"


def _typed(key: str, lines: list[str], style: str, gap: str, indent: str) -> str:
    if style in ("[", "-"):
        entries = [line if at % 3 == 1 else f'"{line}"' for at, line in enumerate(lines)]
        if style == "[":
            return f"{key} [{', '.join(entries)}]\n"
        return f"{key}\n" + "".join(f"{indent}- {entry}\n" for entry in entries)
    if style in ("'", '"', ""):
        return f"{key} {style}{f'{gap}{indent}'.join(lines)}{style}\n"
    return f"{key} {style}\n{indent}" + f"{gap}{indent}".join(lines) + "\n"


def _read(lines: list[str], style: str, kind: Kind) -> list[str]:
    """Return each entry of a list, or the whole text, as a person reads it."""
    if kind == "list":
        return lines
    if not style:
        # A line of its own that begins with # and a space is a comment to everybody.
        lines = [line for at, line in enumerate(lines) if not at or not _COMMENT.match(line)]
    if kind == "prose":
        lines = [re.sub(r"^[-*+] (?=.)", "", line) for line in lines]
        # The sign and the colon of a box are its frame and the end of its heading.
        lines = [re.sub(r"^> ([^\W\d_][^:]{0,39}?) ?:( |$)", r"\1 ", line) for line in lines]
    return [" ".join(lines)]
