from __future__ import annotations

from tests.exporters.sample import condition, page_of, topic
from toolkit.exporters.outline import outline


def test_sections_come_in_the_order_of_print() -> None:
    fields = [entry.field for entry in outline(page_of(condition()))]
    assert fields[:4] == ["get_help", "overview", "symptoms", "nerve_pain"]
    assert fields[-3:] == ["related", "references", "review"]


def test_an_empty_list_makes_no_section() -> None:
    fields = [entry.field for entry in outline(page_of(condition(support=[], related=[])))]
    assert not {"support", "related"} & set(fields)


def test_a_topic_is_headed_by_its_question() -> None:
    entries = outline(page_of(topic()))
    assert [entry.field for entry in entries][:4] == ["get_help", "answer", "compare", "sections"]
    assert entries[1].heading == "Which conditions hurt nerves?"


def test_a_picture_follows_its_section() -> None:
    figures = {entry.field: entry.figures for entry in outline(page_of(condition()))}
    assert [figure.file for figure in figures["overview"]] == ["nerve.svg"]
    assert not figures["symptoms"]


def test_pictures_of_a_topic_follow_its_last_section() -> None:
    figure = condition().figures[0].model_dump() | {"after": "sections"}
    entries = outline(page_of(topic(figures=[figure])))
    assert [entry.field for entry in entries if entry.figures] == ["sections"]
