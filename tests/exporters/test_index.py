from __future__ import annotations

from tests.exporters.reading import html_text, read_html
from tests.exporters.sample import condition, context, page_of, topic
from toolkit.exporters.index import index

PAGES = [page_of(topic()), page_of(condition())]


def test_it_lists_every_page_with_status_and_summary() -> None:
    artifact = index(PAGES, context())
    assert artifact.path == "index.html"
    text = html_text(artifact.content)
    for page in PAGES:
        assert page.title in text
        assert page.summary.text in text
    assert text.count("Draft, not yet checked by a clinician") == 2


def test_it_links_the_files_that_there_are_with_type_and_size() -> None:
    sizes = {"en-GB/first.html": 52_000, "en-GB/first.pdf": 64_400}
    content = index(PAGES, context(sizes=sizes)).content
    links = [a["href"] for t, a in read_html(content).tags if t == "a" and a["href"] != "#content"]
    assert links == ["en-GB/first.html", "en-GB/first.pdf"]
    assert "(HTML, 52KB)" in html_text(content)
    assert "(PDF, 64KB)" in html_text(content)


def test_the_order_of_the_pages_does_not_matter() -> None:
    assert index(PAGES, context()) == index(reversed(PAGES), context())
