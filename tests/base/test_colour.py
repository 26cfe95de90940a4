from __future__ import annotations

import pytest

from toolkit.base.colour import READABLE, contrast, nearest_readable, normal, weakest


@pytest.mark.parametrize("given", ["#0AF", "#00aaff", " #00AAFF "])
def test_a_colour_has_one_way_to_be_written(given: str) -> None:
    assert normal(given) == "#00aaff"


@pytest.mark.parametrize("given", ["red", "#12", "#12345", "00aaff", "#00aaff80", "#gggggg", ""])
def test_anything_else_is_no_colour(given: str) -> None:
    with pytest.raises(ValueError, match="like #00508f"):
        normal(given)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("#000", "#fff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#fff", 4.54),
        ("#f00", "#f00", 1),
    ],
)
def test_contrast_is_that_of_wcag_whichever_comes_first(one: str, other: str, found: float) -> None:
    assert contrast(one, other) == pytest.approx(found, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_the_weakest_contrast_decides() -> None:
    found, on = weakest("#005ea5", ("#ffffff", "#8899aa"))
    assert on == "#8899aa"
    assert found < READABLE


@pytest.mark.parametrize("colour", ["#ff9900", "#ffff00", "#88ccee", "#ffffff", "#777777"])
def test_the_nearest_colour_can_be_read_and_is_hardly_more_than_that(colour: str) -> None:
    nearest = nearest_readable(colour, ("#ffffff",))
    assert READABLE <= contrast(nearest, "#ffffff") < 4.7


def test_a_colour_that_can_be_read_is_its_own_nearest() -> None:
    assert contrast(nearest_readable("#767676", ("#ffffff",)), "#767676") < 1.02


def test_no_colour_can_be_read_on_white_and_on_black_and_on_grey() -> None:
    assert nearest_readable("#ff0000", ("#ffffff", "#777777", "#000000")) == ""
