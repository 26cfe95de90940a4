"""Edits of a file's bytes: what is safe is made, and nothing else changes in the data."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import event, given, settings
from hypothesis import strategies as st

from toolkit.base.diagnostics import Edit, Route, Span
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.records.syntax.parse import read_document
from toolkit.validation.fixing.edits import _differs_as_said, edited

BOM = b"\xef\xbb\xbf"


def at(text: str, old: str, new: str, route: Route, number: int = 0) -> Edit:
    """Make an edit of the given occurrence of `old`."""
    start = [match.start() for match in re.finditer(re.escape(old), text)][number]
    lines = re.split(r"\r\n|\n|\r", text[:start])
    column = len(lines[-1]) + 1
    return Edit(Span(len(lines), column, len(lines), column + len(old)), old, new, route)


def apply(text: str, *edits: Edit) -> str:
    return edited("r.yaml", text.encode(), edits)[0].decode()


def test_made_edits_are_given_in_the_order_of_the_file() -> None:
    text = "a: one two\nb: two\n"
    edits = [
        at(text, "two", "beta", ("b",), 1),
        at(text, "one", "alpha", ("a",)),
        at(text, "two", "beta", ("a",)),
    ]
    after, made = edited("r.yaml", text.encode(), edits)
    assert after == b"a: alpha beta\nb: beta\n"
    assert made == (edits[1], edits[2], edits[0])


@pytest.mark.parametrize(
    ("text", "old", "new", "route"),
    [
        ("a: one two", "one", "x: y", ("a",)),  # a key
        ("a: one two", "two", "#", ("a",)),  # a comment
        ("a: one two", "one", "- [", ("a",)),
        ("a: one", "one", "1", ("a",)),  # a number
        ("a: one", "one", "true", ("a",)),
        ("a: one", "one", "", ("a",)),  # nothing
        ("a: 'one'", "one", "it's", ("a",)),  # the end of the text
        ('a: "one"', "one", 'a"b', ("a",)),
        ('a: "one"', "one", "\\x41", ("a",)),  # an escape
        ("a: one", "one", "o\nb: c", ("a",)),  # a line
        ("a: [one, two]", "one", "a, b", ("a", 0)),  # an entry
        ("a: one", "one", "\ufeff", ("a",)),  # what no file may hold
        ("a: one", "one", "&b", ("a",)),
        ("a: one\nb: one", "one", "two", ("b",)),  # another value than it says
        ("a: one", "a", "b", ("a",)),  # a key
        ("a: 'one'", "'", '"', ("a",)),  # quotes
        ("a: 5", "5", "6", ("a",)),  # no text
        ("a: one", "one", "two", ()),
        ("a: one", "one", "two", ("c", "d")),
        ("a: one", "one", "two", ("a", 0)),
        ("a:\n  - one  # one", "one", "two", ("a", 1)),
    ],
)
def test_an_edit_that_changes_more_or_less_than_it_says_is_not_made(
    text: str, old: str, new: str, route: Route
) -> None:
    assert apply(text, at(text, old, new, route)) == text


@pytest.mark.parametrize(("typed", "read_as"), [("1", "1.0"), ("1", "true"), ("0", "false")])
def test_values_that_only_compare_as_equal_are_other_data(typed: str, read_as: str) -> None:
    # Python says that 1 == 1.0 == True: an edit that turns one into the other changes the data.
    before: Any = yaml.safe_load(f"{{a: one, b: {typed}}}")
    after: Any = yaml.safe_load(f"{{a: two, b: {read_as}}}")
    edit = Edit(Span(1, 5, 1, 8), "one", "two", ("a",))
    assert not _differs_as_said(before, after, [edit])
    assert _differs_as_said(before, before | {"a": "two"}, [edit])
    assert not _differs_as_said(before, {"b": before["b"], "a": "two"}, [edit])


@pytest.mark.parametrize("number", range(4))
def test_a_later_occurrence_of_a_word_is_edited(number: int) -> None:
    text = "a: one and one, one and one"
    edit = at(text, "one", "two", ("a",), number)
    pieces = text.split("one")
    expected = "one".join(pieces[: number + 1]) + "two" + "one".join(pieces[number + 1 :])
    assert apply(text, edit) == expected
    both = [edit, at(text, "one", "2", ("a",), (number + 1) % 4)]
    assert sorted(edited("r.yaml", text.encode(), both)[1], key=str) == sorted(both, key=str)


def test_a_comment_is_not_edited() -> None:
    text = "a: one  # one"
    assert apply(text, at(text, "one", "two", ("a",), 1)) == text


def test_one_bad_edit_does_not_stop_the_others() -> None:
    text = "\n".join(f"k{n}: one two" for n in range(20))
    edits = [at(text, "one", "x: y" if n == 7 else "use", (f"k{n}",), n) for n in range(20)]
    expected = re.sub("one", "use", text).replace("k7: use", "k7: one")
    assert apply(text, *edits) == expected


@pytest.mark.parametrize(
    "span",
    [Span(9, 1, 9, 4), Span(1, 99, 1, 102), Span(0, 4, 0, 7), Span(1, 3, 1, 6), Span(1, 5, 1, 8)],
)
def test_an_edit_of_another_version_is_passed_over(span: Span) -> None:
    assert apply("a: one\n", Edit(span, "one", "two", ("a",))) == "a: one\n"
    assert apply("a: one\n", Edit(Span(1, 4, 1, 4), "", "two", ("a",))) == "a: one\n"


def test_overlapping_edits_are_not_both_made() -> None:
    text = "a: one two three"
    first = Edit(Span(1, 4, 1, 11), "one two", "1 2", ("a",))
    second = Edit(Span(1, 8, 1, 17), "two three", "2 3", ("a",))
    after, made = edited("r.yaml", text.encode(), [first, second])
    assert made in ((first,), (second,))
    assert edited("r.yaml", text.encode(), [second, first]) == (after, made)
    touching = Edit(Span(1, 11, 1, 17), " three", " 3", ("a",))
    assert apply(text, first, touching) == "a: 1 2 3"
    assert apply(text, first, first) == "a: 1 2 three"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a: [", b"", b"a: \xff", b"a: *b"])
def test_a_file_that_cannot_be_read_is_left_as_it_is(content: bytes) -> None:
    assert edited("r.yaml", content, [Edit(Span(1, 4, 1, 7), "one", "two", ("a",))]) == (
        content,
        (),
    )


def test_json() -> None:
    text = '[{"id": "a", "t": "can\'t \\u00e9"}]'
    edit = at(text, "can't", "cannot", (0, "t"))
    assert edited("r.json", text.encode(), [edit])[0].decode() == text.replace("can't", "cannot")
    bad = at(text, "can't", '"', (0, "t"))
    assert edited("r.json", text.encode(), [bad])[0].decode() == text


def test_many_edits_are_made_in_one_go() -> None:
    text = "".join(f"k{n}: one two\n" for n in range(5_000))
    edits = [
        Edit(Span(n + 1, len(f"k{n}: ") + 1, n + 1, len(f"k{n}: ") + 4), "one", "use", (f"k{n}",))
        for n in range(5_000)
    ]
    after, made = edited("r.yaml", text.encode(), edits)
    assert (after.decode(), len(made)) == (text.replace("one", "use"), 5_000)


PIECES = st.sampled_from(
    [
        "word",
        "it's",
        "it''s",
        "a: b",
        "# c",
        " ",
        "  ",
        "\n",
        "é",
        "𝕏",
        '"',
        "'",
        ",",
        "- ",
        "[x]",
        "1",
        "\\n",
        "|",
        ": ",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=6).map("".join)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


class Styled(str):
    style: str | None


class Dumper(yaml.SafeDumper):
    pass


Dumper.add_representer(
    Styled,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), text.style),
)


def styled(text: str, style: str | None) -> Styled:
    value = Styled(text)
    value.style = style
    return value


VALUES = st.builds(styled, TEXTS, STYLES)
RECORDS = st.recursive(
    VALUES | st.integers() | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcde"), inner, max_size=4)
    ),
    max_leaves=12,
)


def routes(data: Any, route: Route = ()) -> list[Route]:
    pairs = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    below = [each for key, value in pairs for each in routes(value, (*route, key))]
    return [route, *below]


def value_at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step]
    return data


def without(data: Any, gone: set[Route], route: Route = ()) -> Any:
    if route in gone:
        return "gone"
    if isinstance(data, dict):
        return {key: without(value, gone, (*route, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [without(value, gone, (*route, at)) for at, value in enumerate(data)]
    return data


@settings(max_examples=80)
@given(
    st.dictionaries(st.sampled_from("abcde"), RECORDS, min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.data(),
)
def test_any_edits_of_any_record_change_no_other_data_and_no_other_byte(
    record: dict[str, Any], end: str, bom: bool, choose: st.DataObject
) -> None:
    text = yaml.dump(record, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=30)
    text = text.replace("\n", end)
    content = (BOM if bom else b"") + text.encode()
    before = read_document("r.yaml", content)
    if not isinstance(before, Document):
        return
    lines = re.split(r"\r\n|\n|\r", text)
    places = [(n, c) for n, line in enumerate(lines) for c in range(len(line))]
    known = [route for route in routes(before.data) if route]
    if not places or not known:
        return
    # Words of texts, each with its route: edits that say truly what they change.
    words = [
        (line, match.start(), match.group(), route)
        for route, span in find_places(text).values.items()
        if isinstance(value_at(before.data, route), str)
        for line in range(span.line - 1, span.end_line)
        for match in re.finditer(r"\w+", lines[line])
    ]
    edits = []
    for _ in range(choose.draw(st.integers(1, 5))):
        if words and choose.draw(st.integers(0, 3)):
            line, column, old, route = choose.draw(st.sampled_from(words))
            new = choose.draw(st.sampled_from(["use", "word", "wor", "é", "𝕏 words", "w'd"]))
        else:
            line, column = choose.draw(st.sampled_from(places))
            old = lines[line][column : column + choose.draw(st.integers(1, 4))]
            route, new = choose.draw(st.sampled_from(known)), choose.draw(TEXTS)
        span = Span(line + 1, column + 1, line + 1, column + 1 + len(old))
        edits.append(Edit(span, old, new, route))
    after_bytes, made = edited("r.yaml", content, edits)
    after = read_document("r.yaml", after_bytes)
    assert isinstance(after, Document)
    gone = {edit.route for edit in made}
    assert repr(without(before.data, gone)) == repr(without(after.data, gone))
    for route in gone:
        assert isinstance(value_at(before.data, route), str)
        assert isinstance(value_at(after.data, route), str)
    spans = [edit.span for edit in made]
    assert spans == sorted(spans)
    # Putting the old letters back gives the file back, byte for byte.
    event(f"{len(made)} edits made")
    undone = after_bytes.removeprefix(BOM).decode() if bom else after_bytes.decode()
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    for edit in made:
        start = starts[edit.span.line - 1] + edit.span.column - 1
        assert undone[start : start + len(edit.new)] == edit.new
        undone = undone[:start] + edit.old + undone[start + len(edit.new) :]
    assert undone == text
    assert edited("r.yaml", content, reversed(edits)) == (after_bytes, made)
