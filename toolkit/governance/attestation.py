"""What people.yaml and a signature's file hold."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from toolkit.base.settings.governance import Meaning
from toolkit.model.base import IsoDate, Model, Slug, Words

Hash = Annotated[str, StringConstraints(pattern=r"^t[0-9]+:[0-9a-f]{64}$")]
Time = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")
]


class Person(Model):
    """Someone who may sign."""

    id: Slug = Field(description="The name used by toolkit sign --as.")
    name: Words = Field(description="The name, as records have it under reviewers.")
    post: Words = Field(description="Job title or role.")
    organisation: Words = Field(description="Where the person works.")
    interests: Words = Field(description="Conflicts of interest, or the word none.")
    stated: IsoDate = Field(description="The day on which these were stated.")


class Attestation(Model):
    """One signature: who stands for which words of which record."""

    record: Slug
    by: Slug
    meaning: Meaning
    at: Time
    covers: Annotated[Mapping[str, Hash], Field(min_length=1)]
    basis: str = ""
    next_review: IsoDate

    @property
    def day(self) -> date:
        """The day of the signature."""
        return datetime.strptime(self.at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).date()


def last_day(each: Attestation, months: int) -> date:
    """Return the last day on which a signature holds: never later than the settings allow."""
    return min(each.next_review, after_months(each.day, months))


def after_months(day: date, months: int) -> date:
    """Return the day so many months later; the last of a month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
