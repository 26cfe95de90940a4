"""A chance -> a picture of as many dots as people, with the ones it happens to filled in."""

from __future__ import annotations

from toolkit.pages.page import Chance

# More dots than this cannot be taken in at a glance, and would not fit a phone.
_MOST_DOTS = 100
_STEP = 10


def has_picture(chance: Chance) -> bool:
    """Say whether the chance is one that dots can show."""
    return chance.in_ <= _MOST_DOTS


def chance_picture(chance: Chance) -> bytes:
    """Draw the picture as SVG; filled and hollow dots differ in shape, not only in colour."""
    columns = min(chance.in_, 25 if chance.in_ > 20 else 10)
    rows = -(-chance.in_ // columns)
    filled = "".join(_dot(at, columns, 4.2) for at in range(chance.about))
    hollow = "".join(_dot(at, columns, 3.4) for at in range(chance.about, chance.in_))
    width, height = columns * _STEP, rows * _STEP
    # Few people are drawn larger: the picture is to be seen, and the line has the room.
    zoom = 1.4 if chance.in_ > 20 else 2.4
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * zoom:g}" '
        f'height="{height * zoom:g}" '
        f'viewBox="0 0 {width} {height}">'
        "<style>.f{fill:#00508f}.h{fill:none;stroke:#5f6f7a;stroke-width:1}"
        "@media (prefers-color-scheme:dark){.f{fill:#8cc8ff}.h{stroke:#a9b6bf}}</style>"
        f'<path class="f" d="{filled}"/><path class="h" d="{hollow}"/></svg>'
    ).encode()


def _dot(at: int, columns: int, radius: float) -> str:
    x = at % columns * _STEP + _STEP / 2 - radius
    y = at // columns * _STEP + _STEP / 2
    half = f"a{radius} {radius} 0 1 1 "
    return f"M{x:g} {y:g}{half}{2 * radius:g} 0{half}{-2 * radius:g} 0z"
