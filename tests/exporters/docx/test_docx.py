from __future__ import annotations

import datetime
import re
import sys
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import mammoth
import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.exporters.docx.word import OUTPUT, found, made, opened
from tests.exporters.reading import letters
from tests.exporters.sample import SVG, condition, context, page_of, published, short
from tests.exporters.shipped import shipped
from tests.exporters.test_hostile_text import HOSTILE, of
from tests.exporters.writing import written_in
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.docx.read_back import check
from toolkit.exporters.docx.writing import Writer
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.flow.blocks import Run
from toolkit.exporters.formats import make

STAMP = "This copy can be edited. Edited copies are not covered by the review."


def test_every_record_that_is_shipped_is_read_back() -> None:
    pages, given = shipped()
    for page in pages:
        assert make(OUTPUT, page, given).content


def test_it_is_stamped_at_the_top_and_in_the_footer() -> None:
    for standing in (None, published()):
        document = opened(page_of(condition(), standing=standing))
        assert document.paragraphs[0].text == STAMP
        assert document.sections[0].footer.paragraphs[0].text.startswith(STAMP)
        notices = [each.text for each in document.paragraphs if each.style.name == "Notice"]
        assert len(notices) == (1 if standing else 2)
    arabic = opened(page_of(written_in("ar")))
    assert arabic.paragraphs[0].text.startswith("يمكن تعديل هذه النسخة")


def test_headings_are_headings_and_their_levels_leave_none_out() -> None:
    styles = found(opened(page_of(condition())).element.body, "w:pStyle")
    levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert levels[:3] == [1, 2, 3]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_care_card_is_a_frame_with_words() -> None:
    first = opened(page_of(condition())).tables[0]
    (cell,) = first.rows[0].cells
    assert [each.text for each in cell.paragraphs] == [
        "Immediate action required: Call 999 or go to A&E now if:",
        "you cannot breathe[1]",
        "you cannot move",
    ]
    assert [each.style.name for each in cell.paragraphs][1:] == ["List Bullet"] * 2
    assert found(first._tbl, "w:top", "w:sz") == ["36"]


def test_each_numbered_list_counts_from_its_own_number() -> None:
    steps = "1. one\n2. two\n\nThen:\n\n5. five\n6. six"
    document = opened(page_of(short(causes=steps)))
    lists = [
        p._p.pPr.numPr.numId.val
        for p in document.paragraphs
        if p.style.name == "List Number" and p.text in ("one", "two", "five", "six")
    ]
    assert lists[0] == lists[1] != lists[2] == lists[3]
    numbering = document.part.numbering_part.element
    starts = [
        numbering.num_having_numId(each).lvlOverride_lst[0].startOverride.val for each in lists
    ]
    assert starts == [1, 1, 5, 5]


def test_a_table_repeats_its_header_and_no_row_is_divided() -> None:
    (table,) = (
        each for each in opened(page_of(condition())).tables if each.cell(0, 0).text == "When"
    )
    assert len(list(table.rows[0]._tr.iter(qn("w:tblHeader")))) == 1
    assert len(list(table._tbl.iter(qn("w:tblHeader")))) == 1
    assert len(list(table._tbl.iter(qn("w:cantSplit")))) == len(table.rows)


def test_links_lead_somewhere() -> None:
    document = opened(page_of(condition()))
    body = document.element.body
    places = found(body, "w:bookmarkStart", "w:name")
    inside = [each for each in found(body, "w:hyperlink", "w:anchor") if each]
    assert inside
    assert set(inside) <= set(places)
    assert len(places) == len(set(places))
    relations = document.part.rels
    outside = [relations[each].target_ref for each in found(body, "w:hyperlink", "r:id") if each]
    assert {"https://example.org/guide", "tel:999", "tel:08088008000"} <= set(outside)
    assert not any("javascript" in each for each in outside)


def test_an_address_that_runs_a_program_is_no_link() -> None:
    document = Document()
    writer = Writer(document, "ltr", {})
    unsafe = ("javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "data:text/html,x")
    runs = [Run("words ", link=each) for each in (*unsafe, "https://example.org")]
    writer.runs(document.add_paragraph(), runs)
    assert document.paragraphs[0].text == "words " * 5
    (link,) = found(document.element.body, "w:hyperlink", "r:id")
    assert document.part.rels[link].target_ref == "https://example.org"


def test_a_picture_has_words_and_is_no_svg() -> None:
    content = made(page_of(condition()))
    shown = Document(BytesIO(content)).inline_shapes
    words = [each._inline.docPr.get("descr") for each in shown]
    assert words[0] == "A nerve fibre."
    assert all(words)
    with ZipFile(BytesIO(content)) as parts:
        pictures = [name for name in parts.namelist() if "/media/" in name]
        assert {name[-4:] for name in pictures} == {".png"}
    # 200 pixels of CSS in the drawing, at 96 to an inch.
    assert b'width="200"' in SVG
    assert shown[0].width == pytest.approx(200 / 96 * 914400, abs=1)


def test_language_title_and_properties_are_those_of_the_record() -> None:
    page = page_of(condition())
    document = opened(page)
    told = document.core_properties
    assert (told.title, told.language) == ("First condition (FC)", "en-GB")
    assert told.created == told.modified == datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    assert told.comments == STAMP
    assert told.content_status == "Draft, not yet checked by a clinician"
    assert found(document.styles.element, "w:lang")[0] == "en-GB"
    assert "cy" in found(document.element.body, "w:lang")


def test_from_right_to_left_the_page_its_tables_and_its_words_say_so() -> None:
    document = opened(page_of(written_in("ar")))
    assert document.styles["Normal"].element.pPr.find(qn("w:bidi")) is not None
    assert len(list(document.element.body.iter(qn("w:bidiVisual")))) == len(document.tables)
    assert found(document.styles.element, "w:lang", "w:bidi")[0] == "ar"
    for run in document.element.body.iter(qn("w:r")):
        words = "".join(each.text or "" for each in run.iter(qn("w:t")))
        # A source in English may name others as "and others" in Arabic.
        if re.search("[\u0621-\u064a]", words) and not re.search("[A-Za-z]", words):
            assert run.rPr.find(qn("w:rtl")) is not None
    assert "0808\u00a0800\u00a08000" in document.tables[0].cell(0, 0).text


def test_labels_without_a_translation_are_marked_as_english() -> None:
    document = opened(page_of(written_in("el")))
    assert found(document.styles.element, "w:lang")[0] == "el"
    assert "en" in {each[:2] for each in found(document.element.body, "w:lang")}


def test_another_program_reads_the_same_words() -> None:
    page = page_of(condition())
    read = letters(mammoth.extract_raw_text(BytesIO(made(page))).value)
    for text in ("you cannot breathe", "Do not lift bags", "It may stay", "Morning", "Guideline"):
        assert letters(text) in read


def test_what_looks_like_code_is_text() -> None:
    text = mammoth.extract_raw_text(BytesIO(made(of(" ".join(HOSTILE))))).value
    for each in HOSTILE:
        assert each in text
    word = "x" * 3000
    assert word in mammoth.extract_raw_text(BytesIO(made(page_of(short(causes=word))))).value


def test_paper_is_that_of_the_settings() -> None:
    settings = Settings.model_validate({"paper": {"size": "Letter"}})
    content = make(OUTPUT, page_of(short()), context(settings=settings)).content
    section = Document(BytesIO(content)).sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"you cannot move", b"", "you cannot move"),
        (b'startOverride w:val="1"', b'startOverride w:val="4"', "1. it starts"),
        (STAMP.encode(), b"", "does not say"),
    ],
)
def test_what_is_lost_is_noticed(old: bytes, new: bytes, said: str) -> None:
    page = page_of(condition())
    changed = BytesIO()
    with ZipFile(BytesIO(made(page))) as good, ZipFile(changed, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name).replace(old, new))
    with pytest.raises(HandoutError, match=said):
        check(page, Artifact("first.docx", changed.getvalue()), context())


def test_without_python_docx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(Misuse, match="python-docx") as raised:
        made(page_of(short()))
    assert "[docx]" in raised.value.hint
