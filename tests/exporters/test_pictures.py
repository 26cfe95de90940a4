"""Pictures of a record, in HTML and on paper."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from msgspec import structs

from tests.exporters.reading import pdf_fonts, read_html
from tests.exporters.sample import CONDITION, collection, condition, context, short
from tests.kinds import Condition
from tests.rules.pictures import raster
from toolkit.base.settings import Settings
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.html import exporter as html
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pictures import pictures
from toolkit.pages.build import build_page
from toolkit.pages.errors import PageError
from toolkit.pages.page import Page

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" data-x="1"><title>no</title>'
    '<text x="1" y="20">%s</text></svg>'
)


def with_picture(name: str, content: bytes, made: Callable[..., Condition] = condition) -> Page:
    model = made(figures=[CONDITION["figures"][0] | {"file": name}])
    held = structs.replace(collection(model), images={name: content})
    return build_page(held.records[model.id], held, Settings())


def handout(name: str, content: bytes) -> bytes:
    return pdf.export(with_picture(name, content, short), context(images={name: content})).content


def test_a_drawing_is_cleaned_and_inlined_with_its_words() -> None:
    content = DRAWING.replace("%s", "nerve").encode()
    page = with_picture("a.svg", content)
    found = pictures(page, context(images={"a.svg": content}))
    assert set(found) == {"a.svg", "chance-1-4"}
    media_type, cleaned = found["a.svg"]
    assert media_type == "image/svg+xml"
    assert b"data-x" not in cleaned
    assert b"<title>" not in cleaned
    read = read_html(html.export(page, context(images={"a.svg": content})).content)
    shown = [given for tag, given in read.tags if tag == "img" and given["alt"] == "A nerve fibre."]
    assert [each["src"] for each in shown] == [
        f"data:image/svg+xml;base64,{b64encode(cleaned).decode()}"
    ]
    words = " ".join(" ".join(read.words).split())
    assert "A nerve fibre and its coat." in words
    assert "Picture: Content team, CC BY 4.0." in words


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "1"), ("PNG", "LA"), ("PNG", "P"), ("PNG", "RGBA"), ("JPEG", "L"), ("JPEG", "RGB")],
)
def test_photographs_on_paper_are_not_smoothed_which_an_archive_forbids(
    kind: str, mode: str
) -> None:
    file = pikepdf.open(BytesIO(handout(f"a.{kind.lower()}", raster(kind, mode))))
    images = [
        part
        for part in file.objects
        if isinstance(part, pikepdf.Stream) and part.get("/Subtype") == "/Image"
    ]
    assert images
    assert not any(image.get("/Interpolate", False) for image in images)


def test_words_in_a_drawing_get_their_font_or_the_handout_is_not_made() -> None:
    arabic = DRAWING.replace("%s", "عصب").encode()
    assert "Noto-Sans-Arabic" in pdf_fonts(handout("a.svg", arabic))
    with pytest.raises(HandoutError, match="GRINNING FACE"):
        handout("a.svg", DRAWING.replace("%s", "😀").encode())


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>', "runs a program"),
        ("a.png", raster("JPEG"), "not of the kind that its name says"),
        ("a.jpg", raster("JPEG")[:90], "breaks off"),
    ],
)
def test_no_page_is_made_of_a_picture_that_is_unsafe_or_broken(
    name: str, content: bytes, words: str
) -> None:
    with pytest.raises(PageError, match=words):
        with_picture(name, content)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_that_cannot_be_decoded_is_in_no_page(kind: str) -> None:
    # Its beginning and its end are those of a whole one.
    whole = raster(kind, size=(200, 200))
    middle = len(whole) // 2
    broken = whole[:middle] + bytes(40) + whole[middle + 40 :]
    assert with_picture(f"a.{kind.lower()}", whole)
    with pytest.raises(PageError, match=f"“a.{kind.lower()}” cannot be used"):
        with_picture(f"a.{kind.lower()}", broken if kind == "PNG" else whole[:middle] + whole[-2:])
