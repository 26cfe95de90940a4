"""Pictures of a leaflet -> figures of a record, and the files to make of them."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from toolkit.base.settings.limits import Limits
from toolkit.base.text.regex import regex
from toolkit.importing.markup.inline import Inline
from toolkit.importing.placing.unwritten import unwritten
from toolkit.importing.tree import Left, Picture, text_of
from toolkit.records.pictures.picture import PictureError, decode_raster, read_raster, real_type
from toolkit.records.pictures.svg import clean_svg

_DATA = regex(r"data:image/[a-z+]+;base64,(.+)", re.DOTALL)
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


class Pictures:
    """Figures as they are added."""

    def __init__(self, id: str, limits: Limits, inline: Inline) -> None:
        self.figures: list[dict[str, Any]] = []
        self.files: dict[str, bytes] = {}
        self.left: list[Left] = []
        self.to_check: list[str] = []
        self._id = id
        self._limits = limits
        self._inline = inline

    def add(self, picture: Picture, after: str) -> None:
        """Add a picture that follows a section; one that cannot be had is listed with its words."""
        words = f"{picture.alt} {text_of(picture.caption)}".strip()
        content = picture.content or _inside_page(picture.source)
        if not content:
            self.left.append(Left("picture that is not beside the file", words, _place(picture)))
            return
        try:
            ending = _ending(content, self._limits)
        except PictureError as error:
            self.left.append(Left("picture that a handout cannot have", words, str(error)))
            return
        name = f"{self._id}-{len(self.files) + 1}.{ending}"
        self.files[name] = content
        self.figures.append({"file": name, "after": after, **self._texts(picture)})
        self.to_check.append(f"figures: {name}: may it be used, and by which licence?")

    def _texts(self, picture: Picture) -> dict[str, str]:
        alt = self._inline.plain_text(picture.alt)
        caption = self._inline.line(picture.caption)
        if len(alt) > self._limits.alt_characters or alt == caption:
            # Too long to be read out in one go, it is read as a caption.
            caption = " ".join(filter(None, (caption, alt if alt != caption else "")))
            alt = ""
        return {
            "alt": alt or unwritten("What the picture shows, for someone who cannot see it."),
            "caption": caption or unwritten("The line printed under the picture."),
            "credit": unwritten("Who made it."),
            "licence": unwritten("Under which licence it is used."),
        }


def _inside_page(source: str) -> bytes:
    match = _DATA.fullmatch(source.strip())
    try:
        return base64.b64decode("".join(match[1].split()), validate=True) if match else b""
    except (binascii.Error, ValueError):
        return b""


def _ending(content: bytes, limits: Limits) -> str:
    """Return the ending of a picture's name; PictureError if handouts cannot have it."""
    kind = real_type(content)
    if kind == "image/svg+xml":
        clean_svg(content)
    else:
        decode_raster(content)
        raster = read_raster(content)
        if max(raster.width, raster.height) > limits.picture_pixels:
            raise PictureError("it has too many pixels", "make it smaller")
    if len(content) > limits.picture_kilobytes * 1000:
        raise PictureError(f"it has more than {limits.picture_kilobytes} KB", "save it smaller")
    return _ENDINGS[kind]


def _place(picture: Picture) -> str:
    source = picture.source
    return "" if source.startswith("data:") else unquote(urlsplit(source).path)
