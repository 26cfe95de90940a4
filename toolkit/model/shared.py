"""What records share: references (CSL-JSON), the glossary, organisations."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from toolkit.model.base import HttpsUrl, Model, Phone, ReferenceId, Slug, Words


class CslName(Model):
    """A person or body in a CSL-JSON reference."""

    model_config = ConfigDict(extra="allow", frozen=True)

    family: str = Field(default="", description="Family name.", examples=["Foley"])
    given: str = Field(default="", description="Given names.", examples=["Peter L."])
    literal: str = Field(default="", description="Name of a body.", examples=["NICE"])


class CslDate(Model):
    """A date in a CSL-JSON reference: [[year, month, day]]."""

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    date_parts: tuple[tuple[int | str, ...], ...] = Field(
        default=(),
        alias="date-parts",
        description="Year, month and day; month and day may be missing.",
        examples=[[[2026, 11, 22]]],
    )

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month, day as far as they are numbers; empty when there is none ("n.d.")."""
        first = self.date_parts[0] if self.date_parts else ()
        known: list[int] = []
        for part in first:
            if not str(part).isdecimal():
                break
            known.append(int(part))
        return tuple(known)


class Reference(Model):
    """One source, as Zotero exports it in CSL-JSON; keys we do not use are kept as they are."""

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    id: ReferenceId = Field(
        description="The name used in citations: [@id].", examples=["nhs-lupus"]
    )
    type: Words = Field(description="The CSL type.", examples=["webpage"])
    title: Words = Field(description="The title.", examples=["Lupus"])
    author: tuple[CslName, ...] = Field(
        default=(), description="Authors.", examples=[[{"family": "Foley", "given": "P"}]]
    )
    container_title: str = Field(
        default="",
        alias="container-title",
        description="The journal or book.",
        examples=["Pain"],
    )
    publisher: str = Field(default="", description="Who published it.", examples=["NHS (nhs.uk)"])
    volume: str | int = Field(default="", description="Volume.", examples=["154"])
    issue: str | int = Field(default="", description="Issue.", examples=["5"])
    page: str | int = Field(default="", description="Pages.", examples=["632-642"])
    version: str | int = Field(default="", description="Version.", examples=["2024-01"])
    issued: CslDate = Field(
        default=CslDate(),
        description="When it was published.",
        examples=[{"date-parts": [[2013, 5]]}],
    )
    accessed: CslDate = Field(
        default=CslDate(),
        description="When it was read.",
        examples=[{"date-parts": [[2026, 11, 22]]}],
    )
    url: str = Field(
        default="", alias="URL", description="Its address.", examples=["https://www.nhs.uk/"]
    )
    doi: str = Field(
        default="", alias="DOI", description="Its DOI.", examples=["10.1016/j.pain.2012.12.002"]
    )
    pmid: str | int = Field(
        default="", alias="PMID", description="Its PubMed number.", examples=["23318126"]
    )


class GlossaryTerm(Model):
    """A medical word and what it means."""

    id: Slug = Field(
        description="The name used in links: [words](glossary:id).", examples=["myelin"]
    )
    term: Words = Field(description="The word.", examples=["myelin"])
    meaning: Words = Field(
        description="What it means, in one plain sentence of up to 20 words.",
        examples=["The coating that protects nerve fibres and helps messages travel."],
    )


class Organisation(Model):
    """A body that supports patients."""

    id: Slug = Field(description="The name used under support.", examples=["ms-society-uk"])
    name: Words = Field(description="The organisation's name.", examples=["MS Society"])
    what_for: Words = Field(
        description="What a reader can get there.",
        examples=["Information and support for people with MS in the UK."],
    )
    url: HttpsUrl = Field(
        description="Its address, beginning with https://.",
        examples=["https://www.mssociety.org.uk"],
    )
    phone: Phone | None = Field(
        default=None,
        description="A number from a source you have read; leave it out if unsure.",
        examples=["0808 800 8000"],
    )
    region: Annotated[str, StringConstraints(min_length=2, pattern=r"\S")] = Field(
        description="Where it works.", examples=["UK"]
    )


References = Annotated[list[Reference], Field(title="References (CSL-JSON)")]
Glossary = Annotated[list[GlossaryTerm], Field(title="Glossary")]
Organisations = Annotated[list[Organisation], Field(title="Organisations")]
