"""Lay out every record in every way it can be printed; say what is odd, and draw contact sheets.

    python ci/contact_sheet.py FOLDER [ID ...]

Ways: each variant, A4 and Letter, 12 and 14 points, as a draft and with a logo. For each it says
how many sides there are, how full the last one is, and whether the first care card is on page 1.
Texts over each other, or too pale or small to read, are refused when a handout is read back.
In FOLDER there is one picture for each way, in the shades of grey that most printers have.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from toolkit.base.settings import Settings, read_settings
from toolkit.exporters.context import Context
from toolkit.exporters.pdf import exporter
from toolkit.exporters.pdf.read_back.read import read_pdf
from toolkit.exporters.read_back.compare import lost
from toolkit.exporters.read_back.page import first_words
from toolkit.exporters.variants import VARIANTS, Variant
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.validation.validate import validate

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60">'
    b'<path fill="#00508f" d="M0 0h200v60H0z"/></svg>'
)
LEAST_FILL = 1 / 3
COLUMNS, SCALE = 5, 0.45


@dataclass(frozen=True)
class Way:
    """One way of printing."""

    variant: Variant
    paper: str = "A4"
    text_size: int = 12
    logo: bool = False

    @property
    def name(self) -> str:
        """For the name of its picture."""
        logo = "-logo" if self.logo else ""
        return f"{self.variant.name}-{self.paper}-{self.text_size}{logo}"


def ways() -> Iterator[Way]:
    """Yield every way that can look different."""
    for variant in VARIANTS.values():
        for paper in ("A4", "Letter"):
            yield Way(variant, paper)
    yield Way(VARIANTS["standard"], text_size=14)
    yield Way(VARIANTS["standard"], logo=True)
    yield Way(VARIANTS["summary"], logo=True)


def context_of(way: Way, settings: Settings, images: Any, today: date) -> Context:
    """Return what an exporter must know for one way."""
    paper = settings.paper.model_copy(update={"size": way.paper, "text_size": way.text_size})
    update: dict[str, Any] = {"paper": paper}
    if way.logo:
        named = {"logo": "logo.svg", "header": "Ask us for this in another language."}
        update["organisation"] = settings.organisation.model_copy(update=named)
        images = {**images, "logo.svg": LOGO}
    return Context(settings.model_copy(update=update), today, images=images)


@dataclass(frozen=True)
class Measured:
    """A handout, and what can be said of it without looking."""

    sides: int
    fill: float
    """How far down the last side its text goes."""
    faults: tuple[str, ...]


def measure(page: Page, content: bytes, way: Way) -> Measured:
    """Read a handout as it is printed."""
    rtl = page.direction == "rtl"
    printed = read_pdf(content, is_folded=way.variant.is_folded, right_to_left=rtl)
    faults = []
    if lost(first_words(page), printed[0].text, in_order=True):
        faults.append("the first care card does not begin on page 1")
    last = printed[-1]
    foot = _foot(last)
    texts = [each.box for each in last.pieces if each.box[1] > foot]
    fill = 1 - (min((box[1] for box in texts), default=last.height) - foot) / (last.height - foot)
    if len(printed) > 1 and fill < LEAST_FILL and not way.variant.is_folded:
        faults.append(f"the last side is {fill:.0%} full")
    return Measured(len(printed), fill, tuple(faults))


def _foot(last: Any) -> float:
    """Return the top of the words at the foot, which may be two lines."""
    lowest = min((each.box[1] for each in last.pieces), default=0.0)
    return max((e.box[3] for e in last.pieces if e.box[1] < lowest + 2 * e.size), default=0.0)


def sheet(contents: list[bytes]) -> bytes:
    """Draw all sides of some handouts beside each other, in grey, as PNG."""
    import pypdfium2 as pdfium
    from PIL import Image

    rows = [
        [side.render(scale=SCALE, grayscale=True).to_pil() for side in pdfium.PdfDocument(content)]
        for content in contents
    ]
    sides = [side for row in rows for side in row]
    wide, high = max(s.width for s in sides) + 6, max(s.height for s in sides) + 6
    drawn = Image.new(
        "L", (COLUMNS * wide, sum(-(-len(row) // COLUMNS) for row in rows) * high), 128
    )
    line = 0
    for row in rows:
        for at, side in enumerate(row):
            drawn.paste(side, (at % COLUMNS * wide, (line + at // COLUMNS) * high))
        line += -(-len(row) // COLUMNS)
    made = BytesIO()
    drawn.save(made, "PNG")
    return made.getvalue()


def main(folder: str, *ids: str) -> int:
    """Make all; 1 if something is odd."""
    root, out = Path.cwd(), Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    settings, today = read_settings(root), date.today()  # noqa: DTZ011
    collection = validate(root, settings, (), today).loaded.collection
    records = [each for each in collection.records.values() if not ids or each.id in ids]
    odd = 0
    for way in ways():
        context = context_of(way, settings, collection.images, today)
        contents = []
        for record in records:
            page = build_page(record, collection, context.settings)
            contents.append(exporter.export(page, replace(context), way.variant).content)
            found = measure(page, contents[-1], way)
            odd += len(found.faults)
            print(
                f"{way.name:24} {record.id:34} {found.sides:3} sides, the last {found.fill:4.0%}",
                *found.faults,
                sep="; " if found.faults else "",
            )
        (out / f"{way.name}.png").write_bytes(sheet(contents))
    return min(odd, 1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
