from __future__ import annotations

import re
from typing import Any

import pytest

from tests.exporters.sample import condition, context, exported, page_of, short, topic
from tests.exporters.writing import written_in
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import ALL, FORMATS, VARIANTS, make, outputs
from toolkit.exporters.pdf import exporter as pdf

(HTML,) = FORMATS["html"].outputs
(JSON,) = FORMATS["json"].outputs
SIGN = "you cannot move"


def test_nothing_is_missing_from_any_file_of_the_sample() -> None:
    for each in ALL:
        make(each, page_of(condition()), context())
    # What kinds differ in, these have: the other variants read alike.
    for each in outputs(tuple(FORMATS), ("standard", "booklet")):
        make(each, page_of(topic()), context())


@pytest.mark.parametrize("language", ["ar", "bn", "el", "he", "hi", "ru"])
def test_nothing_is_missing_in_any_writing(language: str) -> None:
    # What writings differ in, this has: the other variants read alike.
    for each in outputs(tuple(FORMATS), ("standard",)):
        make(each, page_of(written_in(language)), context())


@pytest.mark.parametrize(
    ("variant", "language"),
    [*((each, "en-GB") for each in VARIANTS), ("standard", "ar"), ("summary", "hi")],
)
def test_a_handout_that_lost_a_sign_is_not_made(
    variant: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = short() if language == "en-GB" else written_in(language)
    # The title stands before the cards and nowhere behind them.
    lost = model.title
    *cards, last = model.get_help
    last = last.model_copy(update={"signs": [lost]})
    page = page_of(model.model_copy(update={"get_help": [*cards, last]}))
    whole = pdf.render_page

    def without_sign(*arguments: Any, **values: Any) -> str:
        html = whole(*arguments, **values)
        # The sign alone goes, wherever else its words may stand.
        cards, last, rest = html.partition('<section class="card non-urgent">')
        card, end, rest = rest.partition("</section>")
        return cards + last + re.sub(r"(?s)(.*)<li>.*?</li>", r"\1", card) + end + rest

    monkeypatch.setattr(pdf, "render_page", without_sign)
    (output,) = outputs(["pdf"], [variant])
    with pytest.raises(HandoutError, match=re.escape(lost)):
        make(output, page, context())


@pytest.mark.parametrize("kind", ["html", "json"])
def test_html_and_json_are_read_as_well(kind: str) -> None:
    page = page_of(condition())
    whole = exported(kind, page, context())
    cut = Artifact(whole.path, whole.content.replace(SIGN.encode(), b""))
    with pytest.raises(HandoutError, match=f"first.{kind} .* “{SIGN}”"):
        FORMATS[kind].outputs[0].check(page, cut, context())


def test_a_sign_that_stands_only_behind_the_cards_is_lost() -> None:
    page = page_of(condition(outlook=SIGN))
    html = exported("html", page, context())
    HTML.check(page, html, context())
    cut = html.content.replace(f"<li>{SIGN}".encode(), b"<li>", 1)
    with pytest.raises(HandoutError, match="care card"):
        HTML.check(page, Artifact(html.path, cut), context())


def test_words_in_a_style_sheet_do_not_count() -> None:
    page = page_of(condition())
    html = exported("html", page, context()).content.replace(SIGN.encode(), b"")
    styled = Artifact("first.html", html + f"<style>{SIGN}</style>".encode())
    with pytest.raises(HandoutError, match=SIGN):
        HTML.check(page, styled, context())


def test_cards_in_another_order_are_an_error() -> None:
    page = page_of(condition())
    turned = page.get_help.model_copy(update={"cards": page.get_help.cards[::-1]})
    whole = exported("json", page.model_copy(update={"get_help": turned}), context())
    with pytest.raises(HandoutError, match="another order"):
        JSON.check(page, whole, context())


def test_all_words_of_the_record_are_looked_for_but_in_a_summary() -> None:
    page = page_of(condition())
    more = page_of(condition(outlook="Nobody has printed this."))
    (summary,) = outputs(["pdf"], ["summary"])
    made = make(summary, page, context())
    summary.check(more, made, context())
    with pytest.raises(HandoutError, match=r"Nobody has printed this\."):
        HTML.check(more, exported("html", page, context()), context())
