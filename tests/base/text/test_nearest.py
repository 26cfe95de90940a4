from __future__ import annotations

from toolkit.base.text.nearest import did_you_mean, nearest, nearest_of


def test_the_nearest_whatever_its_capitals() -> None:
    assert nearest("Myelim", ["Myelin", "nerve"]) == "Myelin"


def test_nothing_is_like_it() -> None:
    assert nearest("xyz", ["myelin"]) is None
    assert nearest("xyz", []) is None


def test_the_hint_keeps_the_other_way_out() -> None:
    assert did_you_mean("myelim", ["myelin"], "add it") == "did you mean myelin? If not, add it"
    assert did_you_mean("xyz", ["myelin"], "add it") == "add it"


def test_several_and_a_form_of_ones_own() -> None:
    known = ["care-card", "care-team", "nerve"]
    assert set(
        nearest_of("care_carm", known, most=2, fold=lambda text: text.replace("_", "-"))
    ) == {
        "care-card",
        "care-team",
    }
    assert nearest_of("n" * 1_000_000, known) == []
