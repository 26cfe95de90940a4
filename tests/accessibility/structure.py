"""A handout -> what is wrong with its structure; each check is one rule of PDF/UA-1 or PDF/A-3a."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf

from tests.accessibility.text import read, texts_of_marks
from tests.accessibility.tree import drawn, elements, held_marks, kids, references, tag, walk

NOTHING = pikepdf.Dictionary()


@dataclass(frozen=True)
class Handout:
    """One file, opened."""

    file: Path
    pdf: pikepdf.Pdf


def tree(given: Handout) -> Iterator[str]:
    """The file says that it is tagged, in one tree in which every element knows its parent."""
    root = given.pdf.Root
    if not root.get("/MarkInfo", NOTHING).get("/Marked"):
        yield "it does not say that it is tagged"
    if "/StructTreeRoot" not in root:
        yield "it has no structure tree"
        return
    if [tag(kid) for kid in kids(root.StructTreeRoot)] != ["Document"]:
        yield "the tree does not begin with one Document"
    for element in (root.StructTreeRoot, *walk(root.StructTreeRoot)):
        for kid in kids(element):
            if kid.P.objgen != element.objgen:
                yield f"{tag(kid)} does not know its parent"


def marks(given: Handout) -> Iterator[str]:
    """What is painted is an artifact or belongs to one element."""
    held = Counter(
        mark for each in kids(given.pdf.Root.StructTreeRoot) for mark in held_marks(each)
    )
    for number, page in enumerate(given.pdf.pages, start=1):
        painted = list(drawn(page))
        if None in painted:
            yield f"page {number}: something is neither tagged nor an artifact"
        for mark in {mark for mark in painted if mark is not None}:
            if held[mark] != 1:
                yield f"page {number}: a mark belongs to {held[mark]} elements"


def headings(given: Handout) -> Iterator[str]:
    """The first heading is the only H1, and no level is left out on the way down."""
    levels = [int(tag(each)[1]) for each in elements(given.pdf, "H1", "H2", "H3", "H4", "H5", "H6")]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the levels are {levels}"
    for before, after in itertools.pairwise(levels):
        if after > before + 1:
            yield f"H{after} follows H{before}"


def lists(given: Handout) -> Iterator[str]:
    """A list has items, and each item has a body."""
    for each in elements(given.pdf, "L"):
        if {tag(kid) for kid in kids(each)} - {"Caption"} != {"LI"}:
            yield f"a list holds {[tag(kid) for kid in kids(each)]}"
    for item in elements(given.pdf, "LI"):
        if [tag(kid) for kid in kids(item)] not in (["LBody"], ["Lbl", "LBody"]):
            yield f"an item holds {[tag(kid) for kid in kids(item)]}"
        if tag(item.P) != "L":
            yield "an item is in no list"


def tables(given: Handout) -> Iterator[str]:
    """A header cell says whether it heads a row or a column, and rows have as many cells."""
    for each in elements(given.pdf, "TH"):
        if str(_attribute(each, "/Scope")) not in ("/Row", "/Column", "/Both"):
            yield "a header cell has no scope"
    for table in elements(given.pdf, "Table"):
        rows = [each for each in walk(table) if tag(each) == "TR"]
        widths = {sum(int(_attribute(cell, "/ColSpan") or 1) for cell in kids(row)) for row in rows}
        if len(widths) != 1:
            yield f"rows have {sorted(widths)} cells"
        if not any(tag(each) == "TH" for each in walk(table)):
            yield "a table has no header cells"


def figures(given: Handout) -> Iterator[str]:
    """A picture has words, and says where on its page it stands."""
    for each in elements(given.pdf, "Figure"):
        if not str(each.get("/Alt", "")).strip():
            yield "a picture has no words"
        box = [float(number) for number in _attribute(each, "/BBox") or ()]
        width, height = (float(number) for number in each.Pg.MediaBox[2:])
        if len(box) != 4 or not (0 <= box[0] < box[2] <= width and 0 <= box[1] < box[3] <= height):
            yield f"a picture has the box {box}"


def title(given: Handout) -> Iterator[str]:
    """The file has a language and a title, which readers show instead of the file's name."""
    root = given.pdf.Root
    if not str(root.get("/Lang", "")):
        yield "it has no language"
    if not root.get("/ViewerPreferences", NOTHING).get("/DisplayDocTitle"):
        yield "its title is not shown"
    with given.pdf.open_metadata(update_docinfo=False) as metadata:
        named = str(metadata.get("dc:title", ""))
    if not named or named != str(given.pdf.docinfo.get("/Title", "")):
        yield f"its titles are {named!r} and {given.pdf.docinfo.get('/Title')!r}"


def claims(given: Handout) -> Iterator[str]:
    """The file says that it is PDF/UA-1 and PDF/A-3a."""
    with given.pdf.open_metadata(update_docinfo=False) as metadata:
        names = ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
        said = [str(metadata.get(name)) for name in names]
    if said != ["1", "3", "A"]:
        yield f"it says {said}"


def bookmarks(given: Handout) -> Iterator[str]:
    """The bookmarks are the headings."""
    texts = texts_of_marks(given.file, given.pdf)
    tags = ("H1", "H2", "H3", "H4", "H5", "H6")
    headed = [read(each, texts) for each in elements(given.pdf, *tags)]
    with given.pdf.open_outline() as outline:
        marked = list(_titles(outline.root))
    # Writing from right to left comes out in the order of the page, with joined letters.
    order = sorted if str(given.pdf.Root.get("/Lang")).startswith(("ar", "he")) else list
    if [order(_letters(each)) for each in headed] != [order(_letters(each)) for each in marked]:
        yield f"the headings are {headed}, the bookmarks {marked}"


def links(given: Handout) -> Iterator[str]:
    """A link says where it goes, and an element of type Link refers to it."""
    held = {each.objgen for link in elements(given.pdf, "Link") for each in references(link)}
    for number, page in enumerate(given.pdf.pages, start=1):
        for each in page.get("/Annots", ()):
            if not str(each.get("/Contents", "")).strip():
                yield f"page {number}: a link does not say where it goes"
            if each.objgen not in held:
                yield f"page {number}: a link is in no element"
    for link in elements(given.pdf, "Link"):
        if not references(link):
            yield "an element of type Link refers to no link"


def tab_order(given: Handout) -> Iterator[str]:
    """Tab goes through the links of a page in reading order."""
    for number, page in enumerate(given.pdf.pages, start=1):
        if page.get("/Annots") and page.get("/Tabs") != "/S":
            yield f"page {number}: Tab does not follow the structure"


def fonts(given: Handout) -> Iterator[str]:
    """Every font is inside, and says which letters its shapes are."""
    held = {font.objgen: font for page in given.pdf.pages for font in _fonts(page.obj)}
    if not held:
        yield "it has no fonts"
    for font in held.values():
        # A composite font keeps its descriptor one below.
        inner = font.get("/DescendantFonts", [font])[0]
        descriptor = inner.get("/FontDescriptor", {})
        if not any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"{font.BaseFont} is not inside"
        if "/ToUnicode" not in font:
            yield f"{font.BaseFont} does not say which letters it shows"


CHECKS: Mapping[str, Callable[[Handout], Iterator[str]]] = {
    check.__name__: check
    for check in (
        tree,
        marks,
        headings,
        lists,
        tables,
        figures,
        title,
        claims,
        bookmarks,
        links,
        tab_order,
        fonts,
    )
}


def _attribute(element: Any, name: str) -> Any:
    held = element.get("/A", [])
    every = held if isinstance(held, pikepdf.Array) else [held]
    return next((each[name] for each in every if name in each), None)


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from _titles(item.children)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))


def _fonts(holder: Any) -> Iterator[Any]:
    resources = holder.get("/Resources", {})
    yield from resources.get("/Font", {}).values()
    for drawing in resources.get("/XObject", {}).values():
        if drawing.Subtype == "/Form":
            yield from _fonts(drawing)
