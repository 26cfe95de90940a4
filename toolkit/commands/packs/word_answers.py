"""A Word file that came back -> the answers in its tables and in its comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from toolkit.commands.packs.answers import WHOLE, Answer, Returned, answer_of, returned
from toolkit.commands.packs.word import CHOOSE, HEADINGS
from toolkit.importing.docx.package import DOCUMENT, xml_parts
from toolkit.importing.errors import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMMENTS = "word/comments.xml"
_COVERS = "covers "


def from_word(content: bytes) -> Returned:
    """Return the answers; Unreadable if it is no pack that was filled in."""
    parts = xml_parts(content)
    try:
        document = ElementTree.fromstring(parts[DOCUMENT])  # noqa: S314
        comments = _comments(parts)
    except ElementTree.ParseError as error:
        hint = "open it in a word processor, and save it again as .docx"
        raise Unreadable("it is a broken Word file", hint) from error
    answers: list[Answer] = []
    slip: dict[str, Any] = {"covers": {}}
    for row in document.iter(f"{_W}tr"):
        cells = [list(_paragraphs(cell)) for cell in row.iter(f"{_W}tc")]
        texts = [" ".join(filter(None, each)) for each in cells]
        if len(cells) == len(HEADINGS) and texts[0].isdecimal() and texts[0].isascii():
            # Beside a row is what its comments say; what is left is on the whole.
            here = [comments.pop(id) for id in _anchors(row) if id in comments]
            words = "" if texts[2] == CHOOSE else texts[2]
            comment = "; ".join(filter(None, (texts[3], *here)))
            answers.append(answer_of(int(texts[0]), next(iter(cells[1]), ""), words, comment))
        elif len(cells) == 2 and texts[0].startswith(_COVERS):
            slip["covers"][texts[0].removeprefix(_COVERS)] = texts[1]
        elif len(cells) == 2 and texts[0] != "What":
            slip[texts[0]] = texts[1]
    if not answers:
        raise Unreadable(
            "there is no statement of a pack in it", "send the file that was filled in"
        )
    answers += (Answer(WHOLE, "", "", each) for each in comments.values() if each)
    return returned(slip, answers)


def _comments(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the words of each comment by its number."""
    if _COMMENTS not in parts:
        return {}
    return {
        each.get(f"{_W}id", ""): " ".join(_paragraphs(each))
        for each in ElementTree.fromstring(parts[_COMMENTS]).iter(f"{_W}comment")  # noqa: S314
    }


def _anchors(row: Any) -> Iterator[str]:
    found = dict.fromkeys(
        each.get(f"{_W}id", "")
        for each in row.iter()
        if each.tag in (f"{_W}commentRangeStart", f"{_W}commentReference")
    )
    yield from found


def _paragraphs(element: Any) -> Iterator[str]:
    """Yield the words of each paragraph as they are after all tracked changes."""
    for paragraph in element.iter(f"{_W}p"):
        words = ""
        for each in paragraph.iter():
            if each.tag == f"{_W}t":
                words += each.text or ""
            elif each.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
                words += " "
        yield " ".join(words.split())
