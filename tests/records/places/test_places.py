"""Where keys, values and single words stand, whichever way a text is written."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.base.budget import RECORD_DEPTH, SHOWN_LINE
from toolkit.base.diagnostics import Finding, Route, Span
from toolkit.records.places.places import find_places
from toolkit.records.syntax import yaml_values
from toolkit.records.syntax.decode import lines_of
from toolkit.records.syntax.yaml_values import YamlRefused, read_values

BREAKS = ("\x85", "\u2028", "\u2029")
"""Where a line ends to YAML, and to no editor."""


def marked(text: str, finding: Finding) -> str:
    """The text of a file under the marker of a finding."""
    places = find_places(text)
    span = places.span(finding)
    assert span.line == span.end_line
    return places.line(span.line)[span.column - 1 : span.end_column - 1]


def value_at(text: str, route: Route) -> str:
    data = read_values(text)
    for step in route:
        data = data[step]
    assert isinstance(data, str)
    return data


def words(text: str, route: Route, wanted: str) -> str:
    start = value_at(text, route).index(wanted)
    return marked(text, Finding(route, "", words=(start, start + len(wanted))))


# One text in every way of writing it; each has the words "two [@x]" in it.
WRITTEN = {
    "plain": "a: one two [@x] three\n",
    "plain, two lines": "a: one\n  two [@x] three\n",
    "single quotes": "a: 'one ''s two [@x] three'\n",
    "double quotes": 'a: "one \\"q\\" two [@x] three"\n',
    "double quotes, two lines": 'a: "one\n  two [@x] three"\n',
    "double quotes with codes": 'a: "\\u00e9\\n\\x41 two [@x] three"\n',
    "folded": "a: >-\n  one\n  two [@x]\n  three\n",
    "folded, indented by hand": "a: >2-\n   one\n  two [@x]\n",
    "literal": "a: |\n  one\n\n  two [@x]\n",
    "literal with a comment": "a: | # note\n  one\n  two [@x]\n\n\nb: c\n",
    "letters beyond ASCII": "a: é🙂日本 two [@x] 🙂\n",
    "Windows": "a: >-\r\n  one\r\n  two [@x]\r\nb: c\r\n",
    "flow group": "{b: c, a: one two [@x]}\n".replace("[@x]", "(x)"),
    "first words": "a: two [@x]\n",
    "first words, quoted": 'a: "two [@x]"\n',
    "a comment after it": "a: two [@x] # note\n",
}


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_finds_words(text: str) -> None:
    wanted = "two (x)" if "(x)" in text else "two [@x]"
    assert words(text, ("a",), wanted) == wanted


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_finds_a_single_letter_and_the_end(text: str) -> None:
    assert words(text, ("a",), "w") == "w"
    last = value_at(text, ("a",)).rstrip()[-1]
    end = len(value_at(text, ("a",)).rstrip())
    assert marked(text, Finding(("a",), "", words=(end - 1, end))) == last


def test_words_with_escapes_are_marked_as_they_are_typed() -> None:
    assert words('a: "say \\"no\\" now"\n', ("a",), '"no"') == '\\"no\\"'
    assert words("a: 'it''s so'\n", ("a",), "it's") == "it''s"
    assert words('a: "\\ud83d\\ude42 b"\n', ("a",), "b") == "b"


def test_words_over_two_lines_are_marked_to_the_end_of_the_first() -> None:
    assert words("a: >-\n  one two\n  three\n", ("a",), "two three") == "two"


def test_keys_and_values_in_lists_and_groups() -> None:
    text = "a:\n  - b: 1\n    c: [x, 'y']\n  - d\n"
    assert marked(text, Finding(("a", 0, "c"), "", at="key")) == "c"
    assert marked(text, Finding(("a", 0, "c", 1), "")) == "'y'"
    assert marked(text, Finding(("a", 0, "c"), "")) == "[x, 'y']"
    assert marked(text, Finding(("a", 1), "")) == "d"
    assert marked(text, Finding(("a", 0), "")) == "b: 1"


def test_a_value_of_several_lines_is_marked_on_its_first_line_of_text() -> None:
    assert marked("a: |\n\n  one\n  two\n", Finding(("a",), "")) == "one"
    assert marked("a: one\n  two\n", Finding(("a",), "")) == "one"
    assert marked("a: [b,\n  c]\n", Finding(("a",), "")) == "[b,"


def test_a_block_text_without_text_is_marked_itself() -> None:
    assert marked("a: >-\nb: c\n", Finding(("a",), "")) == ">-"
    assert marked("a: |\n", Finding(("a",), "")) == "|"


def test_a_missing_value_is_marked_after_its_key() -> None:
    assert find_places("a:\nb: c\n").span(Finding(("a",), "")) == Span(1, 3, 1, 3)


def test_what_is_not_in_the_file_falls_back_to_its_owner() -> None:
    text = "a:\n  b: c\n"
    assert marked(text, Finding(("a", "x", 3, "y"), "")) == "a"
    assert marked(text, Finding(("x",), "")) == "a:"
    assert marked(text, Finding((), "")) == "a:"


def test_a_key_without_a_place_falls_back_to_its_value() -> None:
    assert marked("- a\n- b\n", Finding((1,), "", at="key")) == "b"


def test_words_in_what_is_no_text_fall_back_to_the_value() -> None:
    assert marked("a: [b, c]\n", Finding(("a",), "", words=(0, 1))) == "[b, c]"


def test_words_beyond_the_text_fall_back_to_the_value() -> None:
    assert marked("a: text\n", Finding(("a",), "", words=(50, 60))) == "text"


def test_places_before_an_error_are_kept() -> None:
    places = find_places("a: b\nc: [\n")
    assert places.values["a",] == Span(1, 4, 1, 5)
    assert places.lines == ["a: b", "c: [", ""]


@pytest.mark.parametrize("text", ["", "\n", "# comment\n", "\ufeff", "- " * 25_000, "[" * 25_000])
def test_odd_files_have_places_or_none(text: str) -> None:
    places = find_places(text)
    assert len(places.values) <= 61
    assert isinstance(places.span(Finding(("a", 0), "")), Span)


def test_an_endless_line_is_not_repeated_in_every_report() -> None:
    places = find_places("a: " + "x" * 100_000)
    assert len(places.line(1)) == SHOWN_LINE
    assert (places.line(0), places.line(5)) == ("", "")


TEXTS = st.text(alphabet="ab é🙂.[@]()'\"\\-:#\n", min_size=1, max_size=40)


@settings(max_examples=150)
@given(TEXTS, st.data())
def test_any_words_of_any_text_are_found(value: str, data: st.DataObject) -> None:
    lines = value.split("\n")
    start = data.draw(st.integers(0, len(value) - 1))
    end = data.draw(st.integers(start + 1, len(value)))
    wanted = value[start:end]
    ways = (
        ('"' + _double(value) + '"', _double),
        ("'" + value.replace("'", "''").replace("\n", " ") + "'", lambda t: t.replace("'", "''")),
        ("|2-\n" + "\n".join(f"    {line}" if line else "" for line in lines), str),
    )
    for typed, as_typed in ways:
        text = f"a:\n  b: {typed}\n"
        # A literal text cannot end in line ends, a single-quoted one cannot hold spaces in a row.
        if len(value_at(text, ("a", "b"))) == len(value) and "\n" not in wanted and wanted.strip():
            found = marked(text, Finding(("a", "b"), "", words=(start, end)))
            assert found == as_typed(wanted.strip())


def _double(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


DATA = st.recursive(
    st.text(alphabet="ab\n", max_size=3),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from("abc"), part),
    max_leaves=12,
)


def routes(data: Any, at: Route = ()) -> Iterator[Route]:
    yield at
    below = data.items() if isinstance(data, dict) else enumerate(data)
    for step, part in () if isinstance(data, str) else below:
        yield from routes(part, (*at, step))


@given(DATA, st.booleans())
def test_each_key_and_value_has_its_place(data: Any, flow: bool) -> None:
    places = find_places(yaml.safe_dump(data, default_flow_style=flow, sort_keys=False))
    every = list(routes(data))
    assert list(places.values) == every
    assert list(places.keys) == [route for route in every if isinstance((0, *route)[-1], str)]


PIECES = ("a: ", "b: |\n  ", "c: >-", "- ", "words ", '"', "'", "\n", " ", "# ", *BREAKS)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(BREAKS))
def test_lines_are_those_of_an_editor(text: str, sign: str) -> None:
    text = f"first: 'x{sign}y'\n{text}\nlast: z"
    with suppress(YamlRefused, yaml.YAMLError):
        assert read_values(text)["first"] == f"x{sign}y"
    places = find_places(text)
    lines = lines_of(text)
    for route, (value, _style) in places.texts.items():
        for at in range(len(value)):
            span = places.span(Finding(route, "", words=(at, at + 1)))
            assert span.end_line <= len(lines)
            if not value[at].isspace() and "\\" not in text:
                assert lines[span.line - 1][span.column - 1] == value[at]


def test_the_parser_reads_a_file_once_for_its_values_and_its_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "a: once\nb: [c]\n"
    read_values(text)
    monkeypatch.setattr(yaml_values, "_Parser", None)
    assert find_places(text).values["b", 0] == Span(2, 5, 2, 6)


def test_the_parser_stops_where_a_file_of_brackets_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    all_events = iter(list(yaml_values.events("[" * 500 + "]" * 500)))
    monkeypatch.setattr(yaml_values, "_parsed", lambda _text: all_events)
    with pytest.raises(YamlRefused):
        read_values("[" * 501)
    assert len(list(all_events)) > 1_000 - 2 * RECORD_DEPTH
