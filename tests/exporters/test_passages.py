from __future__ import annotations

import pytest

from toolkit.exporters.passages import (
    MarkedTranslations,
    in_own_direction,
    marked,
    with_languages,
    with_unbroken,
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
    ["0808 800 8000", "+44 20 7450 4000", "0808\u00a0800", "Guillain-Barré", "Epstein-Barr"],
)
def test_numbers_in_groups_and_latin_names_stay_whole(whole: str) -> None:
    once = with_unbroken(f'<p title="{whole}">رقم {whole}.</p><title>{whole}</title>')
    element = f'<bdi dir="ltr" class="unbroken">{whole}</bdi>'
    assert once == f'<p title="{whole}">رقم {element}.</p><title>{whole}</title>'
    assert with_unbroken(once) == once


@pytest.mark.parametrize("text", ["26", "999", "relapsing", "ب-ت", "a" * 20 + "-" + "b" * 20])
def test_what_cannot_be_torn_or_is_too_long_for_a_line_is_left(text: str) -> None:
    assert with_unbroken(f"<p>{text}</p>") == f"<p>{text}</p>"


def test_a_text_against_the_page_keeps_its_direction() -> None:
    assert in_own_direction("NHS <b>.", "rtl") == '<span dir="ltr">NHS &lt;b&gt;.</span>'
    assert in_own_direction("«שלום»", "ltr") == '<span dir="rtl">«שלום»</span>'
    for text, page in (("NHS & co.", "ltr"), ("123.", "rtl"), ("مرحبا", "rtl")):
        assert "dir" not in in_own_direction(text, page)  # type: ignore[arg-type]
