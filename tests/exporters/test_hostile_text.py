"""Text in a record that looks like code comes out as text, everywhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.exporters.reading import html_text, json_text, letters, pdf_pages, read_html
from tests.exporters.sample import condition, context, exported, listed_of, page_of, short, topic
from toolkit.exporters.site import library
from toolkit.pages.page import Page

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}{% for x in y %}",
    "</style><style>*{display:none}</style>",
    "url(http://x.example/y)",
    '"><img src=http://x.example/z onerror=alert(2)>',
    "</title></h1><!-- & &amp; %(name)s %s",
    "\\22 content: attr(x)",
)


@pytest.fixture(scope="module", params=HOSTILE)
def page(request: pytest.FixtureRequest) -> Page:
    return of(request.param)


def of(text: str) -> Page:
    # Where markup is read, a backslash before each sign keeps it as it stands.
    inline = "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!&" else c for c in text)
    changes: dict[str, Any] = {
        "title": text,
        "also_known_as": [text],
        "audience": text,
        "summary": inline,
        "main_message": inline,
        "causes": f"Before.\n\n- {inline}",
        "get_help": [{"urgency": "urgent", "action": f"{text} if", "signs": [inline]}],
    }
    changes["review"] = condition().review.model_dump() | {
        "authors": [{"name": text, "role": text}]
    }
    changes["figures"] = [
        condition().figures[0].model_dump() | {"alt": text, "credit": text, "licence": text}
    ]
    return page_of(short(**changes))


def test_html_shows_it_and_does_nothing_with_it(page: Page) -> None:
    for artifact in (
        exported("html", page, context()),
        library(map(listed_of, [page, page_of(topic())]), context()),
    ):
        reader = read_html(artifact.content)
        assert page.title in html_text(artifact.content)
        assert "49" not in " ".join(reader.words).replace("[", "")
        scripts = [attributes for tag, attributes in reader.tags if tag == "script"]
        index = [{"type": "application/json", "id": "search-index"}, {}]
        assert scripts in ([{"type": "application/ld+json"}], index)
        assert sum(tag == "style" for tag, _ in reader.tags) == 1
        assert all(str(a["src"]).startswith("data:") for _, a in reader.tags if "src" in a)
        assert not any("onerror" in attributes for _, attributes in reader.tags)


def test_structured_data_holds_it_as_it_is(page: Page) -> None:
    (script,) = read_html(exported("html", page, context()).content).scripts
    assert json.loads(script)["name"] == page.title


def test_json_holds_it_as_it_is(page: Page) -> None:
    assert page.title in json_text(exported("json", page, context()).content)


def test_pdf_prints_them() -> None:
    page = of(" ".join(HOSTILE))
    text = "".join(pdf_pages(exported("pdf", page, context()).content))
    for each in HOSTILE:
        assert letters(text).count(letters(each)) >= 5, each
