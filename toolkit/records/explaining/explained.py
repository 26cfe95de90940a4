"""What is said of a file that is not a record, and what of it the rules can judge even so."""

from __future__ import annotations

from msgspec import Struct

from toolkit.records.doubt import NONE, Doubt
from toolkit.records.problem import Problem
from toolkit.records.record import Record


class Explained(Struct, frozen=True):
    """Why a file is not a record."""

    problems: tuple[Problem, ...]
    read_text: str = ""
    """The text that it was read from, line by line the file's, if some lines had to be fixed."""
    partial: Record | None = None
    """The record as far as it fits, for the rules that read one text at a time."""
    doubt: Doubt = NONE
