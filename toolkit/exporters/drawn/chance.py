"""A chance -> a picture of as many dots as people, with the ones it happens to filled in."""

from __future__ import annotations

from toolkit.exporters.drawn.drawing import Drawing
from toolkit.pages.languages.translations import Direction, translations
from toolkit.pages.parts import Chance

# More dots than this cannot be told apart on paper.
_MOST_DOTS = 1000
_STEP = 10


def _name(chance: Chance) -> str:
    return f"chance-{chance.about}-{chance.in_}" if chance.in_ <= _MOST_DOTS else ""


def _words(chance: Chance, language: str) -> str:
    ngettext = translations(language).ngettext
    dots = ngettext(
        "Picture of {count} dot, for one person.",
        "Picture of {count} dots, one for each person.",
        chance.in_,
    )
    filled = ngettext("{count} is filled in.", "{count} are filled in.", chance.about)
    return " ".join(
        text.format(count=f"{count:,}")
        for text, count in ((dots, chance.in_), (filled, chance.about))
    )


def _draw(chance: Chance, direction: Direction) -> bytes:
    columns, zoom, hollow_radius, line = _layout(chance.in_)
    rows = -(-chance.in_ // columns)
    width, height = columns * _STEP, rows * _STEP
    places = [(at % columns, at // columns) for at in range(chance.in_)]
    if direction == "rtl":
        # Readers begin at the right.
        places = [(columns - 1 - column, row) for column, row in places]
    filled = "".join(_dot(*place, 4.2) for place in places[: chance.about])
    hollow = "".join(_dot(*place, hollow_radius) for place in places[chance.about :])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * zoom:g}" '
        f'height="{height * zoom:g}" '
        f'viewBox="0 0 {width} {height}">'
        f"<style>.f{{fill:#00508f}}.h{{fill:none;stroke:#5f6f7a;stroke-width:{line:g}}}"
        "@media (prefers-color-scheme:dark){.f{fill:#8cc8ff}.h{stroke:#a9b6bf}}</style>"
        f'<path class="f" d="{filled}"/><path class="h" d="{hollow}"/></svg>'
    ).encode()


def _layout(people: int) -> tuple[int, float, float, float]:
    """Columns, enlargement, radius and line of hollow dots; few people are drawn larger."""
    if people <= 20:
        return min(people, 10), 2.4, 3.4, 1
    if people <= 100:
        return 10, 0.85, 3.4, 1
    # Between so many, the few filled ones must stand out.
    return 50, 0.9, 2.4, 0.6


def _dot(column: int, row: int, radius: float) -> str:
    x = column * _STEP + _STEP / 2 - radius
    y = row * _STEP + _STEP / 2
    half = f"a{radius} {radius} 0 1 1 "
    return f"M{x:g} {y:g}{half}{2 * radius:g} 0{half}{-2 * radius:g} 0z"


DRAWING = Drawing(Chance, _name, _words, _draw)
