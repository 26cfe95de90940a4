"""Forms for one entry more or less of a list: only that entry's lines come or go."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.collections import FIRST, ROOT
from tests.preview.asked import Answer, Preview
from tests.preview.test_editing import RECORD, SAMPLES, TEXTS, form, seen, send
from toolkit.base.diagnostics import Route
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.records.syntax.parse import read_document
from toolkit.validation.fixing.source import value_at
from toolkit.validation.fixing.value import wanted


def entry(preview: Preview, do: str, *route: str | int, record: str = RECORD) -> Answer:
    return preview.ask(f"{record}/entry/{do}?at={json.dumps(route)}")


def labels(answer: Answer) -> list[str]:
    shown = html.unescape(answer.text)
    return re.findall('<label for="edit-value[^>]*>(.*?)</label>', shown)


def read(path: str, content: bytes) -> Any:
    document = read_document(path, content)
    assert isinstance(document, Document)
    return document


def test_a_text_s_form_leads_to_the_lists_that_it_is_in(preview: Preview) -> None:
    shown = form(preview, "get_help", 0, "signs", 0)
    offered = re.findall(r'data-entry="(\w+)" data-at="(\[.*?\])"', shown)
    places = [(do, json.loads(at)) for do, at in offered]
    assert ("add", ["get_help", 0, "signs", 0]) in places
    assert ("remove", ["get_help", 0]) in places
    assert not re.search("data-entry", form(preview, "title"))


def test_one_symptom_more(preview: Preview) -> None:
    file = preview.root / FIRST
    before = file.read_bytes()
    at = ("symptoms", "groups", 0, "items", 0)
    shown = entry(preview, "add", *at)
    names = labels(shown)
    assert names[:2] == ["Plain", "Medical (may be left empty)"]
    values = ["a new sign [@source-one]", *[""] * (len(names) - 1)]
    sent = {"do": "add", "at": at, "seen": seen(shown.text), "values": values}
    assert "Nothing to fix" in send(preview, f"{RECORD}/check", **sent).text
    assert file.read_bytes() == before
    assert send(preview, f"{RECORD}/save", **sent).status == 200
    assert "- plain: a new sign [@source-one]\n" in file.read_text(encoding="utf-8")


def test_what_is_missing_in_a_new_entry_is_said_before_it_is_written(preview: Preview) -> None:
    at = ("get_help", 0)
    shown = entry(preview, "add", *at)
    values = ["emergency", *[""] * (len(labels(shown)) - 1)]
    sent = {"do": "add", "at": at, "seen": seen(shown.text), "values": values}
    assert "<strong>Error:</strong>" in send(preview, f"{RECORD}/check", **sent).text
    nothing = send(preview, f"{RECORD}/save", **sent | {"values": [""] * len(values)})
    assert (nothing.status, "nothing is written" in nothing.text) == (409, True)


def test_what_goes_is_shown_first_and_the_only_entry_stays(preview: Preview) -> None:
    file = preview.root / FIRST
    text = file.read_text(encoding="utf-8")
    shown = html.unescape(entry(preview, "remove", "get_help", 0).text)
    (lines,) = re.findall("(?s)<pre[^>]*>(.*?)</pre>", shown)
    assert lines in text
    sent = {"do": "remove", "at": ["get_help", 0], "seen": seen(shown), "values": []}
    assert send(preview, f"{RECORD}/save", **sent).status == 200
    assert file.read_text(encoding="utf-8") == text.replace(lines, "")


@pytest.mark.parametrize("place", [["title"], ["get_help"], ["get_help", -1], ["get_help", 99], []])
@pytest.mark.parametrize("do", ["add", "remove"])
def test_a_place_that_is_no_entry_is_refused(preview: Preview, do: str, place: Any) -> None:
    before = (preview.root / FIRST).read_bytes()
    assert entry(preview, do, *place).status == 409
    now = seen(form(preview, "title"))
    for values in ([], ["x"], ["x", "y"]):
        sent = {"do": do, "at": place, "seen": now, "values": values}
        assert send(preview, f"{RECORD}/save", **sent).status in (400, 409)
    assert (preview.root / FIRST).read_bytes() == before


@pytest.mark.parametrize(
    "sent", [{"do": "move"}, {}, {"do": "add"}, {"do": "write"}, {"do": "remove", "values": [1]}]
)
def test_what_no_form_sends_is_refused(preview: Preview, sent: dict[str, Any]) -> None:
    usual = {"at": ["get_help", 0], "seen": seen(form(preview, "title")), "values": ["x"] * 99}
    assert send(preview, f"{RECORD}/save", **usual | sent).status == 400
    assert entry(preview, "move", "get_help", 0).status == 404


@settings(max_examples=50, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_one_more_or_less_changes_the_lines_of_that_entry_and_no_other(
    data: st.DataObject, samples: Preview
) -> None:
    file = samples.root / data.draw(st.sampled_from(SAMPLES)).relative_to(ROOT)
    before = file.read_bytes()
    document = read(file.name, before)
    routes: list[Route] = [
        route for route in find_places(document.text).values if route and isinstance(route[-1], int)
    ]
    at = data.draw(st.sampled_from(routes))
    do = data.draw(st.sampled_from(["add", "remove"]))
    record = f"/record/{file.stem}"
    shown = entry(samples, do, *at, record=record)
    assert shown.status == 200, (at, shown.text)
    values = [data.draw(TEXTS) for _ in labels(shown)] if do == "add" else []
    sent = {"do": do, "at": at, "seen": seen(shown.text), "values": values}
    answer = send(samples, f"{record}/save", **sent)
    after = file.read_bytes()
    file.write_bytes(before)
    written = [wanted("", each) for each in values if each.strip()]
    if answer.status != 200:
        assert (answer.status, after) == (409, before), answer
        # A few texts are no texts of a record anywhere, such as those that look like merge marks.
        assert written or do == "add" or len(value_at(document.data, at[:-1])) == 1, answer
        return
    old, new = before.split(b"\n"), after.split(b"\n")
    longer, shorter = (new, old) if do == "add" else (old, new)
    if len(longer) == len(shorter):
        # In brackets, an entry has no line of its own.
        (line,) = (one for one, other in zip(longer, shorter, strict=True) if one != other)
        assert b"[" in line
    else:
        pairs = zip(longer, [*shorter, None], strict=False)
        same = next(number for number, (one, other) in enumerate(pairs) if one != other)
        assert longer[:same] + longer[same + len(longer) - len(shorter) :] == shorter
    expected, got = document.data, read(file.name, after).data
    place, index = at[:-1], int(at[-1])
    if do == "remove":
        del value_at(expected, place)[index]
    else:
        made = value_at(got, place)[index + 1]
        value_at(expected, place).insert(index + 1, made)
        for leaf, typed in zip(leaves(made), written, strict=True):
            # A space before it may go, and a number is the same with one.
            if isinstance(leaf, int):
                assert leaf == int(typed)
            else:
                assert leaf.lstrip() == str(typed).lstrip()
    assert repr(got) == repr(expected)


def leaves(value: Any) -> Iterator[Any]:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in below:
        yield from leaves(each)
    if not isinstance(value, dict | list):
        yield value
