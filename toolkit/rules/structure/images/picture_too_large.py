"""Pictures that make a page slow or a handout heavy."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.records.pictures.picture import PictureError, read_raster, real_type
from toolkit.rules.pictures import pictures_of
from toolkit.rules.rule import Context, rule


@rule("STR021", "picture-too-large", severity="error", scope="collection", serves=())
def picture_too_large(overview: Overview, context: Context) -> Iterator[tuple[str, Finding]]:
    """A picture has more than {picture_kilobytes} kilobytes, or {picture_pixels} pixels on a side.

    Why: every page carries its pictures inside it. A reader on an old telephone or a slow line
    waits for all of it, or gives up; and a handout sent on by mail is refused. The limits are
    `picture_kilobytes` and `picture_pixels` under `[limits]` in toolkit.toml.

    Bad:
        figures:
          - file: far-too-wide.png  # expect: STR021
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
    limits = context.settings.limits
    for path, route, name, content in pictures_of(overview):
        kilobytes = -(-len(content) // 1000)
        if kilobytes > limits.picture_kilobytes:
            message = f"{name} has {kilobytes:,} KB; {limits.picture_kilobytes:,} are allowed"
            yield path, Finding(route, message, "save it smaller, or as a JPEG of less quality")
        width, height = _pixels(content)
        if max(width, height) > limits.picture_pixels:
            message = (
                f"{name} has {width:,} by {height:,} pixels; "
                f"{limits.picture_pixels:,} are allowed on a side"
            )
            yield path, Finding(route, message, "make it smaller; 1,600 fill a printed page")


def _pixels(content: bytes) -> tuple[int, int]:
    """Drawings have none; what cannot be read has its own rule."""
    try:
        if real_type(content) == "image/svg+xml":
            return 0, 0
        raster = read_raster(content)
    except PictureError:
        return 0, 0
    return raster.width, raster.height
