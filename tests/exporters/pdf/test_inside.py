from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import condition, context, page_of
from toolkit.exporters.pdf import exporter, inside
from toolkit.exporters.pdf.inside import is_as_foreseen, with_foreseen

LINK = '<a href="#part_{0}" data-page="page">'
PART = '<h2 class="part" id="part_{0}">'


_TEXT = f'<p class="{"of no letters" * 99}">{"letters of it" * 100}</p>'
# Two parts, and 1,100 letters that are printed before each.
HTML = (
    f"<html><title>{_TEXT}</title><body>{LINK.format('one')}{LINK.format('two')}"
    f"{_TEXT}{PART.format('one')}{_TEXT}{PART.format('two')}"
)


def pages(*anchors: str) -> list[SimpleNamespace]:
    return [SimpleNamespace(anchors=dict.fromkeys(on.split(), (0, 0))) for on in anchors]


def test_sides_in_whose_middle_all_parts_begin_are_foreseen() -> None:
    foreseen = with_foreseen(HTML, share=1)
    assert re.findall(r'"#(\w+)" data-side="(\d)"', foreseen) == [
        ("part_one", "1"),
        ("part_two", "2"),
    ]
    assert foreseen.replace(' data-side="1"', "").replace(' data-side="2"', "") == HTML


def test_none_is_foreseen_if_one_may_begin_on_either_of_two_sides() -> None:
    assert with_foreseen(HTML, share=0.8) == HTML
    assert with_foreseen("<body></body>", share=1) == "<body></body>"


@pytest.mark.parametrize(
    ("laid_out", "is_right"),
    [
        (pages("part_one", "part_two"), True),
        (pages("part_one part_two"), False),
        (pages("part_one", "", "part_two"), False),
        (pages("", "part_one part_two"), False),
    ],
)
def test_it_is_seen_where_the_parts_really_begin(laid_out: object, is_right: bool) -> None:
    assert is_as_foreseen(with_foreseen(HTML, share=1), laid_out) is is_right


@pytest.mark.parametrize("letters", [inside._LETTERS_OF_A_SIDE, 40_000, 250])
def test_a_handout_is_the_same_however_wrong_is_what_was_foreseen(
    letters: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(condition(outlook="It is told in a sentence. " * 40))
    with monkeypatch.context() as patch:
        patch.setattr(exporter, "with_foreseen", lambda html, share: html)
        looked_up = exporter.export(page, context()).content
    monkeypatch.setattr(inside, "_LETTERS_OF_A_SIDE", letters)
    monkeypatch.setattr(inside, "_EDGE", 0)
    assert exporter.export(page, context()).content == looked_up
    assert "(page 1)" in pdf_pages(looked_up)[0]
