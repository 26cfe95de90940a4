"""One entry of a list more or less: its own lines, and nothing around them."""

from __future__ import annotations

from typing import Any

import pytest

from toolkit.base.diagnostics import Route
from toolkit.validation.fixing.entry import lines_of_entry, with_entry, without_entry
from toolkit.validation.fixing.source import NotWritten

BOM = b"\xef\xbb\xbf"
CARDS = """\
cards:
  # Of all cards.
  - name: one  # why
    signs:
      - >-
        a
        b

      # Of the second.
      - c
  # Of the next card.
  - name: two
    signs: ["d", e]  # short

end: x
"""


def add(text: str, behind: Route, new: Any) -> str:
    return with_entry("r.yaml", text.encode(), behind, new).decode()


def remove(text: str, route: Route) -> str:
    after = without_entry("r.yaml", text.encode(), route).decode()
    gone = lines_of_entry("r.yaml", text.encode(), route)
    assert gone in text
    return after


@pytest.mark.parametrize(
    ("behind", "new", "old_lines", "new_lines"),
    [
        (
            ("cards", 0, "signs", 0),
            "n: n",
            "        b\n",
            '        b\n      - "n: n"\n',
        ),
        (("cards", 0, "signs", 1), "n", "      - c\n", "      - c\n      - n\n"),
        (("cards", 1, "signs", 0), "n, n", '["d", e]', '["d", "n, n", e]'),
        (("cards", 1, "signs", 1), {"n": 1}, '["d", e]', '["d", e, {n: 1}]'),
        (
            ("cards", 1),
            {"name": "three", "signs": ["f", "g\n\nh"]},
            "# short\n",
            "# short\n  - name: three\n    signs:\n      - f\n      - |-\n        g\n\n        h\n",
        ),
        (("cards", 0), {"name": "2026-01-02"}, "- c\n", "- c\n  - name: 2026-01-02\n"),
    ],
)
def test_one_more(behind: Route, new: Any, old_lines: str, new_lines: str) -> None:
    assert add(CARDS, behind, new) == CARDS.replace(old_lines, new_lines)


def test_what_is_refused_without_quotation_marks_gets_them() -> None:
    text = 'get_help:\n  - signs: ["a sign"]\n'
    made = add(text, ("get_help", 0, "signs", 0), "you see a sign that is new")
    assert made == text.replace("]", ', "you see a sign that is new"]')


@pytest.mark.parametrize(
    ("route", "gone"),
    [
        (("cards", 0, "signs", 0), "      - >-\n        a\n        b\n"),
        (("cards", 0, "signs", 1), "      - c\n"),
        (("cards", 1, "signs", 0), '"d", '),
        (("cards", 1, "signs", 1), ", e"),
        (("cards", 1), '  - name: two\n    signs: ["d", e]  # short\n'),
        (("cards", 0), CARDS[CARDS.index("  - name: one") : CARDS.index("  # Of the next")]),
    ],
)
def test_one_less(route: Route, gone: str) -> None:
    assert remove(CARDS, route) == CARDS.replace(gone, "", 1)


def test_a_comment_that_ignores_a_finding_goes_with_its_entry() -> None:
    mark = "  # toolkit: ignore[LAN010] its reason\n  # goes on here\n"
    text = f"a:\n  # Of all.\n{mark}  - one\n{mark}  - two\n"
    assert remove(text, ("a", 0)) == f"a:\n  # Of all.\n{mark}  - two\n"
    assert remove(text, ("a", 1)) == f"a:\n  # Of all.\n{mark}  - one\n"


def test_a_dash_may_be_alone_on_its_line() -> None:
    text = "a:\n  - # why\n    b: 1\n  -\n    b: 2\n"
    assert remove(text, ("a", 0)) == "a:\n  -\n    b: 2\n"
    assert add(text, ("a", 1), {"b": 3}) == f"{text}  - b: 3\n"


def test_a_file_may_end_without_a_line_end_and_have_those_of_windows() -> None:
    assert add("a:\n- b", ("a", 0), "c") == "a:\n- b\n- c\n"
    assert add("a:\r\n- b\r\n", ("a", 0), "c") == "a:\r\n- b\r\n- c\r\n"
    assert add("a:\r\n- b\r\n- c", ("a", 1), "d") == "a:\r\n- b\r\n- c\r\n- d\r\n"
    assert remove("a:\n- b\n- c", ("a", 1)) == "a:\n- b\n"
    assert with_entry("r.yaml", BOM + b"a: [b]\n", ("a", 0), "c") == BOM + b"a: [b, c]\n"
    assert without_entry("r.yaml", BOM + b"a: [b, c]\n", ("a", 0)) == BOM + b"a: [c]\n"


@pytest.mark.parametrize(
    ("text", "route", "why"),
    [
        ("a: [b]\n", ("a", 0), "only entry"),
        ("a: [b, c]\n", ("a", 2), "no such entry"),
        ("a: [b, c]\n", ("a", -1), "no such entry"),
        ("a: [b, c]\n", ("a",), "no such entry"),
        ("a: [b, c]\n", (), "no such entry"),
        ("a: {b: c}\n", ("a", "b"), "no such entry"),
        ("a: [b,  # why\n  c]\n", ("a", 1), "comment between"),
        ("- - a\n  - b\n- c\n", (0, 0), "same line"),
        ("a: [\n", ("a", 0), "cannot be read"),
    ],
)
def test_what_cannot_be_taken_out_is_refused_with_a_reason(
    text: str, route: Route, why: str
) -> None:
    with pytest.raises(NotWritten, match=why):
        without_entry("r.yaml", text.encode(), route)


def test_what_reads_as_something_else_is_not_written() -> None:
    with pytest.raises(NotWritten, match="cannot be written"):
        add("a:\n- b\n", ("a", 0), "<<<<<<< c")
