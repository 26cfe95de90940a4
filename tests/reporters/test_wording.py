from __future__ import annotations

import re

import pytest

from tests.reporters.samples import found, report
from toolkit.base.diagnostics import Edit, Span
from toolkit.reporters import NO_RUN, REPORTERS
from toolkit.reporters.wording import (
    advice_kind,
    all_files,
    example,
    heading,
    opening,
    paragraph,
    sentence,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one", "one."),
        ("one.", "one."),
        ("one?", "one?"),
        ("as follows:", "as follows."),
        ("", "."),
        ("a\x1bb", "a<U+001B>b."),
    ],
)
def test_sentence(text: str, expected: str) -> None:
    assert sentence(text) == expected


def test_a_message_opens_with_a_capital_letter() -> None:
    assert opening(found(message="the date is past")) == "The date is past."
    quoted = found(message="the action is too long", source="the action", span=Span(1, 1, 1, 11))
    assert opening(quoted) == "The action is too long."


def test_a_word_of_the_record_keeps_its_letters() -> None:
    misspelt = found(
        message="sumary is not a key here", source="sumary: x", span=Span(1, 1, 1, 7), route=()
    )
    assert opening(misspelt) == "sumary is not a key here."
    missing = found(message="summary is missing", route=("summary",))
    assert opening(missing) == "summary is missing."


def test_a_message_is_never_empty() -> None:
    assert opening(found(message=" ")) == "REV001."


def test_paragraph() -> None:
    assert paragraph(found(message="the date is past")) == "The date is past."
    hinted = found(message="the date is past", hint="write another")
    assert paragraph(hinted) == "The date is past. Help: write another."


def test_advice_is_a_fix_only_where_it_can_be_applied_as_it_is() -> None:
    span = Span(1, 1, 1, 8)
    sure = found(message="a long word", hint="write use")._replace(edit=Edit(span, "a", "b", ()))
    assert advice_kind(sure) == "fix"
    assert paragraph(sure) == "A long word. Fix: write use."
    assert advice_kind(sure._replace(edit=None)) == "help"


@pytest.mark.parametrize("name", sorted(set(REPORTERS) - {"json", "concise"}))
def test_every_format_says_fix_or_help(name: str) -> None:
    person = found(message="a long word", hint="write use")
    sure = person._replace(edit=Edit(Span(1, 1, 1, 8), "a", "b", ()))
    for each, kind, other in ((sure, "fix", "help"), (person, "help", "fix")):
        said = re.sub("<[^>]*>", "", REPORTERS[name].render(report(each), NO_RUN).casefold())
        assert f"{kind}: write use" in said
        assert f"{other}: write use" not in said


def test_what_is_to_be_typed_gets_no_full_stop() -> None:
    assert paragraph(found(hint="begin with: Call 999 if")).endswith("Call 999 if")


def test_example_has_no_marks_of_tests() -> None:
    assert example("a: 1  # expect: REV001 LAN001\n  b: 2 # mine") == "a: 1\n  b: 2 # mine"


def test_heading() -> None:
    assert heading(report(), "REV001") == "REV001 review overdue"
    assert heading(report(), "XYZ123") == "XYZ123"


def test_all_files_holds_those_with_problems_only() -> None:
    made = report(found(path="toolkit.toml"), files=("content/a.yaml",))
    assert all_files(made) == ("content/a.yaml", "toolkit.toml")
