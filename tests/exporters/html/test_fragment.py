from __future__ import annotations

import re

import pytest
import tinycss2
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exporters.reading import html_text, read_html
from tests.exporters.sample import condition, context, page_of, topic
from toolkit.base.settings.style import Style
from toolkit.exporters.assets import asset
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import FORMATS, make
from toolkit.exporters.html.exporter import export as fact_sheet
from toolkit.exporters.html.fragment import export, prefixed
from toolkit.exporters.html.fragment_css import fragment_css


def fragment(**changes: object) -> bytes:
    return export(page_of(condition(**changes)), context()).content


def test_it_is_one_article_without_frame_script_or_style() -> None:
    for model in (condition(), topic()):
        tags = read_html(export(page_of(model), context()).content).tags
        assert tags[0] == (
            "article",
            {"class": "pi-page", "id": "pi-page", "lang": "en-GB", "dir": "ltr"},
        )
        assert not {"html", "head", "body", "script", "style", "link", "button"} & {
            t for t, _ in tags
        }
        assert not any(name == "style" or name.startswith("on") for _, a in tags for name in a)


def test_it_has_the_words_of_the_fact_sheet() -> None:
    whole = fact_sheet(page_of(condition()), context()).content.decode()
    main = whole.split('<main id="content" tabindex="-1">')[1].split("</main>")[0]
    main = main.split('<div class="notes"')[0]
    # What works in a page of ours alone.
    main = re.sub(r'(?s)<p class="switch">.*?</p>', "", main)
    words = set(re.findall(r"\w+", html_text(main.encode())))
    assert words <= set(re.findall(r"\w+", html_text(fragment())))


def test_every_class_and_id_has_the_prefix_and_every_link_inside_leads_somewhere() -> None:
    tags = read_html(fragment()).tags
    ids = [str(given["id"]) for _, given in tags if "id" in given]
    names = [each for _, given in tags for each in str(given.get("class") or "pi-").split()]
    assert len(ids) == len(set(ids)) > 20
    assert all(each.startswith("pi-") for each in (*ids, *names))
    links = [str(given["href"]) for tag, given in tags if tag == "a"]
    inside = [each for each in links if each.startswith("#")]
    assert len(inside) > 20
    assert {each[1:] for each in inside} <= set(ids)
    assert all(each.startswith(("https://", "tel:")) for each in set(links) - set(inside))
    assert {str(a["aria-labelledby"]) for _, a in tags if "aria-labelledby" in a} <= set(ids)


@settings(max_examples=40)
@given(st.text(st.sampled_from("\"'<>=# abcdfhilrsx&;/-"), max_size=40))
def test_no_words_are_taken_for_a_class_or_an_id(text: str) -> None:
    title = "x" + " ".join(f'{text} id="a" class="b c" href="#d"'.split())
    words = html_text(fragment(title=title, figures=[]))
    assert title in " ".join(words.split())


def test_prefixes_are_put_where_they_belong() -> None:
    assert prefixed('<a class="b c" href="#d" id="e">&#34; id=</a>') == (
        '<a class="pi-b pi-c" href="#pi-d" id="pi-e">&#34; id=</a>'
    )


def test_it_is_read_back_like_every_file(monkeypatch: pytest.MonkeyPatch) -> None:
    (output,) = FORMATS["fragment"].outputs
    page = page_of(condition())
    assert make(output, page, context()).path == "en-GB/first.fragment.html"
    real = prefixed
    monkeypatch.setattr(
        "toolkit.exporters.html.fragment.prefixed",
        lambda html: real(html).replace("you fall over", ""),
    )
    with pytest.raises(HandoutError, match="you fall over"):
        make(output, page, context())


def rules(css: str) -> list[str]:
    """Return the selectors of a style sheet, those inside its media rules too."""
    found: list[str] = []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            found += tinycss2.serialize(rule.prelude).split(",")
        elif rule.at_keyword != "property":
            inner = tinycss2.serialize(rule.content)
            found += rules(inner)
    return [each.strip() for each in found]


def test_its_style_sheet_reaches_nothing_around_it() -> None:
    css = fragment_css(Style(accent="#6b2d5c")).content.decode()
    selectors = rules(css)
    assert len(selectors) > 80
    assert all(each.startswith(".pi-page") for each in selectors)
    classes = set(re.findall(r"\.([a-z][\w-]*)", " ".join(selectors)))
    assert all(each.startswith("pi-") for each in classes)
    assert "--accent:#6b2d5c" in css
    assert "prefers-color-scheme" not in css
    assert not re.search(r"\drem\b|url\((?!\"data:)|@import|@page", css)


def test_it_styles_what_the_fact_sheet_styles() -> None:
    theirs = set(re.findall(r"\.([a-z][\w-]*)[^{}]*\{", asset("css/page.css").decode()))
    ours = fragment_css(Style()).content.decode()
    shown = {each for _, a in read_html(fragment()).tags for each in str(a.get("class")).split()}
    assert {f"pi-{each}" for each in theirs} & shown
    for each in {f"pi-{name}" for name in theirs} & shown:
        assert f".{each}" in ours
