from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exporters.reading import letters
from tests.exporters.sample import condition, context, page_of, published, short, topic
from tests.exporters.shipped import shipped
from tests.exporters.writing import LANGUAGES, written_in
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import FORMATS, make
from toolkit.exporters.text.gsm import TooLong, fits, parts
from toolkit.exporters.text.messages import check
from toolkit.pages.page import Page

(OUTPUT,) = FORMATS["messages"].outputs


def messages(page: Page) -> list[dict[str, Any]]:
    read = json.loads(make(OUTPUT, page, context()).content)["messages"]
    assert isinstance(read, list)
    return read


def test_every_record_that_is_shipped_is_read_back() -> None:
    pages, given = shipped()
    for page in pages:
        data = json.loads(make(OUTPUT, page, given).content)
        assert [each["urgency"] for each in data["messages"]] == [
            card.urgency for card in page.get_help.cards
        ]


def test_a_card_is_a_message_that_says_what_it_is_about() -> None:
    first, second, _third = messages(page_of(condition(), standing=published()))
    assert first["parts"] == [
        "First condition (FC)\nImmediate action required: Call 999 or go to A&E now if:\n"
        "- you cannot breathe\n- you cannot move"
    ]
    assert second["urgency"] == "urgent"


def test_a_draft_says_so_in_each_message() -> None:
    for each in messages(page_of(condition())):
        assert "Draft: not yet checked" in each["parts"][0]


def test_a_page_without_cards_says_why() -> None:
    (only,) = messages(page_of(topic(), standing=published()))
    assert only["parts"] == ["Conditions that hurt nerves\nEach condition has its own advice."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_writing_is_divided_between_words(language: str) -> None:
    for each in messages(page_of(written_in(language))):
        assert all(map(fits, each["parts"]))
    page = page_of(written_in(language))
    whole = "".join(part for each in messages(page) for part in each["parts"])
    assert page.get_help.cards[0].action in whole


def test_a_sign_in_two_alphabets_counts_as_the_longer() -> None:
    assert fits("a" * 160)
    assert not fits("a" * 161)
    assert not fits("[" + "a" * 159)
    assert fits("ü" * 160)
    assert fits("ж" * 70)
    assert not fits("ж" * 71)
    assert not fits("a" * 70 + "ж")
    assert not fits("😀" * 36)


def test_a_part_ends_where_an_item_ends_if_it_can() -> None:
    assert parts(["a" * 100, "b" * 50]) == (f"{'a' * 100}\n{'b' * 50}",)
    assert parts(["a " * 50 + "a", "b " * 50 + "b"]) == (
        "1/2 " + "a " * 50 + "a",
        "2/2 " + "b " * 50 + "b",
    )
    assert parts(["can’t – “so”…"]) == ('can\'t - "so"...',)


def test_ten_parts_and_more_have_room_for_their_numbers() -> None:
    found = parts(["a" * 154] * 12)
    assert found[0] == "1/12 " + "a" * 154
    assert found[-1].startswith("12/12 ")
    with pytest.raises(TooLong, match="155"):
        parts(["a" * 155] * 12)


def test_a_word_that_no_part_has_room_for_is_refused() -> None:
    cards = [{"urgency": "urgent", "action": "Ask if", "signs": [f"it is {'ж' * 80}"]}]
    with pytest.raises(HandoutError, match="a word of 80 letters"):
        messages(page_of(short(get_help=cards)))


@settings(max_examples=30)
@given(
    st.lists(
        st.lists(st.text("abc[ж中’ü", min_size=1, max_size=30), min_size=1, max_size=30).map(
            " ".join
        ),
        min_size=1,
        max_size=8,
    )
)
def test_no_letter_is_lost(items: list[str]) -> None:
    found = parts(items)
    assert all(map(fits, found))
    assert len(found) == 1 or [each.split()[0] for each in found] == [
        f"{at}/{len(found)}" for at in range(1, len(found) + 1)
    ]
    words = [each.split(" ", 1)[1] for each in found] if len(found) > 1 else found
    assert letters("".join(words)) == letters("".join(items))
    spaced = " ".join(words).split()
    assert all(
        "中" in word or word.replace("’", "'") in spaced for i in items for word in i.split()
    )


def test_lost_words_and_long_parts_are_noticed() -> None:
    page = page_of(condition())
    good = make(OUTPUT, page, context())
    for old, new, said in (
        (b"you cannot move", b"", "you cannot move"),
        (b"you cannot move", b"you cannot move" + b" and" * 50, "too long"),
    ):
        changed = Artifact(good.path, good.content.replace(old, new))
        with pytest.raises(HandoutError, match=said):
            check(page, changed, context())
