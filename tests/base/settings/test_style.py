from __future__ import annotations

import pytest
from pydantic import ValidationError

from toolkit.base.colour import READABLE, weakest
from toolkit.base.settings.style import DARK, LIGHT, TEXT, TEXT_DARK, Style


def refused(**colours: str) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        Style.model_validate(colours)
    (problem,) = caught.value.errors()
    context: dict[str, str] = problem.get("ctx", {})
    return {"message": problem["msg"], "hint": context.get("hint", "")}


def test_the_defaults_can_be_read_wherever_they_stand() -> None:
    style = Style()
    for colour in (style.accent, style.link, *TEXT):
        assert weakest(colour, (LIGHT, style.tint))[0] >= READABLE
    for colour in (style.accent_dark, style.link_dark, *TEXT_DARK):
        assert weakest(colour, (DARK, style.tint_dark))[0] >= READABLE


@pytest.mark.parametrize("name", ["accent", "link"])
def test_a_pale_colour_is_refused_with_the_nearest_that_passes(name: str) -> None:
    found = refused(**{name: "#ff9900"})
    assert "#ff9900 beside #e8f1f8 has a contrast of" in found["message"]
    nearest = found["hint"].removeprefix("the nearest colour that passes is ")
    assert getattr(Style.model_validate({name: nearest}), name) == nearest


def test_a_dark_colour_is_refused_on_dark_screens() -> None:
    assert "#1c2a36" in refused(link_dark="#005ea5")["message"]


def test_a_tint_on_which_the_text_is_lost_is_refused() -> None:
    assert "text needs 4.5 to 1" in refused(tint="#334455")["message"]


def test_a_new_tint_is_what_the_accent_is_measured_on() -> None:
    assert "beside #d0d0d0" in refused(tint="#d0d0d0", link="#666666")["message"]


def test_what_falls_short_by_a_hair_is_not_told_as_enough() -> None:
    assert "4.47 to 1" in refused(tint="#ffffff", accent="#777777")["message"]


def test_a_name_is_no_colour() -> None:
    assert "like #00508f" in refused(accent="blue")["message"]
