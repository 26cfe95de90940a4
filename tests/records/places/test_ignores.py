"""Ignore comments: what is one, what it says, and which lines it covers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.records.places.ignores import find_ignores
from toolkit.records.syntax.yaml_values import read_values

RECORD = """\
# toolkit: ignore[TOP001] the first key
---
kind: a  # toolkit: ignore[KEY001] one line
body: |   # toolkit: ignore[BLK001] all of the text
  line one # toolkit: ignore[NOT001] text
  line two

  # toolkit: ignore[NOT002] text
 # toolkit: ignore[SEC001] all groups
groups:
  - name: A  # toolkit: ignore[ENT001] the entry
    items:  # toolkit: ignore[SUB001] the list
      - x  # toolkit: ignore[ENT002] only this
      - y

    # toolkit: ignore[NXT001] what comes next
  - name: B
    deep:
      a: 1  # toolkit: ignore[KEY002] only this
      b: 2
flow: [a,  # toolkit: ignore[FLW001] the key, since it begins here
  b,  # toolkit: ignore[FLW002] only b
  {c: d,  # toolkit: ignore[FLW003] the group
   e: f}
  ]
plain: one
  two  # toolkit: ignore[END001] the whole text
quoted: "one # toolkit: ignore[NOT003] text
  two"  # toolkit: ignore[END002] the whole text
below:
  # toolkit: ignore[VAL001] the text
  some text
last: >-  # about folding # toolkit: ignore[FLD001] the text
  folded
# toolkit: ignore[NIL001] nothing follows
"""


def test_what_each_comment_covers() -> None:
    read_values(RECORD)
    covered = {each.codes[0]: (each.first_line, each.last_line) for each in find_ignores(RECORD)}
    assert covered == {
        "TOP001": (3, 3),
        "KEY001": (3, 3),
        "BLK001": (4, 8),
        "SEC001": (10, 20),
        "ENT001": (11, 14),
        "SUB001": (12, 14),
        "ENT002": (13, 13),
        "NXT001": (17, 20),
        "KEY002": (19, 19),
        "FLW001": (21, 25),
        "FLW002": (22, 22),
        "FLW003": (23, 24),
        "END001": (26, 27),
        "END002": (28, 29),
        "VAL001": (32, 32),
        "FLD001": (33, 34),
        "NIL001": (35, 35),
    }


@pytest.mark.parametrize(
    ("comment", "codes", "reason"),
    [
        ("# toolkit: ignore[LAN001] a motto", ("LAN001",), "a motto"),
        ("# toolkit: ignore[LAN001, sentence-too-long] x", ("LAN001", "sentence-too-long"), "x"),
        ("# toolkit: ignore[ LAN001,,LAN001 ] x", ("LAN001",), "x"),
        ("#toolkit:ignore[LAN001]: x # y ", ("LAN001",), "x # y"),
        ("#  Toolkit:  Ignore [LAN001] x", ("LAN001",), "x"),
        ("# see toolkit # toolkit: ignore[LAN001] x", ("LAN001",), "x"),
        ("# toolkit: ignore[LAN001]", ("LAN001",), ""),
        ("# toolkit: ignore[LAN001] --", ("LAN001",), ""),
        ("# toolkit: ignore[] x", (), "x"),
        ("# toolkit: ignore", (), ""),
        ("# toolkit: ignore LAN001", (), "LAN001"),
        ("# toolkit: ignore[LAN001 x", (), "[LAN001 x"),
        ("# toolkit: ignore[LAN001] \N{GREEK SMALL LETTER ALPHA}", ("LAN001",), "α"),
    ],
)
def test_what_a_comment_says(comment: str, codes: tuple[str, ...], reason: str) -> None:
    for text in (f"a: b  {comment}\n", f"{comment}\na: b\n", f"a: b {comment}"):
        (ignore,) = find_ignores(text)
        assert (ignore.codes, ignore.reason) == (codes, reason)


@pytest.mark.parametrize(
    "text",
    [
        'a: "# toolkit: ignore[LAN001] x"',
        "a: '# toolkit: ignore[LAN001] x'",
        "a: b# toolkit: ignore[LAN001] x",
        '"# toolkit: ignore[LAN001] x": a',
        "a: |\n  # toolkit: ignore[LAN001] x",
        "a: >\n  b\n\n  # toolkit: ignore[LAN001] x\n",
        "- |\n # toolkit: ignore[LAN001] x",
        "a: b  # toolkit: ignored[LAN001] x",
        "a: b  # ignore[LAN001] x",
        "a: b",
        "",
    ],
)
def test_what_is_no_comment(text: str) -> None:
    assert find_ignores(text) == ()


@pytest.mark.parametrize("style", ["|", ">-"])
def test_beside_the_key_below_a_block_text_it_covers_that_key_alone(style: str) -> None:
    text = f"a: {style}\n  one\n  two\n\nb: three  # toolkit: ignore[LAN001] x\nc: four\n"
    assert [(each.first_line, each.last_line) for each in find_ignores(text)] == [(5, 5)]
    at_once = text.replace("\n\n", "\n")
    assert [(each.first_line, each.last_line) for each in find_ignores(at_once)] == [(4, 4)]


def test_a_text_that_looks_like_one_hides_none_after_it() -> None:
    (ignore,) = find_ignores('a: "# toolkit: ignore[NOT001] x"  # toolkit: ignore[LAN001] y\n')
    assert ignore.codes == ("LAN001",)
    assert (ignore.span.column, ignore.span.end_column) == (35, 62)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    text = end.join(
        ["a: b  # toolkit: ignore[LAN001] x", "c:", "  # toolkit: ignore[LAN002] y", "  - d"]
    )
    first, second = find_ignores(text)
    assert (first.first_line, first.last_line, first.reason) == (1, 1, "x")
    assert (second.first_line, second.last_line, second.reason) == (4, 4, "y")


COMMENT = "# toolkit: ignore[LAN001] x"


@pytest.mark.parametrize(
    "text",
    [
        "[" + ", ".join([f'"{COMMENT}"'] * 30_000) + "]",
        'a: "' + " #" * 400_000 + f'"  {COMMENT}',
        f"{COMMENT}\n" * 15_000 + "a:\n" + "- b\n" * 50_000,
        "a: b #" + " " * 900_000,
        "#" * 900_000 + " toolkit: ignore",
        "# toolkit: ignore[" + "," * 900_000 + "] x",
    ],
    ids=["texts", "hashes", "comments", "spaces", "marks", "commas"],
)
def test_a_hostile_file_takes_seconds_at_most(text: str) -> None:
    start = time.monotonic()
    find_ignores(text)
    assert time.monotonic() - start < 20


WORDS = st.lists(
    st.sampled_from(
        [
            "# toolkit: ignore[LAN001] x",
            " ",
            "\n",
            "a: ",
            "- ",
            '"',
            "'",
            "|\n",
            "[",
            "]",
            "b",
            "#",
            "  ",
        ]
    )
)


@given(WORDS)
def test_any_text_gives_comments_within_the_file(parts: list[str]) -> None:
    text = "".join(parts)
    lines = text.splitlines() or [""]
    for ignore in find_ignores(text):
        assert 1 <= ignore.first_line <= ignore.last_line <= len(lines)
        line = lines[ignore.span.line - 1]
        assert line[ignore.span.column - 1 : ignore.span.end_column - 1].startswith("#")
