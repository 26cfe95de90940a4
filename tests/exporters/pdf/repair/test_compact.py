from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.exporters.sample import condition, context, page_of
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.pdf.repair.compact import shorter


@pytest.mark.parametrize(
    ("content", "short"),
    [
        (b"[ <0052> 0 <0053> 19 <0044> 0 ] TJ", b"[ <00520053> 19 <0044> 0 ] TJ"),
        (b"1 0 0 -1 52.913386 .428728 Tm", b"1 0 0 -1 52.91 .42 Tm"),
        (b"(keep 1.23456 > 0 < \\) 1.2345) 0.5 w", b"(keep 1.23456 > 0 < \\) 1.2345) 0.5 w"),
    ],
)
def test_draws_the_same_in_fewer_bytes(content: bytes, short: bytes) -> None:
    assert shorter(content) == short


def test_only_places_that_links_lead_to_are_kept() -> None:
    with pikepdf.open(BytesIO(export(page_of(condition()), context()).content)) as pdf:
        names = pdf.Root.Names.Dests.Names
        kept = {str(names[at]) for at in range(0, len(names), 2)}
        wanted = {
            str(link.Dest)
            for page in pdf.pages
            for link in page.get("/Annots", ())
            if "/Dest" in link
        }
        assert kept == wanted
