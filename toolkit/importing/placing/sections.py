"""Blocks below a heading -> the value of a section of a kind, if the section can hold them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from toolkit.importing.markup.blocks import Writer, has_words, is_wordless
from toolkit.importing.tree import Block, Items, Paragraph
from toolkit.model.kinds.kind import Section


def fits(section: Section, blocks: Sequence[Block]) -> bool:
    """Whether a section of this kind can hold all of these blocks."""
    form = _form(section)
    if not blocks or not form:
        return False
    if form in ("steps", "questions"):
        return len(blocks) == 1 and _is_flat_list(blocks[0])
    return True


def value_of(section: Section, blocks: Sequence[Block], writer: Writer, prose: str) -> Any:
    """Return the section's value; `fits` has said that there is one, and `prose` is all of it."""
    form = _form(section)
    if form in ("steps", "questions"):
        assert isinstance(blocks[0], Items)
        lines = [line for item in blocks[0].items if has_words(line := writer.item(item))]
        return [{"action": line} for line in lines] if form == "steps" else lines
    return {"intro": prose} if form == "intro" else prose


def joined(section: Section, value: Any, more: str) -> Any:
    """Return a value with more prose behind it; None if it takes none."""
    form = _form(section)
    if form == "prose":
        return f"{value}\n\n{more}"
    if form == "intro":
        return {"intro": f"{value['intro']}\n\n{more}"}
    return None


def _form(section: Section) -> str:
    """Return in what form a section holds text: prose, an introduction, a list; or none."""
    block = section.block
    if block is None:
        return ""
    if block.name in ("prose", "steps", "questions"):
        return block.name
    info = getattr(block.type, "model_fields", {}).get("intro")
    needed = [
        each for each in getattr(block.type, "model_fields", {}).values() if each.is_required()
    ]
    return "intro" if info is not None and not needed and _is_prose(info) else ""


def _is_prose(info: Any) -> bool:
    return any(getattr(mark, "block", False) for mark in info.metadata)


def _is_flat_list(block: Block) -> bool:
    return (
        isinstance(block, Items)
        and not is_wordless(block)
        and all(len(item) == 1 and isinstance(item[0], Paragraph) for item in block.items)
    )
