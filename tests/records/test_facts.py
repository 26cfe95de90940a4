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
        return {
            text.key for text in facts(**changes).long_texts.own() if text.route == ("outlook",)
        }

    assert len(key(outlook=LONG)) == 1
    assert key(outlook=LONG) == key(outlook=LONG.replace(" how", "\nhow") + " [@source-one]")
    assert key(outlook=LONG) != key(outlook=LONG, language="en-US")
    assert key(outlook=LONG) != key(outlook=LONG.replace("most", "many"))


def test_a_paragraph_names_its_long_sentences() -> None:
    found: Callable[[str], list[int]] = lambda text: [  # noqa: E731
        len(each.sentences)
        for each in facts(outlook=text).long_texts.own()
        if each.route == ("outlook",)
    ]
    assert found(LONG) == [0]
    assert found(f"{LONG} Ask.") == [1]
    assert found(f"{LONG} {LONG}") == [2]


def test_the_text_of_a_fragment_is_apart_and_has_its_name_and_its_keys() -> None:
    end = 2 * len(LONG) + 1
    use = Use(("outlook",), 0, end, (0, 5), "drug", "outlook")
    own = facts(outlook=f"{LONG} {LONG}").long_texts
    found = facts(uses=(use,), outlook=f"{LONG} {LONG}\n\n{LONG}").long_texts
    (text,) = (each for each in own.own() if each.route == ("outlook",))
    keys = (text.key, *[each.key for each in text.sentences])
    assert found.of_fragments == (" ".join((use.name, *keys)),)
    assert [each.words for each in found.own() if each.route == ("outlook",)] == [
        (end + 2, end + 2 + len(LONG))
    ]


def test_each_text_has_its_place_and_its_sentences_after_those_of_others() -> None:
    text = f"{LONG} {LONG}\n\n{LONG}\n\n{LONG} Ask."
    found = facts(outlook=text, living_with_it=text).long_texts
    assert found.fit
    own = found.own()
    assert [found.place(at) for at in range(len(own))] == [(each.route, each.words) for each in own]
    there = [each for each in own if each.route == ("outlook",)]
    starts = [0, 2 * len(LONG) + 3, 3 * len(LONG) + 5]
    assert [each.words[0] for each in there] == starts
    assert [[at for _key, (at, _end) in each.sentences] for each in there] == [
        [0, len(LONG) + 1],
        [],
        [starts[2]],
    ]
    assert {each.key for each in own} == {*found.keys}


def test_what_is_shorter_than_asked_for_is_not_long() -> None:
    found = facts(17, outlook=LONG).long_texts.own()
    assert not [each for each in found if each.route == ("outlook",)]


def test_care_cards_are_meant_to_be_alike() -> None:
    routes = {text.route[0] for text in facts(1).long_texts.own()}
    assert "summary" in routes
    assert routes.isdisjoint({"get_help", "self_care", "questions_to_ask"})
