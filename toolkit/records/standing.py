"""Where a record stands today: computed from signatures of its words, and never claimed."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct

State = Literal["draft", "in-review", "published", "changed", "overdue", "retired"]


class Signer(NamedTuple):
    """Someone whose signature holds, as a page names them."""

    name: str
    role: str = ""
    conflicts: str = ""


class Standing(Struct, frozen=True):
    """Where a record stands, and why, a sentence each."""

    state: State = "draft"
    reasons: tuple[str, ...] = ()
    by: tuple[Signer, ...] = ()
    """Those who checked the present words."""
    signed: date | None = None
    """The day of the newest of their signatures."""
    due: date | None = None
    """The last day on which all that are needed hold."""
    start: date | None = None
    """The day on which to start the review."""

    @property
    def may_be_relied_on(self) -> bool:
        """Whether every signature that a record needs is over its present words."""
        return self.state == "published"


def claimed(status: str, reasons: tuple[str, ...] = ()) -> Standing:
    """Return where a record stands that has no signature and says this of itself."""
    if status == "retired":
        return Standing("retired", ("it is retired",))
    return Standing("in-review" if status == "in-review" else "draft", reasons)
