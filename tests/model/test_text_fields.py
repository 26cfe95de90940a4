"""Which fields are plain words, told from the models alone."""

from tests.kinds import KINDS, Condition, Topic
from tests.model.full_record import full_condition, full_topic
from toolkit.model.shared import Organisation
from toolkit.model.text_fields import plain_texts
from toolkit.model.walk import marked_texts

MODELS = (Condition(**full_condition()), Topic(**full_topic()))


def test_a_text_is_plain_or_marked_and_never_both() -> None:
    for model in MODELS:
        plain = {route for route, _ in plain_texts(model)}
        assert plain.isdisjoint(route for route, _, _ in marked_texts(model))
        assert {("title",), ("also_known_as", 0), ("figures", 0, "alt")} <= plain


def test_ids_addresses_codes_and_choices_are_neither() -> None:
    organisation = Organisation(
        id="a", name="A", what_for="B", url="https://a.example", region="UK"
    )
    assert [route for route, _ in plain_texts(organisation)] == [
        ("name",), ("what_for",), ("region",),
    ]  # fmt: skip
    assert all(route[-1] not in ("id", "kind", "status") for route, _ in plain_texts(MODELS[0]))


def test_prose_paths_are_the_marked_fields_that_hold_paragraphs() -> None:
    found = {
        tuple(step for step in route if isinstance(step, str))
        for model in MODELS
        for route, _, block in marked_texts(model)
        if block
    }
    assert found <= KINDS.texts.prose
    others = {path for path in KINDS.texts.prose if path[0] not in type(MODELS[0]).model_fields}
    assert {path for path in KINDS.texts.prose - found - others if path[0] != "risks"} == set()
