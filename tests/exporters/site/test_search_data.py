"""What the script of the library is given."""

from __future__ import annotations

from tests.exporters.sample import condition, listed_of, page_of, topic
from toolkit.exporters.site.search_data import search_data


def test_it_has_the_order_of_the_list_and_says_what_each_page_is() -> None:
    pages = [
        listed_of(page_of(topic(title="Zebra"))),
        listed_of(page_of(condition(title="Ape", also_known_as=["monkey"]))),
    ]
    data = search_data(pages)
    assert [(each["title"], each["kind"], each["names"]) for each in data["pages"]] == [
        ("Ape", "condition", 1),
        ("Zebra", "topic", 0),
    ]
    assert data["synonyms"]
