"""The settings' colours and logo -> CSS and a picture, for screen and for paper."""

from __future__ import annotations

from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.style import Style
from toolkit.exporters.context import Context
from toolkit.exporters.theme import PICTURES

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


def logo(context: Context) -> tuple[str, bytes] | None:
    """Give the logo's media type and bytes; one that content/images lacks is misuse."""
    name = context.settings.organisation.logo
    if not name:
        return None
    if name not in context.images:
        raise Misuse(
            f"organisation.logo: there is no picture {name} in content/images",
            "put the file there itself; links to other folders are not followed",
        )
    return PICTURES[Path(name).suffix.lower()], context.images[name]
