"""The words of fragments come into a record's data; wrong uses say what, where and how."""
# ruff: noqa: E501 - each row of the table is one line

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.base.diagnostics import Finding
from toolkit.records.document import Document
from toolkit.records.fragment_text import Fragments, located
from toolkit.records.reading.fragments.resolve import resolve
from toolkit.records.reading.named.fragments import read_fragment
from toolkit.records.refused import Refused

REVIEW = 'review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}'
TEXT = f"""\
kind: fragment
id: drug
parts:
  one: {{fits: causes, text: 'One. [@source-one]'}}
  two:
    fits: causes
    text: |
      Two.

      Three.
{REVIEW}
"""
PATH = "content/fragments/drug.yaml"
read = read_fragment(PATH, TEXT.encode())
assert not isinstance(read, Refused)
FRAGMENTS = Fragments({"drug": read[1]}, {"ill": "content/fragments/ill.yaml"})
ONE = "[](fragment:drug/one)"


def resolved(text: str) -> tuple[Any, list[str]]:
    data = {"a": [text], "b": 1}
    found = resolve(Document("x.yaml", text, data), FRAGMENTS)
    return found.document.data["a"][0], [each.finding.message for each in found.problems]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ONE, "One. [@source-one]"),
        (f"{ONE}\n", "One. [@source-one]\n"),
        (f"Before.\n\n{ONE}\n\nAfter.\n", "Before.\n\nOne. [@source-one]\n\nAfter.\n"),
        (f"{ONE}\n\n[](fragment:drug/two)", "One. [@source-one]\n\nTwo.\n\nThree."),
        (f"- a\n- {ONE}\n- b\n", "- a\n- One. [@source-one]\n- b\n"),
        (f"1. {ONE}\n2. {ONE}", "1. One. [@source-one]\n2. One. [@source-one]"),
        ("[words](https://example.org/fragment:drug/one)", None),
    ],
)
def test_a_whole_paragraph_or_item(text: str, words: str | None) -> None:
    assert resolved(text) == (words or text, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"Before. {ONE}", "stands inside a sentence"),
        (f"{ONE} After.", "stands inside a sentence"),
        (f"Before.\n{ONE}", "goes on from the line above"),
        (f"{ONE}\nAfter.", "the line below goes on from it"),
        (f"- {ONE}\n  more", "the line below goes on from it"),
        ("[words](fragment:drug/one)", "words between its square brackets"),
        ("[](fragment:drug)", "drug names no part"),
        ("[](fragment:)", "nothing names no part"),
        ("[](fragment:/one)", "/one names no part"),
        ("[](fragment:drgu/one)", "no fragment called drgu"),
        ("[](fragment:drug/onne)", "no part called onne"),
        ("[](fragment:ill/one)", "the fragment ill has errors"),
        ("[](fragment:drug/one", "not written as"),
        ("[](fragment:drug one)", "not written as"),
        ("- [](fragment:drug/two)", "an item of a list is one paragraph"),
    ],
)
def test_a_wrong_use_stays_and_says_why(text: str, message: str) -> None:
    same, messages = resolved(text)
    assert same == text
    assert len(messages) == 1
    assert message in messages[0]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: drug", "id: other", "is not the file's name"),
        ("One. [@source-one]", "[](fragment:drug/two)", "cannot use another fragment"),
    ],
)
def test_what_a_fragment_cannot_be(old: str, new: str, said: str) -> None:
    bad = read_fragment(PATH, TEXT.replace(old, new).encode())
    assert isinstance(bad, Refused)
    assert said in bad.problems[0].finding.message


_PIECES = st.lists(
    st.sampled_from([ONE, "[](fragment:drug/two)", "Own words.", "More,\nin two lines."]),
    min_size=1,
    max_size=5,
)


@given(_PIECES)
@settings(max_examples=50)
def test_each_letter_is_found_again_where_it_was_typed(pieces: list[str]) -> None:
    typed = "\n\n".join(pieces)
    found = resolve(Document("x.yaml", typed, {"a": typed}), FRAGMENTS)
    text = found.document.data["a"]
    for at, letter in enumerate(text):
        if letter.isspace():
            continue
        fragment, finding = located(Finding(("a",), "", words=(at, at + 1)), found.document.uses)
        source = typed
        if fragment:
            source = FRAGMENTS.by_id[fragment].model.parts[str(finding.route[1])].text
        assert finding.words
        assert source[slice(*finding.words)] == letter
