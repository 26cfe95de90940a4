from __future__ import annotations

from xml.etree import ElementTree

import pytest

from toolkit.exporters.chance_picture import chance_picture, has_picture
from toolkit.pages.page import Chance


def chance(about: int, whole: int) -> Chance:
    return Chance(about=about, in_=whole, who="people", text="")


@pytest.mark.parametrize(("about", "whole"), [(0, 3), (1, 4), (3, 3), (26, 100), (100, 100)])
def test_there_are_as_many_dots_as_people(about: int, whole: int) -> None:
    filled, hollow = (
        path.attrib["d"].count("z")
        for path in ElementTree.fromstring(chance_picture(chance(about, whole))).iter()
        if path.tag.endswith("path")
    )
    assert (filled, hollow) == (about, whole - about)


def test_more_than_a_hundred_dots_are_not_drawn() -> None:
    assert has_picture(chance(1, 100))
    assert not has_picture(chance(1, 101))
