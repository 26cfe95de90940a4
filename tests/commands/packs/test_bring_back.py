"""Answers come back at the right lines; a signature is over exactly the words that were sent."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.commands.packs.returned import (
    as_saved,
    brought_back,
    bytes_of,
    fill_form,
    fill_word,
    pack_for,
)
from tests.governance.collection import FIRST, NOON, hashes, put, signed, standing, with_people
from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.commands.packs.page import as_form
from toolkit.commands.packs.word import as_word


def bomb() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (budget.WORD_TEXT_BYTES + 1))
    return content.getvalue()


def entity() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return content.getvalue()


HEADACHE = "It can cause a headache. [1]"


@pytest.fixture(autouse=True)
def people(root: Path) -> None:
    with_people(root)


def number_of(root: Path, text: str) -> int:
    return next(each.number for each in pack_for(root).asked if each.text == text)


def test_all_is_agreed_to_in_each_form(root: Path) -> None:
    pack = pack_for(root)
    forms: dict[str, bytes] = {
        "back.docx": bytes_of(fill_word(as_word(pack))),
        "back.pdf": fill_form(as_form(pack)),
    }
    for name, content in {"back.json": as_saved(pack), **forms}.items():
        found = brought_back(root, name, content)  # type: ignore[arg-type]
        assert (found.lines, found.agrees) == ((), True)
        assert found.signature
        assert f"review pack of 2026-12-01, {name}" in found.signature.read_text()
        assert standing(root).state == "published"
        found.signature.unlink()
        assert standing(root).state == "in-review"


def test_a_signature_is_the_same_as_by_the_command(root: Path) -> None:
    found = brought_back(root, "back.json", as_saved(pack_for(root)))
    assert found.signature
    by_mail = found.signature.read_text().splitlines()
    by_hand = signed(root, at=NOON).read_text().splitlines()
    different = {"at", "basis", "next_review"}
    assert [each for each in by_mail if each.split(":")[0] not in different] == [
        each for each in by_hand if each.split(":")[0] not in different
    ]


@pytest.mark.parametrize(
    ("answer", "comment", "said"),
    [
        ("change", "say that it is rare", "change: say that it is rare"),
        ("agree", "is that so?", "is that so?"),
        ("", "who says so?", "who says so?"),
        ("change", "", "change"),
    ],
)
@pytest.mark.parametrize("form", ["back.json", "back.docx"])
def test_what_is_asked_for_comes_back_at_its_line(
    root: Path, form: str, answer: str, comment: str, said: str
) -> None:
    number = number_of(root, HEADACHE)
    pack, but = pack_for(root), {number: (answer, comment)}
    content = (
        as_saved(pack, but) if form == "back.json" else bytes_of(fill_word(as_word(pack), but))
    )
    found = brought_back(root, form, content)
    lines = (root / "content" / FIRST).read_text().splitlines()
    line = next(at for at, each in enumerate(lines, 1) if "It can cause a headache" in each)
    assert found.lines == (f"content/{FIRST}:{line}: Treatments: No. {number}: {said}",)
    assert (found.agrees, found.signature) == (False, None)


def test_what_has_no_answer_is_no_agreement(root: Path) -> None:
    found = brought_back(root, "back.json", as_saved(pack_for(root), {7: ("", ""), 9: ("", "")}))
    assert found.lines == (f"content/{FIRST}:1: no answer to No. 7, 9",)
    data = as_saved(pack_for(root))
    del data["answers"][4]
    assert "no answer to No. 5" in brought_back(root, "back.json", data).lines[0]


def test_comments_of_word_and_words_typed_over_a_statement_count(root: Path) -> None:
    document = fill_word(as_word(pack_for(root)))
    number = number_of(root, HEADACHE)
    cells = [row.cells for table in document.tables for row in table.rows]
    cell = next(each[1] for each in cells if each[0].text == str(number))
    document.add_comment(cell.paragraphs[0].runs, "How often?", author="A Reviewer")
    document.add_comment(document.paragraphs[1].runs, "Too long.", author="A Reviewer")
    title = next(each[1] for each in cells if each[0].text == "1").paragraphs[0]
    title.runs[0].text = "Another title"
    first, second, third = brought_back(root, "back.docx", bytes_of(document)).lines
    assert first == f"content/{FIRST}:5: Title: No. 1: it was changed to: Another title"
    assert second.endswith(f"Treatments: No. {number}: How often?")
    assert third == f"content/{FIRST}:1: on the whole: Too long."


def test_nothing_is_signed_that_has_moved_on(root: Path) -> None:
    number = number_of(root, HEADACHE)
    sent = as_saved(pack_for(root), {number: ("change", "rare")})
    agreed = as_saved(pack_for(root))
    put(root, FIRST, "you cannot move your legs", "you cannot feel your legs")
    found = brought_back(root, "back.json", agreed)
    assert found.lines == ("get_help has changed since the pack was sent",)
    assert (found.agrees, found.signature) == (False, None)
    # What was asked for is still said at its line, wherever that is now.
    put(root, FIRST, "get_help:\n", "# one line more\nget_help:\n")
    lines = (root / "content" / FIRST).read_text().splitlines()
    line = next(at for at, each in enumerate(lines, 1) if "It can cause a headache" in each)
    said = brought_back(root, "back.json", sent).lines[1]
    assert said == f"content/{FIRST}:{line}: Treatments: No. {number}: change: rare"


def test_words_that_were_not_sent_are_not_signed(root: Path) -> None:
    """A slip of today's words around statements of others agrees to nothing."""
    data = as_saved(pack_for(root))
    data["answers"][20]["text"] = "Something else that was shown"
    data["answers"][30]["text"] = ""
    found = brought_back(root, "back.json", data)
    assert "No. 21: it was changed to: Something else" in found.lines[0]
    assert "No. 31: it was changed to: " in found.lines[1]
    assert found.signature is None
    data = as_saved(pack_for(root))
    data["pack"]["covers"].pop("treatments")
    assert brought_back(root, "back.json", data).lines == ("treatments is new: it was not sent",)


def test_no_one_signs_what_changes_while_the_answers_are_read(root: Path) -> None:
    sent = hashes(root)
    put(root, FIRST, "you cannot move your legs", "you cannot feel your legs")
    with pytest.raises(Misuse, match="has changed since it was sent"):
        signed(root, sent=sent)


def test_a_pack_for_comments_signs_nothing(root: Path) -> None:
    found = brought_back(root, "back.json", as_saved(pack_for(root, "", "")))
    assert found.agrees
    assert found.signature is None


def test_who_signs_has_to_be_in_the_list_of_people(root: Path) -> None:
    with pytest.raises(Misuse, match=r"b-nobody is not in content/people\.yaml"):
        brought_back(root, "back.json", as_saved(pack_for(root, "b-nobody")))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("back.txt", b"agree", "holds no answers"),
        ("back.html", b"<p>agree", "holds no answers"),
        ("back.json", b"{", "it is not JSON"),
        ("back.json", b"[" * 100_000, "it is not JSON"),
        ("back.json", b"[]", "there are no answers in it"),
        ("back.json", b'{"answers": [], "pack": {}}', "which pack it is was changed"),
        ("back.json", b'{"answers": [{"number": true}], "pack": {}}', "changed by hand"),
        ("back.docx", b"PK", "not a Word file"),
        ("back.docx", bomb(), "larger than a leaflet can be"),
        ("back.docx", entity(), "a document type"),
        ("back.pdf", b"%PDF-1.7", "no review pack"),
    ],
)
def test_a_file_that_is_no_pack_says_so(root: Path, name: str, content: bytes, said: str) -> None:
    with pytest.raises(Misuse, match=said):
        brought_back(root, name, content)


def test_a_statement_that_is_there_twice_is_refused(root: Path) -> None:
    data = as_saved(pack_for(root))
    data["answers"].append(data["answers"][0])
    with pytest.raises(Misuse, match="twice"):
        brought_back(root, "back.json", data)
