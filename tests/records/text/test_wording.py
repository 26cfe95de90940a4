from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.language.wordings import record
from toolkit.base.settings import Settings
from toolkit.records.reading.library import Library
from toolkit.records.text.wording import Wording, make_wording
from toolkit.rules import RULES
from toolkit.rules.rule import Context


def wording(text: str, **fields: object) -> Wording:
    return record(text, **fields).wording


def test_positions_lead_back_to_the_field() -> None:
    text = "It gets better. [@source-one] It can last."
    found = wording(text)
    at = found.plain.index("can last")
    finding = found.finding((at, at + 8), "message", "hint")
    assert finding.route == ("outlook",)
    assert finding.words is not None
    assert text[slice(*finding.words)] == "can last"


def test_names_and_headings_come_before_the_texts_under_them() -> None:
    routes = [piece.route for piece in wording("It lasts.").pieces]
    name = routes.index(("treatments", "options", 0, "name"))
    assert routes[name + 1] == ("treatments", "options", 0, "how_it_works")
    assert ("symptoms", "groups", 0, "name") in routes
    assert ("get_help", 0, "action") in routes


def test_markup_and_addresses_are_no_words() -> None:
    found = wording(
        "See [us](https://a.example/x-y) or www.b.example or c@d.example. [@source-one]"
    )
    assert "See  us" in found.text
    assert not {"www.b.example", "c@d.example", "source-one"} & found.words


def test_what_no_rule_may_touch_is_filled_in() -> None:
    text = "Call (877) 448-7848 or Dr Smith, “the elderly” of HLA-DRB1\\*15:01."
    found = wording(text)
    filled = "Call ______________ or ________, _____________ of _______________."
    assert filled in found.text
    assert text in found.written
    assert len(found.text) == len(found.written)


def test_words_are_small_and_stripped() -> None:
    found = wording("“Take (it) and/or don’t—stop.")
    assert {"take", "it", "and", "or", "don't", "stop"} <= found.words
    assert "Take" in found.tokens


def test_capitals_that_grow_keep_every_place() -> None:
    found = wording("İİİ is a letter. Zebra it.")
    assert len(found.plain) == len(found.text)
    assert found.text[found.plain.index("zebra")] == "Z"


def test_a_record_in_another_language_has_no_wording() -> None:
    assert wording("Medication prior to meals.", language="fr").pieces == ()
    assert wording("It lasts.", language="en-US").pieces


def test_it_is_worked_out_once() -> None:
    one = record("It lasts.")
    assert one.wording is one.wording


def test_brackets_quotes_names_and_beginnings() -> None:
    text = "The rash (red) is bad. Rash Society.\n\n- Rash"
    found = wording(text)
    base = found.written.index(text)

    def at(word: str, number: int = 0) -> int:
        places = [i for i in range(len(text)) if text.startswith(word, i)]
        return base + places[number]

    assert found.in_brackets((at("red"), at("red") + 3))
    assert not found.in_brackets((at("rash"), at("rash") + 4))
    assert found.begins_sentence(at("Rash", 0))
    assert found.begins_sentence(at("Rash", 1))
    assert found.is_name((at("Society"), at("Society") + 7))
    assert not found.is_name((at("Rash", 0), at("Rash", 0) + 4))
    assert found.sentence(at("Society")) == "____________."


PIECES = [
    *"0129%&/+<°-–.,:;()\"'’ \n\xa0İß",
    "10000",
    "1.5",
    "2-4",
    "5.30 pm",
    "12pm",
    "6th Aug 2018",
    "2026-11-22",
    "06/08/18",
    "1 in 7",
    "14.3%",
    "30 in 100",
    " in ",
    " out of ",
    "people",
    "million",
    "Monday",
    "Monday-Friday",
    "Medication",
    "prior to",
    " can't ",
    "it's",
    "e.g.",
    "etc.",
    "DO NOT",
    "AIDP",
    "[@source-one]",
    "[rash](glossary:myelin)",
    "neuritis",
    "fever",
    "a diabetic",
    "the disabled",
    "redness",
    "skin",
    "yellow",
    "dark skin",
    "you should not",
    "one",
    "twenty one",
    "two weeks",
    "is decided by a doctor",
    "likely",
    "a good chance",
    "\n- ",
    "\n\n",
    " (",
    ") ",
    "called ",
    "noon",
    "https://x.example/2-4",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
def test_no_language_rule_crashes_and_fixes_change_the_words_they_mark(text: str) -> None:
    text += "."
    context = Context(Settings(), Library())
    one = record(text)
    texts = {piece.route: piece.source for piece in one.wording.pieces}
    for rule in RULES:
        if rule.code.startswith("LAN"):
            for finding in rule.check(one, context):
                if finding.words is not None and finding.route in texts:
                    start, end = finding.words
                    assert 0 <= start < end <= len(texts[finding.route]), rule.name
                    if finding.replacement is not None:
                        assert texts[finding.route][start:end] != finding.replacement


@given(st.text(alphabet="019 -[]a(:.", max_size=40))
def test_numbers_are_the_runs_of_digits_that_are_not_filled_in(text: str) -> None:
    found = make_wording([(("a",), "See 2", None), (("b",), text, None)])
    assert found.digits == tuple(each.span() for each in re.finditer("[0-9]+", found.written))
    assert found.numbers == tuple(each.span() for each in re.finditer("[0-9]+", found.text))
