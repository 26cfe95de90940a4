"""A record and who is to sign it -> a review pack: what is asked, and the hashes of those words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from msgspec import Struct
from msgspec.structs import replace
from pydantic import Field

from toolkit.base.settings.governance import Meaning
from toolkit.commands.packs.asked import Asked, Asking
from toolkit.governance.attestation import Hash
from toolkit.governance.canonical import canonical, canonical_text
from toolkit.model.base import IsoDate, Model, Slug
from toolkit.records.reading.collection import Collection
from toolkit.records.record import Record


class Slip(Model):
    """What every form of a pack carries, so that its answers find their way back."""

    form: Literal["review-pack-1"] = "review-pack-1"
    record: Slug
    made: IsoDate
    by: Slug | Literal[""] = ""
    """Who is to sign; empty in a pack that only asks for comments."""
    meaning: Meaning | Literal[""] = ""
    asks: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """The hash of the numbered statements."""
    covers: Annotated[Mapping[str, Hash], Field(min_length=1)]
    """The canonical hashes of the sections that are asked about."""


class Pack(Struct, frozen=True):
    """What a reviewer gets."""

    slip: Slip
    title: str
    language: str
    name: str
    """Of the person who is to sign."""
    asked: tuple[Asked, ...]
    sources: tuple[str, ...]
    pictures: tuple[tuple[str, bytes], ...]
    """The name and the bytes of each picture of the record."""

    @property
    def sections(self) -> Sequence[tuple[str, tuple[Asked, ...]]]:
        """The statements by section, each under its heading."""
        found: dict[str, list[Asked]] = {}
        for each in self.asked:
            found.setdefault(each.section, []).append(each)
        return [(heading(name), tuple(each)) for name, each in found.items()]


def pack_of(
    record: Record, collection: Collection, made: str, by: str, name: str, meaning: str
) -> Pack:
    """Make the pack of a record as it is now."""
    asking = Asking()
    asked = asking.all(canonical_text(record.model, collection))
    figures = [(each.file, collection.images.get(each.file, b"")) for each in record.model.figures]
    named = tuple(
        each
        if each.picture is None
        else replace(each, text=f"The picture {figures[each.picture][0]}")
        for each in asked
    )
    slip: dict[str, Any] = {
        "record": record.id,
        "made": made,
        "by": by,
        "meaning": meaning,
        "asks": asks([(each.number, each.text) for each in named]),
        "covers": canonical(record.model, collection),
    }
    return Pack(
        Slip.model_validate(slip),
        record.model.title,
        record.model.language,
        name,
        named,
        tuple(asking.sources),
        tuple(figures),
    )


def asks(statements: Sequence[tuple[int, str]]) -> str:
    """Return the hash of numbered statements."""
    return hashlib.sha256(json.dumps(statements, ensure_ascii=False).encode()).hexdigest()


def heading(section: str) -> str:
    """Return the name of a section for people."""
    words = section.removeprefix("sections/").replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]
