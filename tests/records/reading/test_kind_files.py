"""Kinds that a collection declares: what is possible, and one plain message for what is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds import KINDS
from tests.model.full_record import full_record
from tests.records.reading.broken_kinds import HERE, broken
from toolkit.base.settings import Settings
from toolkit.model.kinds.problems import is_reserved
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.pages.page import Page
from toolkit.records.reading.kind_files import kinds_with, read_kind
from toolkit.records.reading.read import read_record
from toolkit.records.reading.schema_check import fits
from toolkit.records.record import Record
from toolkit.validation.check_refused import explain_refused

BROKEN = list(broken())


def test_there_are_enough_of_them() -> None:
    assert len(BROKEN) >= 200


@pytest.mark.parametrize(("name", "text", "word"), BROKEN, ids=map(str, range(len(BROKEN))))
def test_a_wrong_declaration_is_one_plain_message_at_its_line(
    name: str, text: str, word: str
) -> None:
    line = next(at for at, each in enumerate(text.split("\n"), 1) if HERE in each)
    _kind, refused = read_kind(f"content/kinds/{name}.yaml", text.replace(HERE, "").encode())
    assert refused, text
    (found,) = explain_refused(refused, Settings())
    assert found.span.line == line, (text, found)
    assert word in found.message or word in found.hint, (text, found)
    assert found.hint, text
    assert found.severity == "error"


def test_a_bad_section_spoils_no_other() -> None:
    text = (
        "extends: condition\nsections:\n  - key: travel\n    heading: Travel\n    block: prose\n"
        "  - key: get_help\n    presence: optional\n"
    )
    kind, refused = read_kind("content/kinds/condition.yaml", text.encode())
    assert refused
    assert kind
    assert "travel" in kind.names
    assert kind.by_key["get_help"].presence == "required"
    # The same where a section does not even fit the schema.
    kind, refused = read_kind(
        "content/kinds/condition.yaml", text.replace("presence: optional", "x: 1").encode()
    )
    assert refused
    assert kind
    assert "travel" in kind.names


def test_sections_move_but_the_care_cards_and_the_foot_stay() -> None:
    text = "extends: condition\norder: [get_help, outlook, symptoms]\n"
    kind, refused = read_kind("content/kinds/condition.yaml", text.encode())
    assert refused is None
    assert kind
    assert kind.names[:4] == ("get_help", "outlook", "symptoms", "overview")
    assert kind.names[-5:] == ("support", "glossary", "related", "references", "review")


def test_a_kind_of_a_collection_s_own_is_a_kind_like_any_other(minimal_text: str) -> None:
    text = (
        "kind: service\nwhat: A service and how to reach it.\nemergency_card: optional\n"
        "sections:\n"
        "  - {key: offer, heading: What we offer, block: prose, presence: required}\n"
        "  - key: place\n    heading: Where we are\n    fields:\n"
        "      - {key: name, type: words}\n"
        "      - {key: walk, type: number, unit: minutes, label: On foot, optional: true}\n"
        "      - {key: opened, type: date, optional: true}\n"
        "      - {key: page, type: link, optional: true}\n"
        "      - key: doors\n        type: list of fields\n        optional: true\n"
        "        fields: [{key: name, type: words}, {key: how, type: inline}]\n"
    )
    kind, refused = read_kind("content/kinds/service.yaml", text.encode())
    assert refused is None
    assert kind
    kinds = kinds_with({"service": kind})
    record = (
        "kind: service\nid: pain\ntitle: Pain clinic\nlanguage: en-GB\naudience: Adults\n"
        "summary: We help.\nmain_message: Ask us.\nget_help: {none: It is not for emergencies.}\n"
        "offer: We talk. [@source-one]\nplace:\n  name: The old mill\n  walk: 5\n"
        "  opened: 2020-01-31\n  page: https://example.org\n"
        "  doors: [{name: East, how: 'Ring [@source-one].'}]\n"
        "review: {status: draft, authors: [{name: A}], "
        'changes: [{date: 2026-11-22, version: "0.1", note: First.}]}\n'
    )
    read = read_record("content/services/pain.yaml", record.encode(), kinds)
    assert isinstance(read, Record), read
    assert read.model.section("place").doors[0].how == "Ring [@source-one]."
    assert not isinstance(read_record("a.yaml", minimal_text.encode(), kinds), Record)
    assert isinstance(read_record("a.yaml", minimal_text.encode(), KINDS), Record)


def test_codes_of_a_collection_s_own_have_their_form_and_are_shown(minimal_text: str) -> None:
    text = (
        "extends: condition\ncodes:\n  - {key: omim, label: OMIM, pattern: '[0-9]{6}', "
        "link: 'https://www.omim.org/entry/{code}'}\n"
    )
    kind, refused = read_kind("content/kinds/condition.yaml", text.encode())
    assert refused is None
    assert kind
    kinds = kinds_with({"condition": kind})
    data = FULL | {"review": FULL["review"] | {"status": "published"}}
    good = data | {"codes": {"icd10": ["G35"], "omim": ["126200"]}}
    assert fits(kinds.schema("condition"), good)
    assert not fits(SHIPPED.schema("condition"), good)
    for code in ("12620", "1262000", "abcdef", "126200\n", 126200):
        assert not fits(kinds.schema("condition"), data | {"codes": {"omim": [code]}})
    model = kinds.model("condition").model_validate(good)
    assert model.codes.omim == ("126200",)


SHIPPED = shipped_kinds()
FULL = full_record(SHIPPED.model("condition"))
BODY = [each.key for each in SHIPPED["condition"].body]


@given(
    stricter=st.dictionaries(st.sampled_from(BODY), st.sampled_from(["required", "expected"])),
    added=st.lists(st.sampled_from(["travel", "sleep", "work"]), unique=True),
    order=st.lists(st.sampled_from(BODY), unique=True),
    left_out=st.sets(st.sampled_from([*FULL, "travel"])),
)
@settings(max_examples=60)
def test_what_fits_a_collection_s_kind_fits_the_toolkit_s_without_the_additions(
    stricter: dict[str, str], added: list[str], order: list[str], left_out: set[str]
) -> None:
    was = {each.key: each.presence for each in SHIPPED["condition"].body}
    lines = [
        f"  - {{key: {key}, presence: {presence}}}"
        for key, presence in stricter.items()
        if was[key] != "required"
    ]
    lines += [f"  - {{key: {key}, heading: H, block: prose, presence: required}}" for key in added]
    sections = "\n".join(["sections:", *lines]) if lines else ""
    text = f"extends: condition\norder: [{', '.join(order)}]\n{sections}\n"
    kind, refused = read_kind("content/kinds/condition.yaml", text.encode())
    assert refused is None, text
    assert kind
    data = {key: value for key, value in FULL.items() if key not in left_out}
    data |= {key: "We say so." for key in added if key not in left_out}
    if fits(kinds_with({"condition": kind}).schema("condition"), data):
        without = {key: value for key, value in data.items() if key not in added}
        assert fits(SHIPPED.schema("condition"), without)
        assert not left_out & {key for key, presence in was.items() if presence == "required"}


def test_a_section_cannot_be_called_like_anything_of_a_page() -> None:
    made_from_sections = {each.key for each in SHIPPED["condition"].body}
    for name in {*Page.model_fields, *vars(Page), *dir(Page)} - made_from_sections:
        assert is_reserved(name), name
