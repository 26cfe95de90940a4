from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from tests.exporters.reading import html_text, pdf_pages, read_html
from tests.exporters.sample import SVG, condition, context, exported, page_of, short
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.exporters.house_style import handout_colours, logo, page_colours
from toolkit.exporters.html.exporter import export

HTML = ("html", "fragment")
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
    model = short() if kind == "pdf" else condition(language=language)
    page = page_of(model, settings=given.settings)
    return exported(kind, page, given).content


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


def test_paper_and_plain_text_have_them_too() -> None:
    paper = " ".join(" ".join(pdf_pages(made(kind="pdf"))).split())
    plain = " ".join(made(kind="text").decode().split())
    for words in ("Example Hospital", "Night desk", "Nerve clinic", "Ask us if you are not sure."):
        assert words in paper
        assert words in plain


def test_the_logo_is_inside_the_file_and_cleaned() -> None:
    images = [a for t, a in read_html(made()).tags if t == "img" and a.get("class") == "logo"]
    assert [str(a["src"])[:26] for a in images] == ["data:image/svg+xml;base64,"]


def test_a_logo_with_a_script_or_without_a_file_is_refused() -> None:
    with pytest.raises(Misuse, match=r"no picture logo\.svg in content/images"):
        logo(context(settings=settings()))
    bad = SVG.replace(b"<path", b"<script>x</script><path")
    with pytest.raises(Misuse, match=r"organisation\.logo: logo\.svg"):
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


SLOTS = ("name", "header", "footer", "heading", "text")
# What settings take: no steering or unassigned characters, and at least one letter or digit.
WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["Cc", "Cf", "Zs"])
    | st.sampled_from(" <>&{}'\"%#"),
    min_size=1,
    max_size=30,
).map(lambda text: "a" + " ".join(text.split()) + "z")


def with_words(words: tuple[str, ...]) -> Settings:
    name, header, footer, heading, text = words
    return Settings.model_validate(
        {
            "organisation": {"name": name, "header": header, "footer": footer},
            "box": [{"heading": heading, "text": text, "place": place} for place in PLACES],
        }
    )


PLACES = ("after-get-help", "before-sources", "end")
PLAIN = ("Qname", "Qheader", "Qfooter", "Qheading", "Qtext")


@cache
def plain(kind: str) -> str:
    return shown(made_with(PLAIN, kind))


def shown(html: bytes) -> str:
    """Return everything that a browser is told: each tag with what it has, and all words."""
    tags = [
        f"{tag} {name}={value}"
        for tag, given in read_html(html).tags
        for name, value in given.items()
    ]
    return " ".join([*tags, *html_text(html).split()])


def made_with(words: tuple[str, ...], kind: str) -> bytes:
    given = context(settings=with_words(words))
    return exported(kind, page_of(short(), settings=given.settings), given).content


@limits(max_examples=15)
@given(st.tuples(*[WORDS] * len(SLOTS)))
def test_any_words_in_any_slot_come_out_as_those_words(words: tuple[str, ...]) -> None:
    data = json.loads(made_with(words, "json"))
    publisher = data["publisher"]
    assert (publisher["name"], publisher["header"], publisher["footer"]) == words[:3]
    assert [(box["place"], box["heading"], *box["paragraphs"]) for box in data["boxes"]] == [
        (place, *words[3:]) for place in PLACES
    ]
    for kind in HTML:
        html = made_with(words, kind)
        expected = plain(kind)
        for own, token in zip(words, PLAIN, strict=True):
            expected = expected.replace(token, own)
        assert shown(html) == expected


def test_any_words_in_any_slot_come_out_on_paper() -> None:
    words = (
        "Łódź & <b>Co</b>",
        "{{ x }} {% if %}",
        "a\\b \"c\" 'd' ] #ff",
        "* 1. [x](y)",
        "é & ÿ%s",
    )
    pdf = made_with(words, "pdf")
    text = "".join("".join(pdf_pages(pdf)).split())
    for each in words:
        assert each.replace(" ", "") in text
    assert text.count("é&ÿ%s") == len(PLACES)


def test_boxes_stand_where_they_are_to_and_name_the_publisher() -> None:
    text = " ".join(html_text(made_with(PLAIN, "html")).split())
    at = [match.start() for match in re.finditer("Qheading Qtext Added by: Qname", text)]
    cards, what_it_is = text.index("you feel numb"), text.rindex("What it is")
    sources = text.rindex("Where this information comes from")
    assert cards < at[0] < what_it_is < at[1] < sources < at[2]


@pytest.mark.parametrize(
    ("box", "language", "has_it"),
    [
        ({"kinds": ["topic"]}, "en-GB", False),
        ({"kinds": ["condition"]}, "en-GB", True),
        ({"regions": ["GB"]}, "en-IE", False),
        ({"languages": ["en"]}, "en-GB", True),
        ({"languages": ["en-US"]}, "en-GB", False),
        ({"languages": ["pl"], "regions": ["GB"]}, "pl-GB", True),
    ],
)
def test_a_box_is_for_some_pages(box: dict[str, Any], language: str, has_it: bool) -> None:
    own = {"heading": "A", "text": "one\ntwo\n \nthree", "place": "end"} | box
    given = Settings.model_validate({"box": [own]})
    page = page_of(condition(language=language), settings=given)
    assert [each.paragraphs for each in page.boxes] == [("one two", "three")] * has_it
