from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.exporters.passages import (
    MarkedTranslations,
    in_own_direction,
    marked,
    with_isolated,
    with_languages,
)

LABEL = '<span lang="en" dir="ltr">%s</span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Causes", LABEL % "Causes"),
        ("", ""),
        (": ", ": "),
        ("For: %(audience)s.", LABEL % "For:" + " %(audience)s."),
        ("{shown} of {all}", "{shown} " + LABEL % "of" + " {all}"),
    ],
)
def test_a_label_names_its_language_and_what_it_holds_does_not(text: str, html: str) -> None:
    assert with_languages(marked(text), "en") == html


@pytest.mark.parametrize(
    "around", ['<p title="%s">x</p>', "<title>%s</title>", "<style>%s</style>"]
)
def test_where_no_element_may_stand_the_marks_are_taken_out(around: str) -> None:
    assert with_languages(around % marked("Causes"), "en") == around % "Causes"


def test_a_number_chooses_the_label_before_it_is_marked() -> None:
    labels = MarkedTranslations()
    assert with_languages(labels.ngettext("dot", "dots", 1), "en") == LABEL % "dot"
    assert with_languages(labels.ngettext("dot", "dots", 2), "en") == LABEL % "dots"


@pytest.mark.parametrize(
    "whole",
    [
        "0808 800 8000",
        "+44 20 7450 4000",
        "0808\u00a0800",
        "Guillain-Barré",
        "Guillain-Barré syndrome",
        "SARS-CoV-2",
        "5-HT",
        "IL-6 and TNF",
        "COVID-19",
        "Sjögren&#39;s",
    ],
)
def test_numbers_in_groups_and_latin_names_stay_whole(whole: str) -> None:
    once = with_isolated(f'<p title="{whole}">رقم {whole}.</p><title>{whole}</title>')
    element = f'<bdi dir="ltr" class="unbroken">{whole}</bdi>'
    assert once == f'<p title="{whole}">رقم {element}.</p><title>{whole}</title>'
    assert with_isolated(once) == once


@pytest.mark.parametrize("text", ["26", "999", "&lt; &quot; &#39;", "ب-ت", "2019"])
def test_what_cannot_be_torn_is_left(text: str) -> None:
    assert with_isolated(f"<p>{text}</p>") == f"<p>{text}</p>"


def test_a_number_in_front_belongs_to_the_sentence_and_a_long_run_may_be_broken() -> None:
    long = "acquired immune deficiency syndrome"
    assert with_isolated(f"في 2019 {long} هنا") == f'في 2019 <bdi dir="ltr">{long}</bdi> هنا'


def test_words_of_a_link_are_isolated_without_an_element() -> None:
    once = with_isolated('<p><a href="/x">SARS-CoV-2</a> ب</p>')
    assert once == '<p><a href="/x">\u2066SARS-CoV-2\u2069</a> ب</p>'
    assert with_isolated(once) == once


def test_what_is_told_its_direction_already_is_left() -> None:
    label = LABEL % "See the Guillain-Barré page"
    assert with_isolated(label) == label


@given(st.text("aZé1 -'.&;#ب<>", max_size=60))
def test_no_word_is_changed_and_twice_is_as_once(text: str) -> None:
    html = f"<p>{escape(text)}</p>"
    once = with_isolated(html)
    assert re.sub("</?bdi[^>]*>", "", once) == html
    assert with_isolated(once) == once


def test_a_text_against_the_page_keeps_its_direction() -> None:
    assert in_own_direction("NHS <b>.", "rtl") == '<span dir="ltr">NHS &lt;b&gt;.</span>'
    assert in_own_direction("«שלום»", "ltr") == '<span dir="rtl">«שלום»</span>'
    for text, page in (("NHS & co.", "ltr"), ("123.", "rtl"), ("مرحبا", "rtl")):
        assert "dir" not in in_own_direction(text, page)  # type: ignore[arg-type]
