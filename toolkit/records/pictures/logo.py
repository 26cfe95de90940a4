"""The logo that the settings name -> its kind and bytes, cleaned like pictures of records."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.records.pictures.picture import PictureError, read_raster, real_type
from toolkit.records.pictures.svg import clean_svg


def read_logo(name: str, images: Mapping[str, bytes]) -> tuple[str, bytes] | None:
    """Return media type and bytes; PictureError if content/images lacks it or it cannot be used."""
    if not name:
        return None
    if name not in images:
        raise PictureError(
            f"there is no picture {name} in content/images",
            "put the file there itself; links to other folders are not followed",
        )
    content = images[name]
    try:
        found = real_type(content)
        if found == "image/svg+xml":
            return found, clean_svg(content).content
        read_raster(content)
    except PictureError as error:
        raise PictureError(f"{name}: {error}", error.hint) from error
    return found, content
