"""Places on the body -> an outline of it, in which they are filled in."""

from __future__ import annotations

from toolkit.exporters.drawn.drawing import Drawing
from toolkit.pages.languages.translations import Direction, translations
from toolkit.pages.parts import BodyMap

_WIDTH, _HEIGHT, _ZOOM = 60, 120, 1.0

# Seen from in front; each place is the same on both sides.
_PLACES = {
    "face": ('<circle {} cx="30" cy="12" r="9"/>',),
    "chest": ('<rect {} x="19" y="24" width="22" height="18" rx="5"/>',),
    "belly": ('<rect {} x="20" y="43" width="20" height="19" rx="5"/>',),
    "arms": (
        '<rect {} x="10" y="26" width="7" height="30" rx="3.5"/>',
        '<rect {} x="43" y="26" width="7" height="30" rx="3.5"/>',
    ),
    "hands": (
        '<circle {} cx="13.5" cy="61" r="4.5"/>',
        '<circle {} cx="46.5" cy="61" r="4.5"/>',
    ),
    "legs": (
        '<rect {} x="20" y="64" width="9" height="42" rx="4.5"/>',
        '<rect {} x="31" y="64" width="9" height="42" rx="4.5"/>',
    ),
    "feet": (
        '<ellipse {} cx="22" cy="111" rx="7" ry="4"/>',
        '<ellipse {} cx="38" cy="111" rx="7" ry="4"/>',
    ),
}
_BACK = '<rect {} x="19" y="24" width="22" height="38" rx="6"/>'


def _name(body: BodyMap) -> str:
    return "body-" + "-".join(body.places)


def _words(body: BodyMap, language: str) -> str:
    said = translations(language).gettext("Outline of a body. Filled in: {places}.")
    return said.format(places=body.text)


def _draw(body: BodyMap, direction: Direction) -> bytes:
    del direction
    figures = [_front(body)]
    if "back" in body.places:
        figures.append(_behind(body))
    width = _WIDTH * len(figures)
    drawn = "".join(
        f'<g transform="translate({_WIDTH * at} 0)">{figure}</g>'
        for at, figure in enumerate(figures)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * _ZOOM:g}" '
        f'height="{_HEIGHT * _ZOOM:g}" viewBox="0 0 {width} {_HEIGHT}">'
        "<style>.f{fill:#00508f;stroke:#00508f}.h{fill:none;stroke:#5f6f7a}"
        "@media (prefers-color-scheme:dark){.f{fill:#8cc8ff;stroke:#8cc8ff}.h{stroke:#a9b6bf}}"
        f"</style>{drawn}</svg>"
    ).encode()


def _front(body: BodyMap) -> str:
    return "".join(
        part.format(_look(place in body.places))
        for place, parts in _PLACES.items()
        for part in parts
    )


def _behind(body: BodyMap) -> str:
    """The back; what can be felt on either side is filled in on both figures."""
    sides = {place: parts for place, parts in _PLACES.items() if place not in ("chest", "belly")}
    others = "".join(
        part.format(_look(place in body.places and place != "face"))
        for place, parts in sides.items()
        for part in parts
    )
    return others + _BACK.format(_look(True))


def _look(is_filled: bool) -> str:
    return 'class="f"' if is_filled else 'class="h"'


DRAWING = Drawing(BodyMap, _name, _words, _draw)
