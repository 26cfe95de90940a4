"""Fills in the packs of a fictitious record, as a reviewer who does not exist would."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import docx
import pikepdf

from tests.governance.collection import NOON
from toolkit.base.settings import read_settings
from toolkit.commands.packs.bring_back import Imported, review_import
from toolkit.commands.packs.make import current_pack
from toolkit.commands.packs.pack import Pack

ID = "first-condition"


def pack_for(root: Path, by: str = "a-example", meaning: str = "clinical") -> Pack:
    return current_pack(root, ID, "2026-12-01", by, "Example" if by else "", meaning)


def as_saved(pack: Pack, but: Mapping[int, tuple[str, str]] = {}) -> dict[str, Any]:
    """What the button of the page saves: agree, `but` other answers and comments by number."""
    answers = [
        {"number": each.number, "text": each.text}
        | dict(zip(("answer", "comment"), but.get(each.number, ("agree", "")), strict=True))
        for each in pack.asked
    ]
    return {"pack": pack.slip.model_dump(mode="json"), "answers": answers}


def fill_word(content: bytes, but: Mapping[int, tuple[str, str]] = {}) -> Any:
    """Type an answer beside each statement of a Word file."""
    document = docx.Document(io.BytesIO(content))
    for table in document.tables:
        for row in table.rows:
            cells = row.cells
            if len(cells) == 4 and cells[0].text.isdecimal():
                # What is typed replaces the list to choose from.
                for control in cells[2].paragraphs[0]._p.xpath("w:sdt"):
                    control.getparent().remove(control)
                cells[2].text, cells[3].text = but.get(int(cells[0].text), ("agree", ""))
    return document


def fill_form(content: bytes, but: Mapping[int, tuple[str, str]] = {}) -> bytes:
    """Tick boxes of a PDF form, and type into its fields."""
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            name = str(field.T)
            number = int(name.lstrip("abcdefghijklmnopqrstuvwxyz"))
            answer, comment = but.get(number, ("agree", ""))
            if name == f"{answer}{number}":
                field.V = field.AS = pikepdf.Name("/on")
            elif name == f"comment{number}":
                field.V = pikepdf.String(comment)
        pdf.save(saved)
    return saved.getvalue()


def brought_back(root: Path, name: str, content: bytes | dict[str, Any]) -> Imported:
    file = root.parent / name
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return review_import(root, read_settings(root), file, NOON + timedelta(hours=3))


def bytes_of(document: Any) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()
