"""A handout of hostile texts holds no program, opens nothing by itself and fetched nothing."""

from __future__ import annotations

from io import BytesIO
from itertools import count
from typing import Any

import pikepdf
import pytest

from tests.exporters.sample import CONDITION, collection, condition, context
from tests.kinds import Condition
from tests.security.hostile import routes, spoilt
from toolkit.base.settings import Settings
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pdf.fetcher import asset_fetcher
from toolkit.pages.build import build_page

TEXTS = (
    "</p><script>app.alert(1)</script><a href='javascript:x'>[y](file:///etc/passwd)</a> {{ 7 }}",
    "<link rel=attachment href=file:///etc/passwd><img src=https://evil.example/x> (/JS (x)) >>",
)
FORBIDDEN = {
    "/JavaScript",
    "/Launch",
    "/ImportData",
    "/SubmitForm",
    "/GoToR",
    "/GoToE",
    "/Rendition",
}


def test_a_handout_of_hostile_texts_does_nothing() -> None:
    numbers = count()
    # Each of the texts is at every other place, and both together are not.
    ways = [(way, f"{TEXTS[at % 2]} {next(numbers)}") for at, way in enumerate(routes(condition()))]
    data: Any = spoilt(CONDITION, ways)
    held = collection(Condition.model_validate(data))
    page = build_page(held.records["first"], held, Settings())
    with pikepdf.open(BytesIO(pdf.export(page, context()).content)) as file:
        parts = [part for part in file.objects if isinstance(part, pikepdf.Dictionary)]
        actions = [part for part in parts if "/S" in part]
        assert not {str(part.S) for part in actions} & FORBIDDEN
        assert not [part for part in parts if "/JS" in part or "/AA" in part]
        assert "/OpenAction" not in file.Root
        links = {str(part.URI) for part in actions if part.S == "/URI"}
        assert all(link.startswith("https://") and "evil" not in link for link in links)
        assert [str(name) for name in file.attachments] == ["first.json"]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "https://evil.example/x",
        "http://127.0.0.1/",
        "data:text/css,x",
        "asset:../x",
    ],
)
def test_nothing_but_what_was_handed_over_is_fetched(url: str) -> None:
    from weasyprint.urls import FatalURLFetchingError

    with pytest.raises(FatalURLFetchingError, match="a handout may not read"):
        asset_fetcher({"asset:x": ("text/plain", b"x")}).fetch(url)
