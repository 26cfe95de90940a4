from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import context, page_of, short
from tests.records.font_files import small
from toolkit.base.settings import Settings
from toolkit.exporters.formats import make, outputs
from toolkit.records.reading.own_font import OwnFont

NAME = "W" * 61
"""No name that settings take is wider."""


@pytest.fixture(scope="module")
def handouts() -> dict[str, bytes]:
    """A title with letters that the font lacks, and the longest words of a publisher."""
    house = Settings.model_validate({"organisation": {"name": NAME, "header": NAME}})
    given = context(settings=house, font=OwnFont((small(), small("Bold"))))
    page = page_of(short(title="Łódź ταχύ"), settings=house)
    wanted = outputs(("pdf",), ("standard", "extra-large"))
    return {each.ending: make(each, page, given).content for each in wanted}


def test_a_letter_that_the_font_lacks_comes_from_another(handouts: dict[str, bytes]) -> None:
    assert "Łódź ταχύ" in pdf_pages(handouts["pdf"])[0]
    with pikepdf.open(BytesIO(handouts["pdf"])) as pdf:
        fonts = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
        assert all("+" in font for font in fonts)
        # The own font's two faces, and what draws the title.
        assert len(fonts) >= 3


def test_the_longest_words_of_a_publisher_stay_on_the_page_apart_from_others(
    handouts: dict[str, bytes],
) -> None:
    for content in handouts.values():
        document = pypdfium2.PdfDocument(content)
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            whole = text.get_text_range()
            assert whole.replace("\r\n", "").count(NAME) >= 1
            boxes = [
                (text.get_charbox(at), letter)
                for at, letter in enumerate(whole)
                if not letter.isspace()
            ]
            for (left, bottom, right, top), _ in boxes:
                assert 0 <= left <= right <= width
                assert 0 <= bottom <= top <= height
            foot = [box for box, _ in boxes if box[3] < 72]
            for at, one in enumerate(foot):
                for other in foot[at + 1 :]:
                    across = min(one[2], other[2]) - max(one[0], other[0])
                    along = min(one[3], other[3]) - max(one[1], other[1])
                    assert across <= 1 or along <= 1
        document.close()
