"""Who wrote a record, who checked it, when it is checked next, and what changed."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import Field

from toolkit.model.base import IsoDate, Model, Version, Words

Status = Literal["draft", "in-review", "published", "retired"]


class Person(Model):
    """An author or a reviewer."""

    name: Words = Field(description="The person's or team's name.", examples=["Content team"])
    role: Words = Field(
        default="",
        description="Job title or role. Needed for a reviewer.",
        examples=["Consultant neurologist"],
    )
    conflicts: Words = Field(
        default="",
        description="Conflicts of interest, or the word none.",
        examples=["none"],
    )


class Change(Model):
    """One entry of the change log."""

    date: IsoDate = Field(description="The day of the change.", examples=["2026-11-22"])
    version: Version = Field(description="The version this change made.", examples=["0.1"])
    note: Words = Field(
        description="What changed and why, in one sentence.",
        examples=["First draft from published sources; not yet seen by a clinician."],
    )


class Dates(NamedTuple):
    """When a record was changed and checked last, as 2026-11-22; empty if it never was."""

    changed: str = ""
    reviewed: str = ""

    def is_newer_than(self, translation: Dates) -> bool:
        """Whether the record was changed or checked after a translation of it was.

        A translation that was made after a check was made from the text that was checked.
        """
        return self.changed > translation.changed or self.reviewed > max(translation)


class Review(Model):
    """The record's governance."""

    status: Status = Field(
        default="draft",
        description="draft, in-review once it was sent to those who check it, or retired. Whether "
        "it is published is computed from signatures: toolkit sign.",
        examples=["draft"],
    )
    authors: tuple[Person, ...] = Field(
        min_length=1, description="Who wrote it.", examples=[[{"name": "Content team"}]]
    )
    reviewers: tuple[Person, ...] = Field(
        default=(),
        description="History: who checked it before there were signatures. Pages name those who "
        "have signed: toolkit sign.",
        examples=[[{"name": "Dr A Example", "role": "Consultant neurologist"}]],
    )
    last_reviewed: IsoDate | None = Field(
        default=None,
        description="History: the day of that check. Pages have the day of the newest signature.",
        examples=["2026-11-22"],
    )
    next_review: IsoDate | None = Field(
        default=None,
        description="The day by which it must be checked again, at most 3 years later. Pages have "
        "the day on which its signatures end.",
        examples=["2029-11-22"],
    )
    changes: tuple[Change, ...] = Field(
        min_length=1,
        description="The change log, newest first.",
        examples=[[{"date": "2026-11-22", "version": "0.1", "note": "First draft."}]],
    )

    @property
    def version(self) -> str:
        """The version of the newest change, so that no one types it twice."""
        return self.newest_change.version

    @property
    def newest_change(self) -> Change:
        """The change with the latest date; of several on one day, the one written first."""
        return max(self.changes, key=lambda change: change.date)

    @property
    def dates(self) -> Dates:
        """The days of the newest change and of the last review."""
        reviewed = self.last_reviewed.isoformat() if self.last_reviewed else ""
        return Dates(self.newest_change.date.isoformat(), reviewed)
