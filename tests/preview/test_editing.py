"""Forms of the preview: what they say, and that they write one value and nothing else."""

from __future__ import annotations

import html
import json
import re
import shutil
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.collections import FIRST, ROOT
from tests.preview.asked import SENT, Answer, Preview
from toolkit.base.diagnostics import Route
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.records.syntax.parse import read_document
from toolkit.validation.fixing.source import value_at
from toolkit.validation.fixing.value import wanted

RECORD = "/record/first-condition"


def send(preview: Preview, path: str, **sent: Any) -> Answer:
    return preview.ask(path, SENT, "POST", json.dumps(sent).encode())


def form(preview: Preview, *route: str | int, record: str = RECORD) -> str:
    answer = preview.ask(f"{record}/form?at={json.dumps(route)}")
    assert answer.status == 200, answer.text
    return html.unescape(answer.text)


def seen(shown: str) -> str:
    found = re.search('data-seen="([0-9a-f]+)"', shown)
    assert found
    return found[1]


def test_a_form_says_what_its_kind_says(preview: Preview) -> None:
    shown = form(preview, "title")
    assert "What to write" in shown
    assert "Example" in shown
    choices = form(preview, "get_help", 0, "urgency")
    assert re.findall("<option[^>]*>(.*?)</option>", choices)[:2] == ["emergency", "urgent"]
    assert "edit-search" in form(preview, "main_message")


def test_what_is_clicked_is_found_without_its_markup(preview: Preview) -> None:
    for field in re.findall(r'data-at="(.*?)"', preview.ask(f"{RECORD}/texts").text):
        assert preview.ask(f"{RECORD}/form?at={html.unescape(field)}").status == 200
    # Its id has the same letters.
    page = preview.ask(f"{RECORD}/file/html").text
    heading = re.search("<h1[^>]*>(.*?)</h1>", page)
    assert heading
    found = send(preview, f"{RECORD}/find", words=re.sub("<.*?>", "", heading[1]))
    assert 'data-at="["title"]"' in html.unescape(found.text)
    assert send(preview, f"{RECORD}/find", words="nothing of the kind").status == 404


def test_one_value_is_written(preview: Preview) -> None:
    file = preview.root / FIRST
    before = file.read_bytes()
    shown = form(preview, "title")
    answer = send(
        preview,
        f"{RECORD}/save",
        do="write",
        at=["title"],
        seen=seen(shown),
        values=["A new: title"],
    )
    assert (answer.status, "Saved" in answer.text) == (200, True)
    after = file.read_bytes()
    assert b'\ntitle: "A new: title"\n' in after
    assert [line for line in before.splitlines() if not line.startswith(b"title:")] == [
        line for line in after.splitlines() if not line.startswith(b"title:")
    ]


def test_nothing_is_written_over_what_someone_else_has_written(preview: Preview) -> None:
    shown = form(preview, "title")
    preview.edit(FIRST, "status: ", "status:  ")
    before = (preview.root / FIRST).read_bytes()
    answer = send(
        preview, f"{RECORD}/save", do="write", at=["title"], seen=seen(shown), values=["New"]
    )
    assert (answer.status, "changed meanwhile" in answer.text) == (409, True)
    assert (preview.root / FIRST).read_bytes() == before


def test_findings_are_shown_before_anything_is_written(preview: Preview) -> None:
    before = (preview.root / FIRST).read_bytes()
    at = ["main_message"]
    answer = send(preview, f"{RECORD}/check", do="write", at=at, values=["Words. [@nowhere]"])
    assert "nowhere" in answer.text
    assert "<strong>Error:</strong>" in answer.text
    assert (preview.root / FIRST).read_bytes() == before


@pytest.mark.parametrize("place", [None, "title", [["title"]], [1.5], [True], {"a": 1}])
@pytest.mark.parametrize("what", ["check", "save"])
def test_what_no_form_sends_is_refused(preview: Preview, what: str, place: Any) -> None:
    now = seen(form(preview, "title"))
    for do in ("write", "add", "remove"):
        sent = {"do": do, "at": place, "seen": now, "values": ["x"]}
        assert send(preview, f"{RECORD}/{what}", **sent).status == 400
    assert preview.ask(f"{RECORD}/{what}", SENT, "POST", b"no JSON").status == 400


def test_half_a_letter_is_refused(preview: Preview) -> None:
    sent = {"do": "write", "at": ["title"], "seen": seen(form(preview, "title"))}
    for what in ("check", "save"):
        answer = send(preview, f"{RECORD}/{what}", **sent, values=["half \ud83d"])
        assert "cannot be written" in answer.text
    assert preview.ask(RECORD).status == 200


def test_a_link_out_of_the_collection_is_not_written_through(preview: Preview) -> None:
    now = seen(form(preview, "title"))
    file = preview.root / FIRST
    elsewhere = preview.root.parent / "elsewhere.yaml"
    shutil.move(file, elsewhere)
    file.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    assert (
        send(preview, f"{RECORD}/save", do="write", at=["title"], seen=now, values=["New"]).status
        != 200
    )
    assert elsewhere.read_bytes() == before


def test_sources_and_terms_are_found_by_their_words(preview: Preview) -> None:
    found = html.unescape(preview.ask("/additions?for=source-one").text)
    assert 'data-add="[@source-one]"' in found
    assert "](glossary:" in preview.ask("/additions?for=glossary").text
    assert "Nothing has all" in preview.ask("/additions?for=zzzz").text


SAMPLES = sorted((ROOT / "content").glob("conditions/*.yaml"))
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf"]), max_size=120),
    st.text(alphabet="ab c.:#-'\"[]{}>|&*!%@\\,?\n", max_size=80),
    st.from_regex(r"[a-z]{2,9}( [a-z]{2,9}){0,40}\.( \[@[a-z]+-[a-z]+\])?", fullmatch=True),
)


@settings(max_examples=50, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_edit_changes_the_lines_of_its_value_and_no_other(
    data: st.DataObject, samples: Preview
) -> None:
    file = samples.root / data.draw(st.sampled_from(SAMPLES)).relative_to(ROOT)
    before = file.read_bytes()
    document = read_document(file.name, before)
    assert isinstance(document, Document)
    places = find_places(document.text)
    routes: list[Route] = [route for route in places.texts if route]
    route = data.draw(st.sampled_from(routes))
    typed = data.draw(TEXTS)
    record = f"/record/{file.stem}"
    now = seen(form(samples, *route, record=record))
    answer = send(samples, f"{record}/save", do="write", at=route, seen=now, values=[typed])
    after = file.read_bytes()
    file.write_bytes(before)
    if answer.status != 200:
        # A few texts are no texts of a record anywhere, such as those that look like merge marks.
        assert answer.status == 409, answer
        assert after == before
        return
    span = places.values[route]
    old, new = before.split(b"\n"), after.split(b"\n")
    above, below = span.line - 1, len(old) - span.end_line
    assert new[:above] == old[:above]
    assert new[len(new) - below :] == old[len(old) - below :]
    read = read_document(file.name, after)
    assert isinstance(read, Document)
    was = value_at(document.data, route)
    assert value_at(read.data, route) == wanted(was, typed)
    value_at(read.data, route[:-1])[route[-1]] = was
    assert repr(read.data) == repr(document.data)
