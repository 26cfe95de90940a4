"""A PDF of WeasyPrint 70 -> the same page for page in fewer bytes, since many are sent by mail."""

from __future__ import annotations

import re
from typing import Any

# Texts in brackets are kept as they are; hundredths of a pixel are finer than any printer.
_SHORTER = re.compile(rb"\((?:\\.|[^\\)])*\)|> 0 <|(-?\d*\.\d\d)\d+")


def compact(pdf: Any) -> None:
    """Shorten what is drawn, and drop places that no link leads to."""
    for page in pdf.pages:
        page.Contents = pdf.make_stream(shorter(page.Contents.read_bytes()))
    _drop_places(pdf)


def shorter(content: bytes) -> bytes:
    """Join letters that follow each other without a gap, and round numbers."""
    return _SHORTER.sub(_shorten, content)


def _shorten(match: re.Match[bytes]) -> bytes:
    if match[1] is not None:
        return match[1]
    return b"" if match[0] == b"> 0 <" else match[0]


def _drop_places(pdf: Any) -> None:
    """Keep the named places that links lead to; a citation is a place for the way back in HTML."""
    import pikepdf

    if "/Names" not in pdf.Root or "/Dests" not in pdf.Root.Names:
        return
    links = (link for page in pdf.pages for link in page.get("/Annots", ()))
    wanted = {str(link.Dest) for link in links if "/Dest" in link}
    names = pdf.Root.Names.Dests.Names
    kept = pikepdf.Array()
    for at in range(0, len(names), 2):
        if str(names[at]) in wanted:
            kept.append(names[at])
            kept.append(names[at + 1])
    pdf.Root.Names.Dests.Names = kept
