"""Bytes become a record stage by stage; the first stage with problems is the last to run."""

import pytest

from tests.kinds import read_record
from tests.records.explained import problems_of
from toolkit.base.diagnostics import Span
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.records.reading.entries import Entries, read_entries
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document


def codes(content: bytes | str, path: str = "a.yaml") -> list[str]:
    read = read_record(path, content.encode() if isinstance(content, str) else content)
    assert isinstance(read, Refused)
    return [problem.code for problem in problems_of(read)]


def entries(text: str, path: str, kind: str) -> Entries | Refused:
    return read_entries(path, text.encode(), kind)


def test_the_smallest_record(minimal_text: str) -> None:
    record = read_record("content/conditions/minimal.yaml", minimal_text.encode())
    assert isinstance(record, Record)
    assert record.id == "minimal"
    assert record.document.path == "content/conditions/minimal.yaml"
    assert record.document.text == minimal_text


def test_windows_line_ends_and_a_byte_order_mark_are_no_faults(minimal_text: str) -> None:
    windows = b"\xef\xbb\xbf" + minimal_text.replace("\n", "\r\n").encode()
    record = read_record("a.yaml", windows)
    plain = read_record("a.yaml", minimal_text.encode())
    assert isinstance(record, Record)
    assert isinstance(plain, Record)
    assert record.model == plain.model


def test_places_of_a_file_with_windows_line_ends(minimal_text: str) -> None:
    places = find_places(minimal_text.replace("\n", "\r\n"))
    assert places == find_places(minimal_text)


def test_what_cannot_be_read_is_alone_and_the_rest_is_read_on(minimal_text: str) -> None:
    broken = minimal_text.replace("title: A condition", "title: {}\ntitle: [")
    assert codes(broken.encode() + b"\xff") == ["SYN001"]
    assert codes(broken) == ["SYN010"]
    twice = minimal_text.replace("title: A", "title: A\nstatus: 1\ntitle: B")
    assert codes(twice) == ["SYN005", "SCH001"]
    chance = "nerve_pain:\n  chance: {about: @, in: 4, who: people}\n"
    contradiction = minimal_text.replace("nerve_pain:\n", chance)
    assert codes(contradiction.replace("@", "5")) == ["MOD001"]
    assert codes(contradiction.replace("@", "[]")) == ["SCH003"]
    both = contradiction.replace("@", "5").replace("title: A", "titel: A")
    assert codes(both) == ["SCH001", "MOD001"]


def test_a_contradiction_inside_a_union_keeps_its_way_in_the_file(minimal_text: str) -> None:
    chance = "  chance: {about: 5, in: 4, who: people}\n"
    text = minimal_text.replace("nerve_pain:\n", "nerve_pain:\n" + chance)
    read = read_record("a.yaml", text.encode())
    assert isinstance(read, Refused)
    assert problems_of(read)[0].finding.route == ("nerve_pain", "chance")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("- a\n- b\n", "SCH003", "the file is a list or a single text"),
        ("just words\n", "SCH003", "the file is a list or a single text"),
        ("id: a\n", "SCH002", "the record has no kind"),
        ("{}\n", "SCH002", "the record has no kind"),
        ("Kind: topic\n", "SCH001", "Kind is not a key here; did you mean kind?"),
        ("kind: Topic\n", "SCH004", "there is no kind of record called Topic"),
        ("kind: [topic]\n", "SCH004", "there is no kind of record called ['topic']"),
        ("kind:\n", "SCH004", "there is no kind of record called None"),
        ("", "SYN012", "the file is empty"),
        ("# words\n", "SYN012", "the file is empty"),
    ],
)
def test_what_is_no_record_at_all(text: str, code: str, said: str) -> None:
    read = read_record("a.yaml", text.encode())
    assert isinstance(read, Refused)
    (problem,) = problems_of(read)
    assert problem.code == code
    assert problem.finding.message.startswith(said)
    assert problem.finding.hint


def test_what_cannot_be_shown_has_no_text() -> None:
    for content in ("id: a".encode("utf-16"), b"#" * 1_000_001):
        read = read_record("a.yaml", content)
        assert isinstance(read, Refused)
        assert read.text == ""
        assert problems_of(read)[0].span == Span()


def test_the_text_of_a_file_in_another_encoding_lines_up_with_its_problem() -> None:
    read = read_document("a.yaml", b"\xef\xbb\xbfa: caf\xe9\n")
    assert isinstance(read, Refused)
    span = problems_of(read)[0].span
    assert span
    assert read.text.split("\n")[span.line - 1][span.column - 1] == "\ufffd"


def test_json_by_its_name() -> None:
    read = read_document("a.json", b'{"a": "\\ud83d\\ude42", "b": [1, 2.5, true, null]}')
    assert isinstance(read, Document)
    assert read.data == {"a": "🙂", "b": [1, 2.5, True, None]}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": 1, "a": 2}', "SYN005"),
        ('{"a": "\\ud83d"}', "SYN003"),
        ('{"a": "\\u0000"}', "SYN003"),
        ('{"a": 1,}', "SYN010"),
        ("[" * 100_000, "SYN008"),
        ("[" * 70 + "]" * 70, "SYN008"),
    ],
)
def test_json_has_the_refusals_of_yaml(text: str, code: str) -> None:
    read = read_document("a.json", text.encode())
    assert isinstance(read, Refused)
    assert [problem.code for problem in problems_of(read)] == [code]


@pytest.mark.parametrize("typed", ["9" * 5000, "1e999", "NaN", "Infinity", "-Infinity"])
def test_numbers_that_json_cannot_keep_stay_text(typed: str) -> None:
    read = read_document("a.json", f'{{"a": {typed}}}'.encode())
    assert isinstance(read, Document)
    assert read.data == {"a": typed}


def test_shared_files() -> None:
    read = entries("- {id: myelin, term: myelin, meaning: A coating.}\n", "g.yaml", "glossary")
    assert not isinstance(read, Refused)
    assert read.good[0].id == "myelin"
    assert read.document.path == "g.yaml"
    bad = entries("- {id: Myelin, term: myelin}\n", "g.yaml", "glossary")
    assert isinstance(bad, Entries)
    assert sorted(problem.code for problem in problems_of(bad)) == ["SCH002", "SCH005"]
    assert bad.broken == {"Myelin": 1}
    assert bad.document.data == [{}]


@pytest.mark.parametrize("text", ["", "a: b\n", "x\n"])
def test_a_shared_file_that_is_no_list(text: str) -> None:
    refused = entries(text, "g.yaml", "glossary")
    assert isinstance(refused, Refused)
    assert len(problems_of(refused)) == 1
