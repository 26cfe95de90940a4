from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

TOPIC = "kind: topic\ncompare:\n  conditions: [{conditions}]\n  fields: [{fields}]\n"


def test_each_empty_cell_is_reported_at_its_field(tmp_path: Path) -> None:
    text = TOPIC.format(
        conditions="first-condition, second-condition, minimal",
        fields="summary, treatments.eases_symptoms, treatments.treats_the_cause",
    )
    checked = check(text + "# file: content/conditions/minimal.yaml\n", tmp_path)
    assert checked.messages("STR013") == [
        "second-condition says nothing under treatments.eases_symptoms",
        "minimal says nothing under treatments.treats_the_cause",
    ]
    assert checked.marked("STR013") == ["treatments.eases_symptoms", "treatments.treats_the_cause"]


def test_fields_that_every_condition_has(tmp_path: Path) -> None:
    text = TOPIC.format(
        conditions="first-condition, second-condition",
        fields="summary, nerve_pain.kind, nerve_pain.where, diagnosis.tests",
    )
    assert check(text, tmp_path).of("STR013") == []


def test_unknown_conditions_and_topics_have_a_code_of_their_own(tmp_path: Path) -> None:
    text = TOPIC.format(conditions="nobody, both-conditions", fields="treatments.eases_symptoms")
    assert check(text, tmp_path).of("STR013") == []
