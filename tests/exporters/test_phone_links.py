"""A reader in danger taps the number: it is a link wherever a page or a handout shows it."""

from __future__ import annotations

import io
import re

import pikepdf

from tests.exporters.sample import condition, context, page_of
from toolkit.base.settings import Settings
from toolkit.exporters.html.exporter import export as export_html
from toolkit.exporters.html.fragment import export as export_fragment
from toolkit.exporters.pdf.exporter import export as export_pdf
from toolkit.exporters.phone_links import phone_link, text_with_phone_links

SETTINGS = Settings.model_validate(
    {
        "local": [
            {
                "name": "Crisis team",
                "phone": "0300 123 4567",
                "what_for": "You can also ring 116 123.",
                "emergency": True,
            }
        ],
        "organisation": {"name": "A trust", "phone": "020 7946 0018"},
    }
)
RECORD = condition(outlook="Call NHS 111, or write to 0800.7654321@example.org before 12.03.2024.")
# The card, the text, the local service and its words, the organisation of the collection.
NUMBERS = {"999", "111", "03001234567", "116123", "08088008000"}
PUBLISHER = "02079460018"


def dialled_in(content: bytes) -> set[str]:
    return set(re.findall(r'<a href="tel:([^"]*)"', content.decode()))


def test_each_number_of_a_page_is_a_link() -> None:
    page, given = page_of(RECORD, settings=SETTINGS), context(settings=SETTINGS)
    assert dialled_in(export_html(page, given).content) == {*NUMBERS, PUBLISHER}
    assert dialled_in(export_fragment(page, given).content) >= NUMBERS


def test_a_page_from_right_to_left_has_them_too() -> None:
    page = page_of(condition(language="ar"), settings=SETTINGS)
    assert "999" in dialled_in(export_html(page, context(settings=SETTINGS)).content)


def test_a_handout_has_them_and_says_so_in_words() -> None:
    page, given = page_of(RECORD, settings=SETTINGS), context(settings=SETTINGS)
    with pikepdf.open(io.BytesIO(export_pdf(page, given).content)) as pdf:
        links = [link for sheet in pdf.pages for link in sheet.get("/Annots", ())]
        words = {
            str(link.A.URI): str(link.Contents)
            for link in links
            if "/A" in link and str(link.A.get("/URI", "")).startswith("tel:")
        }
    assert {address.removeprefix("tel:") for address in words} >= NUMBERS
    assert words["tel:999"] == "Telephone: 999."


def test_markup_in_a_text_stays_text() -> None:
    shown = text_with_phone_links("<b>call 999</b> & go", "en-GB")
    assert shown == "&lt;b&gt;call 999&lt;/b&gt; &amp; go".replace("999", phone_link("999"))
    assert phone_link("<b>1") == '<a href="tel:21">&lt;b&gt;1</a>'
