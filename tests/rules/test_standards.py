"""The tables of the standards name rules that exist, and decide what the publisher asks."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.kinds import Condition, Topic
from tests.rules.examples import TESTS
from toolkit.base.diagnostics import Severity
from toolkit.records.document import Document
from toolkit.records.record import Record
from toolkit.records.syntax.yaml_values import read_values
from toolkit.rules import RULES
from toolkit.rules.rule import Rule
from toolkit.rules.standards import STANDARDS, presence
from toolkit.rules.standards.serving import codes_of
from toolkit.rules.standards.standard import Criterion, Standard, judge

each_standard = pytest.mark.parametrize("standard", STANDARDS.values(), ids=lambda each: each.name)


def record(**changes: Any) -> Record:
    kind = changes.get("kind", "condition")
    name = "minimal-topic.yaml" if kind == "topic" else "minimal.yaml"
    data = copy.deepcopy(read_values((TESTS / name).read_text(encoding="utf-8"))) | changes
    model = Topic(**data) if kind == "topic" else Condition(**data)
    return Record(Document("content/x.yaml", "", data), model)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_says_it_serves_is_a_criterion(rule: Rule) -> None:
    criteria = {
        f"{standard.name}:{criterion.id}"
        for standard in STANDARDS.values()
        for criterion in standard.criteria
    }
    assert criteria.issuperset(rule.serves)


@each_standard
def test_every_criterion_has_an_id_of_its_own_and_something_to_decide_it(
    standard: Standard,
) -> None:
    ids = [criterion.id for criterion in standard.criteria]
    assert len(ids) == len(set(ids))
    for criterion in standard.criteria:
        codes = codes_of(standard.name).get(criterion.id)
        assert codes or criterion.has or criterion.person, criterion.id
        assert criterion.title[0].isupper()


def test_standards_with_numbered_items_have_all_of_them() -> None:
    numbers = {name: [each.id for each in STANDARDS[name].criteria] for name in STANDARDS}
    assert numbers["cdc-cci"] == [str(number) for number in range(1, 21)]
    assert numbers["discern"] == [str(number) for number in range(1, 17)]
    # 13 and 14 are for audio and video only.
    assert numbers["pemat"] == [str(n) for n in (*range(1, 13), *range(15, 27))]
    assert [each.split("-")[0] for each in numbers["pif-tick"]] == [str(n) for n in range(1, 11)]


def test_pemat_has_two_scores() -> None:
    pemat = STANDARDS["pemat"]
    assert pemat.parts() == ("understandability", "actionability")
    actionable = [each.id for each in pemat.criteria if each.part == "actionability"]
    assert actionable == ["20", "21", "22", "23", "24", "25", "26"]
    assert STANDARDS["nhs"].parts() == ("",)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ({}, "met"),
        ({"REF001": "error"}, "not met"),
        ({"REF001": "warning"}, "not met"),
        ({"REF001": "note"}, "needs a person"),
        ({"LAN001": "error"}, "met"),
    ],
)
def test_what_is_found_decides_and_a_note_does_not(
    found: dict[str, Severity], verdict: str
) -> None:
    assert judge(Criterion("1", "Title"), ("REF001",), record(), found) == verdict


def test_a_rule_that_did_not_run_decides_nothing() -> None:
    criterion = Criterion("1", "Title")
    assert judge(criterion, ("REF001", "REF002"), record(), {}, {"REF001"}) == "needs a person"
    assert (
        judge(criterion, ("REF001", "REF002"), record(), {"REF002": "error"}, {"REF001"})
        == "not met"
    )


def test_a_person_is_asked_only_when_nothing_is_wrong() -> None:
    criterion = Criterion("1", "Title", person="whether it is right")
    assert judge(criterion, ("REF001",), record(), {}) == "needs a person"
    assert judge(criterion, ("REF001",), record(), {"REF001": "error"}) == "not met"


def test_what_does_not_apply_is_neither_met_nor_not() -> None:
    criterion = Criterion("1", "Title", applies=lambda _: False, has=lambda _: False)
    assert judge(criterion, ("REF001",), record(), {}) == "does not apply"


def test_what_is_lacking_is_not_met() -> None:
    criterion = Criterion("1", "Title", has=lambda _: False, person="whether it is right")
    assert judge(criterion, ("REF001",), record(), {}) == "not met"


PERSON = {"name": "Example", "role": "Nurse", "conflicts": "none"}
REVIEW = {
    "status": "in-review",
    "authors": [PERSON],
    "reviewers": [PERSON],
    "last_reviewed": "2026-11-01",
    "next_review": "2029-11-01",
    "changes": [{"date": "2026-11-01", "version": "1.0", "note": "Checked."}],
}
FIGURE = {
    "file": "a.svg",
    "after": "overview",
    "alt": "A nerve.",
    "caption": "A nerve.",
    "credit": "Team",
    "licence": "CC BY 4.0",
}


def with_daily_life() -> dict[str, Any]:
    treatments: dict[str, Any] = copy.deepcopy(record().document.data["treatments"])
    treatments["options"] = [
        dict(treatments["options"][0], name=name, daily_life="Once a day.") for name in "ab"
    ]
    return treatments | {"no_treatment": "It can get worse."}


def with_chance() -> dict[str, Any]:
    chance = {"about": 1, "in": 4, "who": "people have pain"}
    return dict(record().document.data["nerve_pain"], chance=chance)


NO_CARDS = {"none": "Each condition has its own."}

# A question, a record that has what it asks for, and one that has not.
QUESTIONS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("needs_care_cards", {}, {"kind": "topic"}),
    ("can_have_treatments", {}, {"kind": "topic"}),
    ("has_actions", {"get_help": NO_CARDS}, {"kind": "topic", "get_help": NO_CARDS}),
    ("has_care_cards", {}, {"get_help": NO_CARDS}),
    ("has_support", {"support": ["helping-hands"]}, {}),
    ("has_conflict_statements", {"review": REVIEW}, {}),
    ("has_figures", {"figures": [FIGURE]}, {}),
    ("has_figures", {"nerve_pain": with_chance()}, {"kind": "topic"}),
    ("has_pictures", {"figures": [FIGURE]}, {"nerve_pain": with_chance()}),
    ("has_table", {"kind": "topic"}, {}),
    ("has_numbers", {"causes": "It takes 2 weeks."}, {}),
    ("has_several_treatments", {"treatments": with_daily_life()}, {}),
]
SERVED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("discern:8", {}, {"kind": "topic"}),
    ("discern:12", {"treatments": with_daily_life()}, {}),
    ("discern:13", {"treatments": with_daily_life()}, {}),
    ("discern:11", {}, {"treatments": {"intro": "There is no cure."}}),
]


@pytest.mark.parametrize(("question", "yes", "no"), QUESTIONS)
def test_what_a_record_has(question: str, yes: dict[str, Any], no: dict[str, Any]) -> None:
    has = getattr(presence, question)
    assert has(record(**yes))
    assert not has(record(**no))


@pytest.mark.parametrize(("criterion", "yes", "no"), SERVED)
def test_what_a_kind_or_a_field_serves(
    criterion: str, yes: dict[str, Any], no: dict[str, Any]
) -> None:
    assert presence.can_serve(criterion)(record(**yes))
    assert presence.serves(criterion)(record(**yes))
    assert not presence.serves(criterion)(record(**no))
    # Of a kind without a place for it, nothing is asked.
    assert not presence.can_serve(criterion)(record(kind="topic"))


def test_citations_in_other_words_are_no_numbers() -> None:
    assert not presence.has_numbers(record(causes="Unknown. [@nice-2020]"))
    assert presence.has_sources(record())
