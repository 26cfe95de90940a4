"""[governance]: whose signatures a record needs before it is released."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from pydantic import Field

from toolkit.base.settings.table import Table

Meaning = Literal["author", "clinical", "references", "patient", "editorial", "approval"]
"""What whoever signs stands for."""

MEANINGS: tuple[str, ...] = get_args(Meaning)


class Governance(Table):
    """[governance]: whose signatures a record needs before it is released."""

    require: tuple[Meaning, ...] = Field(
        default=("clinical",),
        min_length=1,
        description="What a record has to be signed for, each over all its sections: author, "
        "clinical, references, patient, editorial or approval.",
        examples=[["clinical", "references"]],
    )
    months: int = Field(
        default=36, ge=1, le=120, description="Months after which a signature has to be renewed."
    )
    start_review_days: int = Field(
        default=180,
        ge=0,
        le=730,
        description="Days before that on which toolkit status says to start the review.",
    )
    two_people: bool = Field(
        default=True,
        description="Whether a clinical signature counts only if an author did not give it.",
    )

    @property
    def needed(self) -> Iterable[str]:
        """Return each required meaning once."""
        return dict.fromkeys(self.require)
