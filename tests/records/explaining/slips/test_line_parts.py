"""A line as an editor sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.records.explaining.slips.line_parts import LineParts, parts_of


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("title: MC", LineParts("", "", "title", ": ", "MC")),
        ("  - name: A: b  ", LineParts("  ", "- ", "name", ": ", "A: b")),
        ("    - one", LineParts("    ", "- ", "", "", "one")),
        ("- - x:", LineParts("", "- - ", "x", ":", "")),
        ("a:b", LineParts("", "", "", "", "a:b")),
        ("some text: more", LineParts("", "", "", "", "some text: more")),
        ("", LineParts("", "", "", "", "")),
    ],
)
def test_parts(line: str, parts: LineParts) -> None:
    assert parts_of(line) == parts
    assert line.startswith(parts.before_value)
    assert line[parts.column :].rstrip() == parts.value


@given(st.text(alphabet=" -a:\t'#", max_size=30))
def test_the_parts_are_the_line(line: str) -> None:
    parts = parts_of(line)
    assert parts.before_value + parts.value == line.rstrip() or not parts.value
    assert parts.inner_indent <= parts.column <= len(line)
