"""Word files: by style and by look, and nothing of them that could do harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.importing.leaflets import data_of, made_of
from toolkit.importing.errors import Unreadable
from toolkit.importing.readers.docx import read
from toolkit.importing.tree import words_of
from toolkit.importing.words import count_words

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f"""<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr>
</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Heading2">
<w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Heading1">
<w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title">
<w:name w:val="Title"/></w:style></w:styles>"""


def paragraph(words: str, *, style: str = "", look: str = "") -> str:
    style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{style}<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def docx(body: str, more: Mapping[str, str] | None = None) -> bytes:
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        **(more or {}),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return content.getvalue()


def test_headings_by_style_and_the_language_of_the_styles() -> None:
    leaflet = read(docx(paragraph("Causes", style="Heading2") + paragraph("Dust.")))
    assert leaflet.language == "cy-GB"
    assert data_of(made_of(leaflet))["causes"] == "Dust.\n"


@pytest.mark.parametrize("below", ["Heading1", "Heading2"])
def test_a_line_in_the_style_of_titles_is_the_title(below: str) -> None:
    body = paragraph("Cough", style="Title") + paragraph("Causes", style=below)
    data = data_of(made_of(read(docx(body + paragraph("Dust.")))))
    assert (data["title"], data["causes"]) == ("Cough", "Dust.\n")
    assert "sections" not in data


def test_two_such_lines_are_none() -> None:
    body = paragraph("Cough", style="Title") * 2 + paragraph("Causes", style="Heading1")
    assert "TO WRITE" in data_of(made_of(read(docx(body + paragraph("Dust.")))))["title"]


@pytest.mark.parametrize("look", ['<w:sz w:val="32"/>', "<w:b/>"])
def test_headings_by_look(look: str) -> None:
    text = "Dust makes people cough, and so does smoke, as most of them know very well."
    body = paragraph("Cough", look='<w:sz w:val="48"/>') + paragraph("Causes", look=look)
    data = data_of(made_of(read(docx(body + paragraph(text)))))
    assert " ".join(data["causes"].split()) == text


def test_headers_comments_and_drawings_are_listed_word_by_word() -> None:
    drawing = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:p><w:r><w:t>Drawn</w:t></w:r>'
        "</w:p></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    header = f"<w:hdr {W}>{paragraph('Our hospital')}</w:hdr>"
    made = made_of(read(docx(paragraph("Rest.") + drawing, {"word/header1.xml": header})))
    left = {each.sort: each.words for each in made.draft.left}
    assert left == {"page header": "Our hospital", "text of drawings and the like": "drawn"}
    assert not made.compared.lost


def test_a_box_drawn_as_a_table_is_a_care_card() -> None:
    rows = paragraph("Call 999 if:") + paragraph("- you choke") + paragraph("- you faint")
    table = f"<w:tbl><w:tr><w:tc>{rows}</w:tc></w:tr></w:tbl>"
    data = data_of(made_of(read(docx(paragraph("Rest.") + table)), language="en-GB"))
    assert data["get_help"][0]["signs"] == ["you choke", "you faint"]


def _run(words: str, *, raised: bool = False) -> str:
    look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' if raised else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def test_what_is_raised_is_parted_from_its_word_and_no_word_is_said_to_be_lost() -> None:
    body = (
        _run("word")
        + _run("see ", raised=True)
        + _run("note", raised=True)
        + _run("and the 5")
        + _run("th", raised=True)
        + _run(" day")
    )
    leaflet = read(docx(f"<w:p>{body}</w:p>"))
    (line,) = leaflet.blocks
    assert words_of(line) == "word see note and the 5th day"
    assert leaflet.words == count_words("word see note and the 5th day")
    assert made_of(leaflet).compared.lost == {}


def test_a_picture_and_a_hard_hyphen_part_words_and_a_soft_hyphen_does_not() -> None:
    main, shape = f"{DRAWING}/main", f"{DRAWING}/picture"
    picture = (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
        f'<a:graphic xmlns:a="{main}"><a:graphicData><pic:pic xmlns:pic="{shape}"><pic:blipFill>'
        f'<a:blip xmlns:r="{RELATIONS}" r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{RELATIONS}/image" Target="media/a.png"/></Relationships>'
    )
    more = {"word/_rels/document.xml.rels": relations, "word/media/a.png": "a picture"}
    hyphens = (
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>ur</w:t><w:softHyphen/><w:t>gent</w:t></w:r>"
    )
    leaflet = read(docx(f"<w:p>{_run('1')}{picture}{_run('2 ')}{hyphens}</w:p>", more))
    assert leaflet.words == count_words("1 2 non urgent")
    assert count_words(" ".join(map(words_of, leaflet.blocks))) == leaflet.words


def test_footnotes_come_behind_the_text_with_their_numbers() -> None:
    text = "<w:p><w:r><w:t>Rest helps.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    note = f"<w:footnote w:id='2'>{paragraph('From a study.')}</w:footnote>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r2" Type="{RELATIONS}/footnotes" Target="footnotes.xml"/>'
        "</Relationships>"
    )
    more = {
        "word/footnotes.xml": f"<w:footnotes {W}>{note}</w:footnotes>",
        "word/_rels/document.xml.rels": relations,
    }
    made = made_of(read(docx(text, more)))
    data = data_of(made)
    assert (data["summary"], data["overview"]) == ("Rest helps.[1]", "From a study.\n")
    assert (made.draft.left, made.compared.lost) == ((), {})


BOMB = f"<w:document {W}>{' ' * 30_000_000}</w:document>"
OUTSIDE = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {W}>&e;</w:document>'
DEEP = f"<w:document {W}><w:body>{'<w:p>' * 5000}{'</w:p>' * 5000}</w:body></w:document>"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Rest and drink.", "not a Word file"),
        (b"\xd0\xcf\x11\xe0 and more", "locked with a password, or an old Word file"),
        (docx(paragraph("Rest."))[:-200], "not a Word file, or is broken"),
        (docx("", {"word/vbaProject.bin": "x"}), "macros"),
        (docx("", {"word/document.xml": BOMB}), "larger than a leaflet"),
        (docx("", {f"word/{n}.xml": "" for n in range(2100)}), "larger than a leaflet"),
        (docx("", {"word/document.xml": OUTSIDE}), "document type"),
        (docx("", {"word/document.xml": OUTSIDE.encode("utf-16").decode("latin-1")}), "type"),
        (docx("", {"word/document.xml": DEEP}), "broken Word file"),
        (docx("", {"word/document.xml": "<w:document>"}), "broken Word file"),
        (docx(""), "no words"),
    ],
)
def test_bad_files_are_told_plainly(content: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        read(content)


def test_a_linked_picture_is_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    main, shape = f"{DRAWING}/main", f"{DRAWING}/picture"
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
        f'<a:graphic xmlns:a="{main}"><a:graphicData><pic:pic xmlns:pic="{shape}"><pic:blipFill>'
        f'<a:blip xmlns:r="{RELATIONS}" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{RELATIONS}/image" TargetMode="External" '
        f'Target="{(tmp_path / "secret.png").as_uri()}"/></Relationships>'
    )
    more = {"word/_rels/document.xml.rels": relations}
    leaflet = read(docx(paragraph("Rest.") + picture, more))
    assert "base64" not in str(leaflet.blocks)
