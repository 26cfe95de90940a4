"""Paragraphs, lists, sub-headings and boxes."""

from __future__ import annotations

from toolkit.model.base import Prose
from toolkit.model.blocks.block import Block

BLOCK = Block(
    "prose",
    "Paragraphs, lists, sub-headings and boxes.",
    Prose,
    "It often comes and goes. [@nhs-lupus]",
)
