"""What no element of the tree holds becomes an artifact, and nothing else does."""

from __future__ import annotations

import pytest

from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.repair.marks import artifacts

DRAWN = b"/P <</MCID 0>>\nBDC\n(/P <</MCID 1>> BDC) Tj\nEMC\n/Span <</MCID 11>> BDC\nEMC"


def test_only_the_orphan_becomes_an_artifact() -> None:
    fixed = DRAWN.replace(b"/Span <</MCID 11>>", b"/Artifact <</Type /Pagination>>")
    assert artifacts(DRAWN, {11}) == fixed


def test_an_orphan_that_is_not_found_is_an_error() -> None:
    with pytest.raises(HandoutError, match="marks its text"):
        artifacts(DRAWN, {1})
