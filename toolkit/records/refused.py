"""A file that is not a record: its text, and the cause as the stage that refused it found it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from toolkit.records.problem import Problem


class Refused(Struct, frozen=True):
    """What `records/explaining` needs in order to say what is wrong, and nothing of it said yet."""

    path: str
    text: str
    """Empty if it could not be decoded at all."""
    problems: tuple[Problem, ...] = ()
    """What the reader of bytes and of YAML refuses by its own rules."""
    error: Exception | None = None
    """What the parser of YAML or of JSON raised."""
    data: Any = None
    """What could be read even so: all of it, if a schema or a model refused it."""
    shared: str = ""
    """The name of the shared file, such as `glossary`; empty for a record."""
