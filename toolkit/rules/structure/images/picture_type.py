"""Pictures that are not the kind of file their name says."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.records.pictures.picture import PictureError, decode_raster, media_type, real_type
from toolkit.rules.pictures import pictures_of
from toolkit.rules.rule import Context, rule


@rule("STR020", "picture-type", severity="error", scope="collection", serves=())
def picture_type(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A picture's file is not of the kind its name says, is broken, moves, or has colours for a press.

    Why: some programs go by the name and some by the content, so that one reader sees the picture
    and the next an empty frame. A file that breaks off prints half a picture without a word, and
    printing-press colours (CMYK) come out wrong on screens.

    Bad:
        figures:
          - file: not-a-photo.png  # expect: STR020
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
            found = real_type(content)
            if found != media_type(name):
                ending = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}[found]
                message = f"{name} holds a picture of the kind {ending}"
                hint = f"name the file {name.rpartition('.')[0]}.{ending}, here and in its folder"
                yield path, Finding(route, message, hint)
            elif found != "image/svg+xml":
                decode_raster(content)
        except PictureError as error:
            yield path, Finding(route, f"{name}: {error}", error.hint)
