"""A passage in another language says so in a handout, however its lines and pages fall."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.accessibility.text import read, texts_of_marks
from tests.exporters.sample import condition, context, exported, page_of, short
from toolkit.exporters.formats import FORMATS
from toolkit.exporters.pdf.repair.structure import document, elements, tag
from toolkit.pages.page import Page

WELSH = "cyngor gan fferyllydd " * 8
TEXT = f"Say [{WELSH.strip()}](lang:cy) and [Pergunte](lang:pt-BR) and [مرحبا](lang:ar)."


def passages(content: bytes, folder: Path) -> list[tuple[str, str]]:
    file = folder / "handout.pdf"
    file.write_bytes(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        texts = texts_of_marks(file, pdf)
        found: list[tuple[Any, str]] = [
            (str(each.Lang), read(each, texts))
            for each in elements(document(pdf))
            if "/Lang" in each and tag(each) in ("Span", "Link")
        ]
        assert not any(tag(each).startswith("Lang") for each in elements(document(pdf)))
    joined: dict[str, str] = {}
    for language, words in found:
        joined[language] = f"{joined.get(language, '')} {words}".strip()
    return list(joined.items())


@pytest.mark.parametrize("ending", ["pdf", "extra-large.pdf", "booklet.pdf"])
def test_each_passage_names_its_language(ending: str, tmp_path: Path) -> None:
    page = page_of(short(living_with_it="Rest.", overview=TEXT))
    output = next(each for each in FORMATS["pdf"].outputs if each.ending == ending)
    found = dict(passages(output.make(page, context()).content, tmp_path))
    assert list(found) == ["cy", "pt-BR", "ar"]
    assert found["cy"].split() == WELSH.split()
    assert found["pt-BR"] == "Pergunte"


def test_a_summary_names_it_as_well(tmp_path: Path) -> None:
    page = page_of(short(main_message="Say [Mae gen i boen](lang:cy). [@web]"))
    output = next(each for each in FORMATS["pdf"].outputs if each.ending == "summary.pdf")
    made = output.make(page, context())
    output.check(page, made, context())
    assert passages(made.content, tmp_path) == [("cy", "Mae gen i boen")]


def test_the_labels_of_a_list_in_a_language_without_them_are_english(tmp_path: Path) -> None:
    page: Page = page_of(
        short(language="cy-GB", outlook="> Do not:\n> - gyrru", living_with_it="Rest.")
    )
    html = exported("html", page, context()).content.decode()
    assert '<li><span lang="en" dir="ltr">do not</span> gyrru</li>' in html
    english = dict(passages(exported("pdf", page, context()).content, tmp_path))["en"]
    assert "do not" in english
    assert "gyrru" not in english


def test_the_pieces_of_a_link_in_another_language_are_links() -> None:
    content = exported("pdf", page_of(condition(language="cy-GB")), context()).content
    with pikepdf.open(BytesIO(content)) as pdf:
        links = {
            each.Obj.objgen: tag(element)
            for element in elements(document(pdf))
            for each in element.get("/K", ())
            if not isinstance(each, int) and "/Obj" in each
        }
        assert "Span" not in links.values()
        shown = [each.objgen for page in pdf.pages for each in page.get("/Annots", ())]
        assert {links[each] for each in shown} == {"Link"}
        inside = [e for e in elements(document(pdf)) if "/Lang" in e and tag(e) == "Link"]
        assert inside
