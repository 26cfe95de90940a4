"""Pictures whose file is not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import did_you_mean
from toolkit.records.overview import Overview
from toolkit.records.reading.find import CONTENT, IMAGES
from toolkit.rules.rule import Context, rule

FOLDER = f"{CONTENT}/{IMAGES}"


@rule("STR008", "image-missing", severity="error", scope="collection", serves=())
def image_missing(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A picture's file is not in content/images.

    Why: the handout would have a hole where the picture should be.

    Bad:
        figures:
          - file: nerve-fiber.svg  # expect: STR008
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
    images = overview.images
    for record in overview.facts:
        for at, file in enumerate(record.figures):
            if file not in images:
                message = f"there is no picture called {file} in {FOLDER}"
                hint = did_you_mean(file, images, f"put the file into {FOLDER}")
                yield record.path, Finding(("figures", at, "file"), message, hint)
