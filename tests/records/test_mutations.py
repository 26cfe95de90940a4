"""Any bytes, and any slip in a record, give a record or a problem with a place: never a crash."""

import copy
import random
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.kinds import KINDS, named, read_record
from tests.model.full_record import full_condition, full_topic
from tests.records.explaining.mistakes import RECORDS, Mistake
from toolkit.base.budget import SHOWN_LINE
from toolkit.base.diagnostics import Report, in_order
from toolkit.base.settings import Settings
from toolkit.model.schema import SHARED
from toolkit.records.reading.entries import Entries, read_entries
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.reporters import json as json_reporter
from toolkit.reporters import text as text_reporter
from toolkit.validation.check_refused import explain_refused


def check(read: Record | Refused | Entries, content: bytes) -> None:
    """A record, or at least one problem; each has words, a place in the file, and a report."""
    if not isinstance(read, Refused):
        return
    diagnostics = in_order(explain_refused(read, Settings()))
    assert diagnostics
    text = content.decode("utf-8-sig", errors="replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for each in diagnostics:
        assert each.message
        assert "\n" not in each.message + each.hint
        span = each.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert span.column >= 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.column <= len(lines[span.line - 1]) + 1
        assert len(each.source) <= SHOWN_LINE
    report = Report(diagnostics, (read.path,))
    assert text_reporter.render(report)
    assert json_reporter.render(report)


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    check(read_record("a.yaml", content), content)


@settings(max_examples=50)
@given(st.text(alphabet="ab:-#'\"[]{},&*!|>%@`?\\\n\t “”•é0~", max_size=120))
def test_any_text_of_signs_that_mean_something(text: str) -> None:
    for path in ("a.yaml", "a.json"):
        check(read_record(path, text.encode()), text.encode())


@settings(max_examples=50)
@given(st.text(alphabet='{}[]",:\\ud83e0 a\n1.-NI', max_size=80))
def test_any_json(text: str) -> None:
    read = read_entries("a.json", text.encode(), "references")
    check(read.refused or read if isinstance(read, Entries) else read, text.encode())


@settings(max_examples=50, suppress_health_check=[HealthCheck.data_too_large])
@given(st.data())
def test_any_slip_of_the_fingers(minimal_text: str, data: st.DataObject) -> None:
    text = minimal_text
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text) - 1))
        kind = data.draw(st.sampled_from(["cut", "insert", "delete", "swap", "indent"]))
        line = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at) + 1 or len(text)
        if kind == "cut":
            text = text[:at] or "x"
        elif kind == "insert":
            text = text[:at] + data.draw(st.text(min_size=1, max_size=5)) + text[at:]
        elif kind == "delete":
            text = text[:line] + text[end:] or "x"
        elif kind == "swap":
            text = text[:line] + text[end:] + text[line:end]
        else:
            text = text[:line] + data.draw(st.sampled_from([" ", "  ", "\t", "- "])) + text[line:]
    content = text.encode(errors="replace")
    check(read_record("a.yaml", content), content)


@pytest.mark.parametrize("mistake", RECORDS[::4], ids=str)
def test_every_mistake_cut_off_anywhere(mistake: Mistake) -> None:
    content = mistake.content
    for end in range(0, len(content), 97):
        check(read_record("a.yaml", content[:end]), content[:end])


HOSTILE = {
    "deep dashes": b"- " * 24_900,
    "deep brackets": b"[" * 400_000,
    "deep groups": b"{a: " * 200_000,
    "many entries": b"kind: condition\nalso_known_as: [" + b"1, " * 100_000 + b"]",
    "many kinds of entries": b"kind: condition\nalso_known_as: [" + b"[1], a, {}, " * 20_000 + b"]",
    "many keys": b"kind: condition\n" + b"".join(b"k%d: 1\n" % n for n in range(40_000)),
    "one key again and again": b"kind: condition\n" + b"k: 1\n" * 190_000,
    "a long key": b'"' + b"k" * 999_000 + b'": 1',
    "a long number": b"kind: " + b"9" * 999_000,
    "an open quotation mark": b'kind: "' + b"a\n\n" * 300_000,
    "a text of a million lines": b"kind: " + b" a\n" * 330_000,
    "spaces": b" " * 999_999,
    "line ends": b"\n" * 999_999,
    "many colons": b"a: b: c\n" * 120_000,
    "many quotes": b"'" * 999_999,
    "many aliases": b"a: &a [x]\n" + b"b: *a\n" * 160_000,
    "a billion laughs": b"a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n",
    "zeros": b"\x00" * 999_999,
    "bad bytes": b"\xff" * 999_999,
    "questions": b"? " * 20_000,
    "hashes": b"a: b #1\n" * 120_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_quickly(content: bytes) -> None:
    begin = time.process_time()
    read = read_record("a.yaml", content)
    assert isinstance(read, Refused)
    check(read, content)
    assert time.process_time() - begin < 12


def mutated(data: Any, random: random.Random) -> Any:
    """One change at a random place: a value of another kind, a key gone, twice, misspelt, moved."""
    data = copy.deepcopy(data)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        holder, step = random.choice(list(_places(data)))
        kind = random.randrange(7)
        if kind < 3:
            holder[step] = copy.deepcopy(random.choice(VALUES))
        elif kind == 3:
            del holder[step]
        elif kind == 4 and isinstance(holder, dict):
            holder[random.choice(["x", step.upper(), f"{step}s", step[:-1]])] = holder.pop(step)
        elif kind == 5 and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[step]))
        elif isinstance(holder[step], str):
            holder[step] = random.choice(
                [holder[step] + "\n", " " + holder[step], holder[step].upper(), holder[step][:1]]
            )
        if not data:
            break
    return data


def _is_lax_number(error: Any) -> bool:
    """Pydantic takes true and "4" for whole numbers; the schema, which is asked first, does not."""
    return any(
        part.validator == "type"
        and part.validator_value == "integer"
        and isinstance(part.instance, bool | str)
        for part in (error, *error.context)
    )


VALUES: list[Any] = [
    *(None, True, False, 0, 1, -1, 4, 1.0, 1.5, 1e17, 10**17),
    *("", " ", "\n", "x", "a b", "none", "4", "x" * 61, "\u00a0", "\u200b", "\x00", "é"),
    *([], [None], [1], ["x"], ["x", "x"], [[]], [{}], {}, {"none": "x"}, {"x": "y"}),
    *("2026-11-22", "2026-02-30", "2026-11-22\n", "22-11-2026", "２０２６-11-22", "20261122"),
    *("draft", "published", "emergency", "condition", "topic", "G35", "0.1", "0.1\n"),
    *("https://a.b", "http://a.b", "https://", "a\n", 20261122, "2026-11-22T00:00"),
]


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    steps = value.keys() if isinstance(value, dict) else range(len(value))
    for step in steps:
        yield value, step
        if isinstance(value[step], dict | list):
            yield from _places(value[step])


def shared_files() -> dict[str, list[dict[str, Any]]]:
    entry = {"id": "a", "type": "webpage", "title": "A", "issued": {"date-parts": [[2026, 11]]}}
    place = {"id": "a", "name": "A", "what_for": "B", "url": "https://a.b", "region": "UK"}
    return {
        "references": [entry, {**entry, "id": "b", "author": [{"family": "B"}], "volume": 3}],
        "glossary": [{"id": "a", "term": "a", "meaning": "b"}],
        "organisations": [place, {**place, "id": "b", "phone": "111"}],
    }


RECORDS = {"condition": full_condition(), "topic": full_topic(), **shared_files()}


@pytest.mark.parametrize("name", RECORDS)
def test_the_two_validators_and_the_models_agree(name: str) -> None:
    """Some 2,000 mutated records: all three accept the same, but for contradictions."""
    from pydantic import ValidationError

    from toolkit.records.reading.schema_check import explainer, fits

    explaining = explainer(named(name))
    adapter: TypeAdapter[Any] = TypeAdapter(KINDS.model(name) if name in KINDS else SHARED[name][0])
    generator = random.Random(f"2026-11-23 {name}")
    accepted = 0
    for _ in range(400):
        data = mutated(RECORDS[name], generator)
        quick = fits(named(name), data)
        assert quick == explaining.is_valid(data), data
        try:
            adapter.validate_python(data)
            model, reasons = True, []
        except ValidationError as error:
            model, reasons = False, error.errors()
        if quick and not model:
            # Two values that contradict each other are the models' own business.
            assert all(each["type"] == "value_error" for each in reasons), (data, reasons)
            assert all("more than everybody" in str(r["msg"]) or "a draft" in str(r["msg"])
                       for r in reasons), reasons  # fmt: skip
        elif model and not quick:
            errors = list(explaining.iter_errors(data))
            assert all(_is_lax_number(error) for error in errors), (data, errors)
        accepted += quick
    # Were nearly all refused, or nearly all accepted, the agreement would say little.
    assert accepted > 20
