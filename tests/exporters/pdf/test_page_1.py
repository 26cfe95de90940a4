from __future__ import annotations

import pytest

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import condition, context, handout_of_all, page_of, short
from toolkit.base.settings import Settings
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import outputs
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.variants import VARIANTS
from toolkit.pages.page import Page

LINE = {"name": "Ward 7", "phone": "020 7946 0000", "hours": "every day, 8am to 6pm"}


def words(content: bytes) -> list[str]:
    return [" ".join(each.split()) for each in pdf_pages(content)]


def test_page_1_says_what_it_is_what_to_do_and_what_is_inside() -> None:
    page = page_of(condition())
    first, *rest = words(handout_of_all())
    order = [
        page.title,
        page.summary.text,
        page.main_message.text,
        page.get_help.cards[0].action,
        "Someone to talk to:",
        "Inside: What it is (page 1); What helps (page",
    ]
    places = [first.find(each) for each in order]
    assert places == sorted(places)
    assert places[0] >= 0
    assert any("What helps" in each for each in rest)


@pytest.mark.parametrize("variant", ["large-print", "extra-large", "booklet"])
def test_where_the_card_needs_the_page_what_it_is_follows(variant: str) -> None:
    card = {"urgency": "emergency", "action": "Call 999 if", "signs": ["you " + "fall " * 40] * 3}
    page = page_of(short(get_help=[card], summary="FC harms nerves. " * 12 + "[@web]"))
    first, *rest = words(export(page, context(), VARIANTS[variant]).content)
    assert "Call 999 if" in first
    assert page.main_message.text in " ".join([first, *rest])


def test_page_1_says_no_name_twice_and_leaves_out_the_small_print() -> None:
    page = page_of(condition())
    first = words(export(page, context()).content)[0]
    assert page.title == "First condition (FC)"
    assert "Also called: Oneitis. For:" in first
    inside = first.partition("Inside:")[2].partition(".")[0]
    assert "Living with it (page" in inside
    assert "About this leaflet" not in inside


def test_the_services_of_the_place_come_before_those_of_the_record() -> None:
    local = Settings.model_validate({"local": [LINE]})
    content = export(page_of(short(), settings=local), context(settings=local)).content
    first = words(content)[0]
    assert "Someone to talk to: Ward 7, 020 7946 0000. Open: every day, 8am to 6pm." in first


def headings(page: Page) -> list[str]:
    return [each.part for each in page.made_from.sections if each.part]


def test_each_part_has_one_heading_whatever_the_order() -> None:
    page = page_of(condition())
    text = "\n".join(pdf_pages(handout_of_all()))
    for part in dict.fromkeys(headings(page)):
        lines = [line.strip() for line in text.splitlines()]
        assert lines.count(part) == 1, part


def test_the_summary_says_what_to_do_next() -> None:
    steps = [{"action": "Ask for a test of your nerves. [@web]"}]
    page = page_of(condition(next_steps=steps))
    (only,) = words(export(page, context(), VARIANTS["summary"]).content)
    assert "Ask for a test of your nerves." in only


def test_a_summary_that_lost_a_step_is_not_written() -> None:
    more = page_of(condition(next_steps=[{"action": "Ask for a test of your nerves. [@web]"}]))
    (summary,) = outputs(["pdf"], ["summary"])
    made = summary.make(page_of(condition()), context())
    with pytest.raises(HandoutError, match="Ask for a test"):
        summary.check(more, made, context())
