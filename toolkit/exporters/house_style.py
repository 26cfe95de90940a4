"""The settings' colours and logo -> CSS and a picture, for screen and for paper."""

from __future__ import annotations

from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.style import Style
from toolkit.exporters.context import Context
from toolkit.exporters.theme import PICTURES, Theme
from toolkit.records.picture import PictureError, real_type
from toolkit.records.svg import clean_svg

_THEME = "asset:theme/"
_NAMES = ("accent", "link", "tint")


def page_colours(style: Style) -> str:
    """Give the rules that put a house's colours in the place of the fact sheet's own."""
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
    """Give the same for paper, where there are no links to colour."""
    if style == Style():
        return ""
    return (
        f"h2, li::marker {{ color: {style.accent} }}\n"
        f".main-message {{ border-color: {style.accent}; background-color: {style.tint} }}\n"
        f".compare thead th {{ background-color: {style.tint} }}\n"
    )


def handout_css(style: Style, theme: Theme) -> str:
    """Give what a house adds to the handout's own style sheet: its colours, then theme/handout.css.

    Pictures of the theme have the addresses that `handout_files` answers to.
    """
    addresses = {content: name for name, content in theme.pictures}
    own = theme.style("handout.css", lambda _type, content: f"{_THEME}{addresses[content]}")
    return handout_colours(style) + own


def handout_files(theme: Theme) -> dict[str, tuple[str, bytes]]:
    """Give the theme's pictures by address: media type and bytes."""
    return {
        f"{_THEME}{name}": (PICTURES[Path(name).suffix.lower()], content)
        for name, content in theme.pictures
    }


def logo(context: Context) -> tuple[str, bytes] | None:
    """Give the logo's media type and bytes; one that content/images lacks is misuse.

    A drawing is cleaned like those of records.
    """
    name = context.settings.organisation.logo
    if not name:
        return None
    if name not in context.images:
        raise Misuse(
            f"organisation.logo: there is no picture {name} in content/images",
            "put the file there itself; links to other folders are not followed",
        )
    content = context.images[name]
    try:
        found = real_type(content)
        return found, clean_svg(content).content if name.endswith(".svg") else content
    except PictureError as error:
        raise Misuse(f"organisation.logo, {name}: {error}", error.hint) from error
