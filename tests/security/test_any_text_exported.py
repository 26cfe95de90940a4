"""Whatever stands in the text fields of records, shared files and settings, exports show words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits

from tests.exporters.reading import read_html
from tests.security.exports import check_exports, check_html, settings
from tests.security.hostile import TEXTS, collections
from toolkit.records.reading.collection import Collection

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@limits(max_examples=20, suppress_health_check=SLOW)
@given(collections(), TEXTS)
def test_html_json_feed_and_site_show_words_alone(held: Collection, text: str) -> None:
    check_exports(held, settings(text))


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick='x'>y</p>",
        "<script>x</script><script src=x></script>",
        "<a class=web href='javascript:x'>y</a>",
        "<main></main><main></main>",
    ],
)
def test_what_it_looks_for_would_be_seen(html: str) -> None:
    with pytest.raises(AssertionError):
        check_html(read_html(html.encode()), frozenset({("main", ())}))
