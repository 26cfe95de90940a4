from __future__ import annotations

from typing import Any

import pytest

from tests.exporters.reading import html_text, pdf_pages, read_html
from tests.exporters.sample import SVG, condition, context, page_of
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.exporters import EXPORTERS
from toolkit.exporters.house_style import handout_colours, logo, page_colours
from toolkit.exporters.html import export

HOUSE: dict[str, Any] = {
    "organisation": {
        "name": "Example Hospital",
        "url": "https://www.example.org",
        "phone": "020 7946 0000",
        "email": "leaflets@example.org",
        "address": "1 High Street\nExampletown",
        "contact": "Ask at the desk.",
        "logo": "logo.svg",
        "footer": "A charity, number 12345.",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "disclaimer": "Ask us if you are not sure.",
    },
    "style": {"accent": "#6b2d5c"},
    "local": [
        {"name": "Night desk", "phone": "020 7946 0001", "emergency": True, "regions": ["GB"]},
        {"name": "Nerve clinic", "url": "https://nerves.example.org", "hours": "9am to 5pm"},
        {"name": "Dublin desk", "phone": "01 234 5678", "regions": ["IE"]},
    ],
}


def settings(**tables: Any) -> Settings:
    return Settings.model_validate(HOUSE | tables)


def made(language: str = "en-GB", kind: str = "html") -> bytes:
    given = context(settings=settings(), images={"nerve.svg": SVG, "logo.svg": SVG})
    page = page_of(condition(language=language), settings=given.settings)
    return EXPORTERS[kind](page, given).content


def test_every_word_of_the_house_is_on_the_page() -> None:
    text = " ".join(html_text(made()).split())
    for words in ("Example Hospital", "020 7946 0000", "leaflets@example.org", "1 High Street"):
        assert words in text
    for words in ("Ask at the desk.", "A charity, number 12345.", "Ask us if you are not sure."):
        assert words in text
    links = {a.get("href") for _, a in read_html(made()).tags}
    assert {"tel:02079460000", "mailto:leaflets@example.org", "https://www.example.org"} <= links
    assert "https://creativecommons.org/licenses/by/4.0/" in links


def test_local_services_stand_under_the_cards_or_under_support_by_country() -> None:
    text = " ".join(html_text(made()).split())
    help_at, support_at = text.index("Where you are, help at once:"), text.index("Where you are: ")
    assert help_at < text.index("Night desk") < support_at < text.index("Nerve clinic")
    assert "Dublin desk" not in text
    irish = " ".join(html_text(made("en-IE")).split())
    assert "Dublin desk" in irish
    assert "Night desk" not in irish


def test_paper_has_them_too() -> None:
    text = " ".join(" ".join(pdf_pages(made(kind="pdf"))).split())
    for words in ("Example Hospital", "Night desk", "Nerve clinic", "Ask us if you are not sure."):
        assert words in text


def test_the_logo_is_inside_the_file_and_cleaned() -> None:
    images = [a for t, a in read_html(made()).tags if t == "img" and a.get("class") == "logo"]
    assert [str(a["src"])[:26] for a in images] == ["data:image/svg+xml;base64,"]


def test_a_logo_with_a_script_or_without_a_file_is_refused() -> None:
    with pytest.raises(Misuse, match=r"no picture logo\.svg in content/images"):
        logo(context(settings=settings()))
    bad = SVG.replace(b"<path", b"<script>x</script><path")
    with pytest.raises(Misuse, match=r"organisation\.logo, logo\.svg"):
        logo(context(settings=settings(), images={"logo.svg": bad}))


def test_colours_reach_screens_paper_and_the_handout() -> None:
    style = settings().style
    sheet = made().decode().split("<style>")[1]
    assert page_colours(style) in sheet
    assert "--accent:#6b2d5c" in page_colours(style)
    assert "#6b2d5c" in handout_colours(style)
    assert page_colours(Settings().style) == handout_colours(Settings().style) == ""


def test_care_cards_keep_their_words_and_their_colours() -> None:
    plain = export(page_of(condition()), context()).content.decode()
    card = plain.split('<section class="card')[1].split("</section>")[0]
    assert card in made().decode()
    assert "--red" not in page_colours(settings().style)
