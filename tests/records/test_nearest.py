from __future__ import annotations

from toolkit.records.nearest import did_you_mean, nearest


def test_the_nearest_whatever_its_capitals() -> None:
    assert nearest("Myelim", ["Myelin", "nerve"]) == "Myelin"


def test_nothing_is_like_it() -> None:
    assert nearest("xyz", ["myelin"]) is None
    assert nearest("xyz", []) is None


def test_the_hint_keeps_the_other_way_out() -> None:
    assert did_you_mean("myelim", ["myelin"], "add it") == "did you mean myelin? If not, add it"
    assert did_you_mean("xyz", ["myelin"], "add it") == "add it"
