"""What every table of toolkit.toml is: no other keys, and no changes."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """A table of toolkit.toml."""

    model_config = ConfigDict(extra="forbid", frozen=True)
