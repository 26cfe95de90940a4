"""One problem a place, the cause first."""

from tests.records.explained import explained, said

CARDS = {
    "properties": {
        "cards": {
            "description": "Cards, or none: with the reason.",
            "anyOf": [
                {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "type": "object",
                        "properties": {"how": {"enum": ["fast", "slow"]}, "signs": {}},
                        "required": ["how", "signs"],
                        "additionalProperties": False,
                    },
                },
                {
                    "type": "object",
                    "properties": {"none": {"type": "string"}},
                    "required": ["none"],
                    "additionalProperties": False,
                },
            ],
        }
    }
}


def test_the_form_that_was_meant_speaks() -> None:
    (problem,) = explained(CARDS, "cards:\n  - {how: quick, signs: x}\n")
    assert problem.code == "SCH004"
    assert problem.finding.route == ("cards", 0, "how")
    (problem,) = explained(CARDS, "cards: {none: 1}\n")
    assert problem.finding.route == ("cards", "none")


def test_if_no_form_was_meant_all_are_named() -> None:
    message, hint = said(CARDS, "cards: text\n")
    assert message == 'cards is the text "text"; it needs a list or a group of keys'
    assert hint == "Cards, or none: with the reason"


def test_an_empty_list_is_a_list() -> None:
    message, hint = said(CARDS, "cards: []\n")
    assert message == "cards is an empty list"
    assert hint.endswith("or say why there are none, with none: and the reason")


def test_of_several_errors_at_one_place_the_cause_is_said() -> None:
    schema = {"properties": {"a": {"type": "string", "minLength": 1, "pattern": r"\S"}}}
    (problem,) = explained(schema, 'a: ""\n')
    assert problem.code == "SCH006"
    dated = {"properties": {"a": {"type": "string", "pattern": "^[0-9-]+$", "format": "date"}}}
    assert len(explained(dated, "a: 1 May\n")) == 1


def test_places_that_have_nothing_to_do_with_one_another_are_each_said() -> None:
    text = "cards:\n  - {how: quick, signs: x}\n  - {how: fast, sings: x}\n"
    codes = sorted(problem.code for problem in explained(CARDS, text))
    assert codes == ["SCH001", "SCH004"]
