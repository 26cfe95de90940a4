"""The structure of every handout in every variant; and that each check can fail."""

from __future__ import annotations

import functools
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.accessibility.structure import CHECKS, Handout
from tests.accessibility.tree import elements
from tests.exporters.sample import context, page_of, short
from tests.exports import Exports
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.variants import VARIANTS


@pytest.fixture(scope="module")
def faults(exported: Exports) -> dict[str, dict[str, list[str]]]:
    """What each check finds in each file, all of which are opened once."""
    found: dict[str, dict[str, list[str]]] = {check: {} for check in CHECKS}
    for file in exported.files("pdf"):
        with pikepdf.open(file) as pdf:
            for check, find in CHECKS.items():
                name = str(file.relative_to(exported.library.parent))
                found[check][name] = list(find(Handout(file, pdf)))
    return found


@pytest.mark.parametrize("check", CHECKS)
def test_no_handout_has_a_fault(
    check: str, faults: dict[str, dict[str, list[str]]], exported: Exports
) -> None:
    assert len(faults[check]) == len(exported.files("pdf")) > 0
    assert {name: found for name, found in faults[check].items() if found} == {}


def test_every_record_is_there_and_of_each_kind_one_in_every_variant(exported: Exports) -> None:
    everything = exported.collection.records.values()
    assert exported.records("pdf") == exported.records("html") == [*everything]
    for variant in VARIANTS.values():
        made = exported.records(variant.ending)
        assert {each.model.kind for each in made} == {each.model.kind for each in everything}
        for record in made:
            assert exported.of(record.id, variant.ending).stat().st_size < 150_000


def _first(pdf: pikepdf.Pdf, *tags: str) -> Any:
    return elements(pdf, *tags)[0]


def _untag(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"BT /Lost 9 Tf (x) Tj ET")


def _unhold(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "P").K = pikepdf.Array()


def _link(pdf: pikepdf.Pdf) -> Any:
    return next(page.Annots[0] for page in pdf.pages if "/Annots" in page)


def _font(pdf: pikepdf.Pdf) -> Any:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def _rename_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Another heading"


def _rename(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    _first(pdf, old).S = pikepdf.Name(f"/{new}")


def _unclaim(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b'pdfuaid:part="1"', b""))


DAMAGES: list[tuple[str, str, Callable[[pikepdf.Pdf], object]]] = [
    ("tree", "does not say that it is tagged", lambda pdf: pdf.Root.__delitem__("/MarkInfo")),
    ("tree", "no structure tree", lambda pdf: pdf.Root.__delitem__("/StructTreeRoot")),
    ("marks", "neither tagged nor an artifact", _untag),
    ("marks", "belongs to 0 elements", _unhold),
    ("headings", "H3 follows H1", lambda pdf: _rename(pdf, "H2", "P")),
    ("lists", "an item holds", lambda pdf: _rename(pdf, "LBody", "P")),
    ("tables", "has no scope", lambda pdf: _first(pdf, "TH").A.__delitem__("/Scope")),
    ("tables", "rows have", lambda pdf: _first(pdf, "TR").K.__delitem__(0)),
    ("figures", "has no words", lambda pdf: _first(pdf, "Figure").__delitem__("/Alt")),
    ("figures", "has the box", lambda pdf: _first(pdf, "Figure").A.__delitem__("/BBox")),
    ("title", "has no language", lambda pdf: pdf.Root.__delitem__("/Lang")),
    ("title", "is not shown", lambda pdf: pdf.Root.__delitem__("/ViewerPreferences")),
    ("title", "its titles are", lambda pdf: pdf.docinfo.__delitem__("/Title")),
    ("claims", "it says ['None', '3', 'A']", _unclaim),
    ("bookmarks", "Another heading", _rename_bookmark),
    ("links", "does not say where it goes", lambda pdf: _link(pdf).__delitem__("/Contents")),
    ("links", "refers to no link", lambda pdf: setattr(_first(pdf, "Link"), "K", pikepdf.Array())),
    ("tab_order", "Tab does not follow", lambda pdf: pdf.pages[0].__delitem__("/Tabs")),
    ("fonts", "which letters", lambda pdf: _font(pdf).__delitem__("/ToUnicode")),
    (
        "fonts",
        "is not inside",
        lambda pdf: _font(pdf).DescendantFonts[0].__delitem__("/FontDescriptor"),
    ),
]


@functools.cache
def _with_table() -> bytes:
    page = page_of(short(overview="| Drug | Dose |\n| --- | --- |\n| One | 1 mg [@web] |"))
    return export(page, context()).content


@pytest.mark.parametrize(("check", "fault", "damage"), DAMAGES, ids=[each[1] for each in DAMAGES])
def test_damage_is_found(
    check: str,
    fault: str,
    damage: Callable[[pikepdf.Pdf], object],
    exported: Exports,
    tmp_path: Path,
) -> None:
    whole = BytesIO(_with_table()) if check == "tables" else exported.sample / "en-GB/first.pdf"
    file = tmp_path / "first.pdf"
    with pikepdf.open(whole) as pdf:
        damage(pdf)
        pdf.save(file)
    with pikepdf.open(file) as pdf:
        faults = list(CHECKS[check](Handout(file, pdf)))
    assert any(fault in each for each in faults), faults
