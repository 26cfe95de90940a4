"""Drawings that hold more than a drawing."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.records.pictures.picture import PictureError, real_type
from toolkit.records.pictures.svg import clean_svg
from toolkit.rules.pictures import pictures_of
from toolkit.rules.rule import Context, rule


@rule("STR022", "picture-unsafe", severity="error", scope="collection", serves=())
def picture_unsafe(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """An SVG drawing holds programs, links, style sheets or other things that are no drawing.

    Why: an SVG file can run programs and load things from elsewhere, which would tell others who
    reads about which condition. What is left of it may also look different on every device.

    Bad:
        figures:
          - file: with-script.svg  # expect: STR022
            after: overview
            alt: A nerve fibre with its coating, and one whose coating is damaged.
            caption: Myelin wraps a nerve fibre like the cover of a cable.
            credit: Content team
            licence: CC BY 4.0

    Good:
        figures:
          - file: nerve-fibre.svg
            after: overview
            alt: A nerve fibre with its coating, and one whose coating is damaged.
            caption: Myelin wraps a nerve fibre like the cover of a cable.
            credit: Content team
            licence: CC BY 4.0
    """
    for path, route, name, content in pictures_of(overview):
        try:
            if real_type(content) != "image/svg+xml":
                continue
        except PictureError:
            continue
        try:
            clean_svg(content)
        except PictureError as error:
            yield path, Finding(route, f"{name}: {error}", error.hint)
