from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from toolkit.exporters.drawn.chance import DRAWING
from toolkit.pages.parts import Chance


def chance(about: int, whole: int) -> Chance:
    return Chance(about=about, in_=whole, who="people", text="")


def dots(svg: bytes) -> tuple[str, str]:
    filled, hollow = (
        path.attrib["d"] for path in ElementTree.fromstring(svg).iter() if path.tag.endswith("path")
    )
    return filled, hollow


@pytest.mark.parametrize(
    ("about", "whole"), [(0, 3), (1, 4), (3, 3), (26, 100), (100, 100), (3, 1000)]
)
def test_there_are_as_many_dots_as_people(about: int, whole: int) -> None:
    filled, hollow = dots(DRAWING.draw(chance(about, whole), "ltr"))
    assert (filled.count("z"), hollow.count("z")) == (about, whole - about)


@pytest.mark.parametrize("whole", [4, 20, 21, 100, 101, 1000])
def test_every_dot_lies_inside_the_picture(whole: int) -> None:
    svg = DRAWING.draw(chance(1, whole), "ltr")
    _, _, width, height = map(float, ElementTree.fromstring(svg).attrib["viewBox"].split())
    for left, middle, radius in re.findall(r"M(\S+) (\S+)a(\S+)", "".join(dots(svg))):
        assert 0 < float(left) < float(left) + 2 * float(radius) < width
        assert float(radius) < float(middle) < height - float(radius) + 0.01


def test_filling_begins_where_reading_begins() -> None:
    (left, _), (right, _) = (dots(DRAWING.draw(chance(1, 4), way)) for way in ("ltr", "rtl"))
    assert [float(d.split()[0][1:]) for d in (left, right)] == [0.8, 30.8]


def test_more_than_a_thousand_dots_are_not_drawn() -> None:
    assert DRAWING.name(chance(1, 1000))
    assert not DRAWING.name(chance(1, 1001))


@pytest.mark.parametrize(
    ("about", "whole", "language", "words"),
    [
        (1, 4, "en-GB", "Picture of 4 dots, one for each person. 1 is filled in."),
        (3, 1000, "en-GB", "Picture of 1,000 dots, one for each person. 3 are filled in."),
        (26, 100, "ar", "صورة فيها 100 نقطة، كل نقطة تمثل شخصًا واحدًا. 26 نقطة منها مملوءة."),
        (2, 5, "ar", "صورة فيها 5 نقاط، كل نقطة تمثل شخصًا واحدًا. نقطتان منها مملوءتان."),
    ],
)
def test_the_picture_is_said_in_words(about: int, whole: int, language: str, words: str) -> None:
    assert DRAWING.words(chance(about, whole), language) == words
