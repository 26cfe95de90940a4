"""toolkit/records/facts.py: what other records' checks need, and nothing that is too large."""

from __future__ import annotations

from collections.abc import Callable

from tests.kinds import KINDS, Condition
from tests.model.full_record import full_condition
from toolkit.records.document import Document
from toolkit.records.facts import Facts, LinkAt, facts_of
from toolkit.records.fragment_text import Use
from toolkit.records.record import Record

LONG = "We cannot say how long it may take for most people to recover from it again."


def facts(fewest: int = 15, uses: tuple[Use, ...] = (), **changes: object) -> Facts:
    data = full_condition() | changes
    document = Document("a.yaml", "", data, uses)
    return facts_of(Record(document, Condition.model_validate(data)), fewest, KINDS.compared)


def test_links_to_records_and_sections_have_their_places() -> None:
    text = "See [that](record:lupus), [below](#outlook) or [there](https://example.org)."
    found = facts(outlook=text).links
    assert LinkAt("record:lupus", ("outlook",), (11, 23)) in found
    assert LinkAt("#outlook", ("outlook",), (34, 42)) in found
    assert not [each for each in found if each.target.startswith("https")]
    (record, section) = (each for each in found if each.route == ("outlook",))
    assert [text[slice(*each.words or ())] for each in (record, section)] == [
        "record:lupus",
        "#outlook",
    ]


def test_the_same_words_have_the_same_key_in_any_record_of_the_language() -> None:
    def key(**changes: object) -> set[str]:
        return {text.key for text in facts(**changes).long_texts if text.route == ("outlook",)}

    assert len(key(outlook=LONG)) == 1
    assert key(outlook=LONG) == key(outlook=LONG.replace(" how", "\nhow") + " [@source-one]")
    assert key(outlook=LONG) != key(outlook=LONG, language="en-US")
    assert key(outlook=LONG) != key(outlook=LONG.replace("most", "many"))


def test_a_paragraph_names_its_long_sentences() -> None:
    found: Callable[[str], list[int]] = lambda text: [  # noqa: E731
        len(each.sentences) for each in facts(outlook=text).long_texts if each.route == ("outlook",)
    ]
    assert found(LONG) == [0]
    assert found(f"{LONG} Ask.") == [1]
    assert found(f"{LONG} {LONG}") == [2]


def test_a_text_names_its_fragment_and_is_not_sketched_then() -> None:
    end = len(LONG)
    use = Use(("outlook",), 0, end, (0, 5), "drug", "outlook")
    found = facts(uses=(use,), outlook=f"{LONG}\n\n{LONG}").long_texts
    texts = [each for each in found if each.route == ("outlook",)]
    assert [each.fragment for each in texts] == [use.name, ""]
    assert [bool(each.sketch) for each in texts] == [False, True]


def test_what_is_shorter_than_asked_for_is_not_long() -> None:
    assert not [each for each in facts(17, outlook=LONG).long_texts if each.route == ("outlook",)]


def test_care_cards_are_meant_to_be_alike() -> None:
    routes = {text.route[0] for text in facts(1).long_texts}
    assert "summary" in routes
    assert routes.isdisjoint({"get_help", "self_care", "questions_to_ask"})
