from __future__ import annotations

import re
import subprocess
import sys
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.exporters.reading import (
    assert_in_order,
    front_texts,
    pdf_pages,
    printed_texts,
    without_margins,
)
from tests.exporters.sample import (
    condition,
    context,
    handout_of_all,
    page_of,
    published,
    short,
    topic,
)
from toolkit.base.settings import Settings
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.exporter import export

STATUS = "Draft, not yet checked by a clinician"
PUBLISHER = "Patient information team"


@pytest.fixture(scope="module")
def handouts() -> dict[str, bytes]:
    return {
        "condition": handout_of_all(),
        "topic": export(page_of(topic()), context()).content,
    }


@pytest.mark.parametrize("model", [condition(), topic()], ids=["condition", "topic"])
def test_every_word_of_the_record_is_there_in_order(model: Any, handouts: dict[str, bytes]) -> None:
    pages = pdf_pages(handouts[model.kind])
    text = without_margins(pages, model.title, STATUS, PUBLISHER)
    assert_in_order([*front_texts(model), *printed_texts(model)[1:]], text)


def test_the_first_page_says_what_matters_most(handouts: dict[str, bytes]) -> None:
    first = pdf_pages(handouts["condition"])[0]
    for words in ("Draft: not yet checked", "First condition (FC)", "Get new pain checked early"):
        assert words in first
    for card in page_of(condition()).get_help.cards:
        assert card.label in first
        assert card.action in first
        assert card.signs[-1].text in first


def test_care_cards_stay_on_the_first_page_when_there_are_many_signs() -> None:
    cards = [
        {"urgency": urgency, "action": "Call 999 or go to A&E now if", "signs": [sign] * 6}
        for urgency, sign in (
            ("emergency", "you suddenly cannot speak or swallow, or your face drops [@web]"),
            ("urgent", "you have a fast heartbeat, yellow eyes or skin, or confusion [@web]"),
            ("non-urgent", "you have a new pain that does not go away after some days [@web]"),
        )
    ]
    first = pdf_pages(export(page_of(short(get_help=cards)), context()).content)[0]
    assert first.count("does not go away") == 6


def test_a_sample_takes_two_to_five_pages(handouts: dict[str, bytes]) -> None:
    for content in handouts.values():
        assert 2 <= len(pdf_pages(content)) <= 5


def test_the_catalogue_says_what_a_screen_reader_asks(handouts: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(handouts["condition"])) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo.Title == "First condition (FC)"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "First condition (FC)"


def test_all_fonts_are_packed_ones_and_embedded(handouts: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(handouts["condition"])) as pdf:
        fonts = [each for each in pdf.objects if _is_font_descriptor(each)]
        assert fonts
        for font in fonts:
            assert "NotoSans" in str(font.FontName).replace("-", "")
            assert "/FontFile2" in font or "/FontFile3" in font


def _is_font_descriptor(value: Any) -> bool:
    return isinstance(value, pikepdf.Dictionary) and value.get("/Type") == "/FontDescriptor"


def test_a_handout_has_no_links_to_files_that_are_not_beside_it(
    handouts: dict[str, bytes],
) -> None:
    with pikepdf.open(BytesIO(handouts["condition"])) as pdf:
        for page in pdf.pages:
            for link in page.get("/Annots", ()):
                if "/A" in link:
                    assert str(link.A.URI).startswith(("https://", "tel:"))


def test_the_address_of_a_link_is_printed(handouts: dict[str, bytes]) -> None:
    text = "\n".join(pdf_pages(handouts["condition"]))
    assert "the guide (example.org/guide)" in text
    assert "www.helpers.example" in text
    assert "0808 800 8000" in text


def test_the_same_page_gives_the_same_bytes(handouts: dict[str, bytes]) -> None:
    assert export(page_of(condition()), context()).content == handouts["condition"]


def test_review_dates_and_version_stand_at_the_end(handouts: dict[str, bytes]) -> None:
    last = " ".join(pdf_pages(handouts["condition"])[-1].split())
    assert re.search(r"Last reviewed: not yet\. Next review: not yet set\.", last)
    assert "Version 0.1: 22 November 2026" in last


def test_a_published_handout_has_no_draft_banner() -> None:
    page = page_of(short(), standing=published())
    text = "\n".join(pdf_pages(export(page, context()).content))
    assert "Draft" not in text
    assert "Checked by: Dr A Example (GP)" in " ".join(text.split())


@pytest.mark.parametrize(("size", "width", "height"), [("A4", 595, 842), ("Letter", 612, 792)])
def test_the_paper_is_that_of_the_settings(size: str, width: int, height: int) -> None:
    settings = Settings.model_validate({"paper": {"size": size, "text_size": 14}})
    content = export(page_of(short()), context(settings=settings)).content
    with pikepdf.open(BytesIO(content)) as pdf:
        box = [round(float(number)) for number in pdf.pages[0].MediaBox]
    assert box == [0, 0, width, height]


def test_a_character_that_would_print_as_a_box_is_named() -> None:
    with pytest.raises(HandoutError, match=r"“→” \(U\+2192, RIGHTWARDS ARROW\)"):
        export(page_of(short(causes="This → that.")), context())


def test_a_picture_that_reads_another_file_is_refused() -> None:
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        b'<image href="file:///etc/passwd" width="9" height="9"/></svg>'
    )
    with pytest.raises(HandoutError, match=r"nerve\.svg"):
        export(page_of(condition()), context(images={"nerve.svg": svg}))


def test_a_picture_that_cannot_be_drawn_is_an_error() -> None:
    with pytest.raises(HandoutError, match=r"nerve\.svg"):
        export(page_of(condition()), context(images={"nerve.svg": b"no picture"}))


def test_fonts_are_gone_before_python_takes_its_modules_apart() -> None:
    code = (
        "import atexit\n"
        "atexit.register(lambda: print(there, fonts._folder.exists()))\n"
        "from toolkit.base.settings.style import Style\n"
        "from toolkit.base.fonts import LATIN\n"
        "from toolkit.exporters.pdf.first_page import Front\n"
        "from toolkit.exporters.pdf.layout import Layout\n"
        "from toolkit.exporters.pdf.spacing import NORMAL\n"
        "from toolkit.exporters.pdf.style import style\n"
        "from toolkit.exporters.pdf.engine import load_engine\n"
        "load_engine()\n"
        "layout = Layout('A4', 12, (), (LATIN,), 'ltr', Front(), NORMAL)\n"
        "fonts = style(layout, Style())[1]\n"
        "there = fonts._folder.exists()\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("True False\n", "")
