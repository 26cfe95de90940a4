from __future__ import annotations

import pytest

from toolkit.exporters.self_contained import fault


@pytest.mark.parametrize(
    "html",
    [
        "<p>Words &amp; <a href='https://x.example'>a link</a></p>",
        "<img src='data:image/png;base64,xx' alt=''>",
        "<script type='application/ld+json'>{}</script>",
        "<link rel='alternate' href='feed.xml'>",
        "<script>ours()</script>",
    ],
)
def test_a_page_that_needs_nothing_is_taken(html: str) -> None:
    assert fault(html, ["ours()"]) == ""


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<img src='https://x.example/y.png'>", "a file fetched by img"),
        ("<img srcset='y.png 2x' src='data:image/png;base64,xx'>", "a file fetched by img"),
        ("<img src='data:text/html,x'>", "a file fetched by img"),
        ("<script src='x.js'></script>", "a file fetched by script"),
        ("<script>theirs()</script>", "a script"),
        ("<SCRIPT type=module>theirs()</SCRIPT>", "a script"),
        ("<link rel='stylesheet' href='x.css'>", "a link to x.css"),
        ("<iframe src='data:image/png;x'></iframe>", "an element iframe"),
        ("<base href='https://x.example'>", "an element base"),
        ("<form action='x'></form>", "an element form"),
        ("<meta http-equiv='Refresh' content='0;url=x'>", "a meta refresh"),
        ("<p onclick='x'>y</p>", "an attribute onclick"),
        ("<p style='opacity:0'>y</p>", "an attribute style; use theme/page.css"),
        ("<a href=' Java\nScript:x'>y</a>", "a link to javascript:"),
        ("<a href='file:///etc/passwd'>y</a>", "a link to file:"),
    ],
)
def test_what_fetches_or_runs_is_named(html: str, said: str) -> None:
    assert fault(html).lower() == said
