from __future__ import annotations

from xml.etree import ElementTree

import pytest

from toolkit.exporters.drawn.body_map import DRAWING
from toolkit.model.body import BODY_PLACES
from toolkit.pages.parts import BodyMap


def shapes(*places: str) -> tuple[int, int]:
    """How many are filled in, and how many are not."""
    drawn = ElementTree.fromstring(DRAWING.draw(BodyMap(places=places, text=""), "ltr"))
    looks = [each.attrib.get("class") for each in drawn.iter()]
    return looks.count("f"), looks.count("h")


@pytest.mark.parametrize("place", BODY_PLACES)
def test_a_place_is_filled_in_and_all_others_are_not(place: str) -> None:
    filled, hollow = shapes(place)
    expected = {"face": 1, "chest": 1, "belly": 1, "back": 1}.get(place, 2)
    assert filled == expected
    assert hollow > filled


def test_the_back_is_seen_from_behind() -> None:
    one, two = (
        ElementTree.fromstring(DRAWING.draw(BodyMap(places=places, text=""), "ltr"))
        for places in (("legs",), ("back", "legs"))
    )
    assert 2 * float(one.attrib["width"]) == float(two.attrib["width"])
    assert shapes("back", "legs")[0] == 1 + 4


def test_pictures_of_other_places_have_other_names() -> None:
    names = {DRAWING.name(BodyMap(places=(each,), text="")) for each in BODY_PLACES}
    assert len(names) == len(BODY_PLACES)


def test_it_is_told_in_words() -> None:
    body = BodyMap(places=("hands", "feet"), text="hands, feet")
    assert DRAWING.words(body, "en-GB") == "Outline of a body. Filled in: hands, feet."
    assert DRAWING.words(body, "ar-EG").endswith("hands, feet.")
