"""The settings' colours and logo -> CSS and a picture, for screen and for paper."""

from __future__ import annotations

from toolkit.base.errors import Misuse
from toolkit.base.settings.style import Style
from toolkit.exporters.context import Context
from toolkit.records.pictures.logo import read_logo
from toolkit.records.pictures.picture import PictureError

_NAMES = ("accent", "link", "tint")


def page_colours(style: Style) -> str:
    """Return the rules that put a house's colours in the place of the fact sheet's own."""
    if style == Style():
        return ""
    light = "".join(f"--{name}:{getattr(style, name)};" for name in _NAMES)
    dark = "".join(f"--{name}:{getattr(style, f'{name}_dark')};" for name in _NAMES)
    return (
        f"@media screen{{:root{{{light}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"@media print{{:root{{--accent:{style.accent};--tint:{style.tint}}}}}\n"
    )


def handout_colours(style: Style) -> str:
    """Return the same for paper, where there are no links to colour."""
    if style == Style():
        return ""
    return (
        f"h2, li::marker {{ color: {style.accent} }}\n"
        f".main-message {{ border-color: {style.accent}; background-color: {style.tint} }}\n"
        f"thead th {{ background-color: {style.tint} }}\n"
    )


def logo(context: Context) -> tuple[str, bytes] | None:
    """Return the logo's media type and bytes; one that cannot be used is misuse."""
    try:
        return read_logo(context.settings.organisation.logo, context.images)
    except PictureError as error:
        raise Misuse(f"organisation.logo: {error}", error.hint) from error
