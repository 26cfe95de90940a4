"""Places on the body, as a picture of it shows them."""

from __future__ import annotations

from typing import Literal

from toolkit.base.labels import label

BodyPlace = Literal["face", "chest", "belly", "back", "arms", "hands", "legs", "feet"]

BODY_PLACES: dict[BodyPlace, str] = {
    "face": label("face"),
    "chest": label("chest"),
    "belly": label("belly"),
    "back": label("back"),
    "arms": label("arms"),
    "hands": label("hands"),
    "legs": label("legs"),
    "feet": label("feet"),
}
"""In the order of the body, from the top, with what pages call them."""
