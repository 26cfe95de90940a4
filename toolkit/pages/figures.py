"""A record's pictures -> those of its page, each numbered with the section that it follows."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.parts import Figure as FigureModel
from toolkit.pages.errors import PageError
from toolkit.pages.parts import Figure
from toolkit.pages.writer import Writer
from toolkit.records.pictures.picture import PictureError, decode_raster, media_type, real_type
from toolkit.records.pictures.svg import clean_svg


class Figures:
    """Places the pictures one section after the other."""

    def __init__(
        self, figures: tuple[FigureModel, ...], images: Mapping[str, bytes], writer: Writer
    ) -> None:
        self._waiting = list(figures)
        self._images = images
        self._writer = writer
        self._placed: list[Figure] = []

    def follow(self, section: str) -> None:
        """Place the pictures that follow this section, before the next one is resolved."""
        for figure in [figure for figure in self._waiting if figure.after == section]:
            self._waiting.remove(figure)
            self._placed.append(self._figure(figure))

    def placed(self) -> tuple[Figure, ...]:
        """Return all pictures in reading order; one that found no place is a PageError."""
        for figure in self._waiting:
            raise PageError(
                f"the picture “{figure.file}” follows “{figure.after}”, "
                "a section that this kind of page does not have"
            )
        return tuple(self._placed)

    def _figure(self, figure: FigureModel) -> Figure:
        if figure.file not in self._images:
            raise PageError(f"there is no picture “{figure.file}” in content/images")
        _check(figure.file, self._images[figure.file])
        return Figure(
            file=figure.file,
            media_type=media_type(figure.file),
            after=figure.after,
            alt=figure.alt,
            caption=self._writer.line(figure.caption),
            credit=figure.credit,
            licence=figure.licence,
        )


def _check(name: str, content: bytes) -> None:
    """Refuse what the rules refuse: no page is made of a picture that is not safe or whole."""
    try:
        if real_type(content) != media_type(name):
            raise PageError(f"the picture “{name}” is not of the kind that its name says")
        if media_type(name) == "image/svg+xml":
            clean_svg(content)
        else:
            decode_raster(content)
    except PictureError as error:
        raise PageError(f"the picture “{name}” cannot be used: {error}") from error
