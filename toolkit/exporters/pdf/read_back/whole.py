"""A handout that may be anyone's -> the data inside it; and whether it looks like another one."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from io import BytesIO
from typing import Any


class NoHandout(Exception):
    """The file is no handout of this toolkit."""


def embedded(content: bytes) -> bytes:
    """Return the data that a handout was made from; there is one file of it inside."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            inside = list(pdf.attachments.values())
            if len(inside) != 1:
                raise NoHandout(f"it has {len(inside)} files inside, not the data of one handout")
            return bytes(inside[0].get_file().read_bytes())
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError) as error:
        raise NoHandout("it is no PDF that can be read") from error


_CLOSE = 0.8
"""The share of equal words from which on two pages are the same, but for a change."""


def difference(content: bytes, other: bytes) -> tuple[str, bool]:
    """Say what differs in print between a file and what it should be; empty if nothing does.

    Also say whether the two are the same handout, so that it is like no other one.

    Both are compared as text, and as pictures: what is drawn over a text, or drawn as lines, is in
    no text.
    """
    import pypdfium2

    if content == other:
        return "", True
    opened = [pypdfium2.PdfDocument(each) for each in (content, other)]
    try:
        one, two = ([*each] for each in opened)
        if len(one) != len(two):
            return f"it has {len(one)} pages, not {len(two)}", False
        for number, (page, expected) in enumerate(zip(one, two, strict=True), start=1):
            if page.get_size() != expected.get_size():
                return f"page {number} has another size", False
            said, is_close = _words(_text(page), _text(expected))
            if said:
                return f"page {number} {said}", is_close
            if _picture(page) != _picture(expected):
                return f"page {number} looks different", True
    finally:
        for each in opened:
            each.close()
    return "", True


def _text(page: Any) -> list[str]:
    return str(page.get_textpage().get_text_bounded()).split()


def _words(one: Sequence[str], two: Sequence[str]) -> tuple[str, bool]:
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    for how, a, b, c, d in matcher.get_opcodes():
        if how != "equal":
            there, expected = " ".join(one[a:b][:12]), " ".join(two[c:d][:12])
            said = f"has “{there}” where it should have “{expected}”"
            return said, matcher.ratio() >= _CLOSE
    return "", True


def _picture(page: Any) -> bytes:
    return bytes(page.render(scale=1).buffer)
