from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.exporters.sample import CONDITION, TOPIC, condition, page_of, published, topic
from tests.kinds import PAGE, Condition
from toolkit.exporters.outline import outline
from toolkit.pages.errors import PageError
from toolkit.pages.rich_text import CitationNode, ItemList, LinkNode, Paragraph, TermNode


def condition_page(**changes: object) -> Any:
    page = page_of(condition(**changes))
    assert page.kind == "condition"
    return page


def topic_page(**changes: object) -> Any:
    page = page_of(topic(**changes))
    assert page.kind == "topic"
    return page


def test_sources_are_numbered_in_the_order_of_print() -> None:
    page = condition_page()
    assert [(each.number, each.id) for each in page.references] == [
        (1, "body"),  # the care cards come first
        (2, "journal"),  # the main message is printed before the summary
        (3, "web"),
        (4, "picture"),  # the picture follows the overview, before the symptoms
        (5, "unseen"),
    ]
    assert page.main_message.nodes[-1] == CitationNode(number=2, reference="journal", occurrence=1)


def test_each_citation_knows_how_often_its_source_was_cited_before() -> None:
    page = condition_page()
    web = page.references[2]
    text = PAGE.dump_json(page).decode()
    assert web.citations == text.count('"reference":"web"') == 6
    for occurrence in range(1, web.citations + 1):
        assert f'"reference":"web","occurrence":{occurrence}' in text


def test_prose_is_resolved() -> None:
    blocks = condition_page().overview.blocks
    first, kinds_of, bullets, numbers, links = blocks
    assert isinstance(first, Paragraph)
    assert isinstance(first.nodes[1], TermNode)
    assert first.nodes[1].meaning == "The body's defence."
    assert first.text == "Your immune system attacks nerves."
    assert isinstance(kinds_of, Paragraph)
    assert isinstance(bullets, ItemList)
    assert not bullets.ordered
    assert isinstance(numbers, ItemList)
    assert numbers.ordered
    assert [item.text for item in numbers.items] == ["it starts", "it stays"]
    assert isinstance(links, Paragraph)
    assert [(n.url, n.to) for n in links.nodes if isinstance(n, LinkNode)] == [
        ("topic.html", "page"),
        ("#diagnosis", "section"),
        ("https://example.org/guide", "web"),
    ]


def test_no_space_stands_before_a_citation_mark() -> None:
    first = condition_page().overview.blocks[0]
    assert isinstance(first, Paragraph)
    assert [node.type for node in first.nodes[-2:]] == ["citation", "citation"]
    assert first.nodes[-3].model_dump()["text"] == " attacks nerves."


def test_an_action_ends_in_exactly_one_colon() -> None:
    actions = [card.action for card in condition_page().get_help.cards]
    assert actions == [
        "Call 999 or go to A&E now if:",
        "Ask for an urgent GP appointment if:",
        "Speak to a GP if:",
    ]


def test_each_urgency_has_its_label() -> None:
    labels = [card.label for card in condition_page().get_help.cards]
    assert labels == ["Immediate action required", "Urgent advice", "Non-urgent advice"]


def test_a_reason_stands_for_missing_care_cards() -> None:
    page = topic_page()
    assert page.get_help.cards == ()
    assert page.get_help.none == "Each condition has its own advice."


def test_a_chance_is_said_in_words() -> None:
    chance = condition_page().nerve_pain.chance
    assert chance is not None
    assert chance.text == "About 1 in 4 people with FC have nerve pain."


def test_a_draft_warns_and_a_published_page_does_not() -> None:
    assert "not yet checked" in condition_page().draft_notice
    assert page_of(condition(), standing=published()).draft_notice == ""


def test_the_comparison_takes_its_text_from_the_records() -> None:
    table = topic_page().compare
    assert [column.label for column in table.columns][:2] == ["What it is", "Where the pain starts"]
    first = table.rows[0]
    assert (first.condition.title, first.condition.file) == ("First condition (FC)", "first.html")
    texts = [cell.text for cell in first.cells]
    assert texts[0] == "FC harms nerves."
    assert "central nerve pain" in texts[1]
    assert texts[2:] == [
        "In the legs.",
        "burning\nelectric shocks",
        "About 1 in 4 people.",
        "Plasma exchange",
        "Tablets",
        "Nerve test",
    ]


def test_the_comparison_is_numbered_in_the_topics_own_list() -> None:
    page = topic_page()
    assert [each.id for each in page.references] == ["body", "web", "journal"]
    where = page.compare.rows[0].cells[2].blocks[0]
    assert isinstance(where, Paragraph)
    assert where.nodes[-1] == CitationNode(number=3, reference="journal", occurrence=1)


def test_a_condition_without_such_a_treatment_says_so() -> None:
    options = [CONDITION["treatments"]["options"][1]]
    plain = condition(treatments={"options": options})
    page: Any = page_of(topic(), plain)
    assert page.kind == "topic"
    assert "None listed" in page.compare.rows[0].cells[5].text


def test_a_topics_section_may_bear_the_name_of_another() -> None:
    section = topic_page().sections[0]
    assert (section.id, section.anchor) == ("support", "section_support")
    body = section.body.blocks[0]
    assert isinstance(body, Paragraph)
    assert [n.url for n in body.nodes if isinstance(n, LinkNode)] == ["#answer", "#section_support"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"causes": "It is so. [@nowhere]"}, "no reference “nowhere”"),
        ({"causes": "[It](glossary:nothing)"}, "no term “nothing”"),
        ({"causes": "[It](record:nobody)"}, "no record “nobody”"),
        ({"causes": "[It](#nosection)"}, "no section “nosection”"),
        ({"support": ["nobody"]}, "no organisation “nobody”"),
        ({"related": ["nobody"]}, "no record “nobody”"),
        ({"figures": [CONDITION["figures"][0] | {"file": "x.png"}]}, "no picture “x.png”"),
        ({"figures": [CONDITION["figures"][0] | {"after": "sections"}]}, "does not have"),
    ],
)
def test_what_the_collection_does_not_hold_is_named(changes: dict[str, object], words: str) -> None:
    with pytest.raises(PageError, match=words):
        condition_page(**changes)


def test_only_records_that_there_are_can_be_compared() -> None:
    compare = TOPIC["compare"] | {"conditions": ["first", "nobody"]}
    with pytest.raises(PageError, match="no record “nobody”"):
        topic_page(compare=compare)


def test_a_page_survives_being_written_and_read() -> None:
    for page in (condition_page(), topic_page()):
        assert PAGE.validate_json(PAGE.dump_json(page)) == page


def test_the_schema_fits_the_pages_and_describes_every_field() -> None:
    schema = PAGE.json_schema(mode="serialization")
    Draft202012Validator.check_schema(schema)
    for page in (condition_page(), topic_page()):
        Draft202012Validator(schema).validate(json.loads(PAGE.dump_json(page, by_alias=True)))
    for name, model in schema["$defs"].items():
        for field, described in model.get("properties", {}).items():
            # Pydantic leaves a description out that says the same as the model referred to.
            assert {"description", "$ref"} & set(described), f"{name}.{field}"


def test_a_condition_without_optional_sections_and_with_its_own() -> None:
    left_out = ("nerve_pain", "not_known", "living_with_it", "treatments", "diagnosis")
    data = {key: value for key, value in CONDITION.items() if key not in left_out}
    own = [
        {"id": "travel", "heading": "Travel", "after": "symptoms", "body": "Rest. [@web]"},
        {"id": "causes", "heading": "More", "body": "Rest more. [@web]"},
    ]
    page: Any = page_of(Condition.model_validate(data | {"sections": own, "figures": []}))
    assert page.kind == "condition"
    fields = [(entry.field, entry.anchor) for entry in outline(page)]
    assert fields[fields.index(("symptoms", "symptoms")) + 1] == ("sections", "travel")
    # The page's own section keeps its name; the other one is told apart.
    assert fields[fields.index(("outlook", "outlook")) + 1] == ("sections", "section_causes")
    assert not {each for each, _ in fields} & set(left_out)
