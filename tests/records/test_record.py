"""A record's prose, parsed once for everybody."""

import pytest

from tests.kinds import read_record
from toolkit.model.text.blocks import Citation
from toolkit.records.record import Record


@pytest.fixture
def record(minimal_text: str) -> Record:
    text = minimal_text.replace(
        "causes: The cause is not known. [@source-one]",
        "causes: |\n  Nobody knows. [@two] [@source-one]\n\n  - one [@three]\n  - two",
    )
    read = read_record("a.yaml", text.encode())
    assert isinstance(read, Record)
    return read


def test_passages_are_the_marked_texts_in_the_order_of_the_model(record: Record) -> None:
    routes = [passage.route for passage in record.passages]
    assert routes[:3] == [("summary",), ("main_message",), ("get_help", 0, "signs", 0)]
    assert ("get_help", 0, "signs", 0) in routes
    assert ("review", "changes", 0, "note") not in routes


def test_a_passage_is_parsed_and_cut_into_sentences(record: Record) -> None:
    causes = next(passage for passage in record.passages if passage.route == ("causes",))
    assert causes.block
    assert causes.parsed.plain == "Nobody knows.\none\ntwo"
    assert len(causes.words_only) == len(causes.text)
    assert [unit.kind for unit in causes.units] == ["paragraph", "item", "item"]
    sentence = causes.units[1].sentences[0]
    assert causes.text[sentence.start : sentence.end] == "one"


def test_citations_come_once_in_reading_order(record: Record) -> None:
    assert record.citations[0] == "source-one"
    assert len(set(record.citations)) == len(record.citations)
    assert record.citations.index("two") + 1 == record.citations.index("three")
    nodes = [node for p in record.passages for node in p.parsed.nodes()]
    assert sum(node == Citation("source-one") for node in nodes) > 5


def test_each_is_worked_out_once(record: Record) -> None:
    assert record.passages is record.passages
    assert record.passages[0].units is record.passages[0].units
