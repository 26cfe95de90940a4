"""What records share: references (CSL-JSON), the glossary, organisations."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from toolkit.base.text.regex import regex
from toolkit.model.base import HttpsUrl, Model, Phone, Slug, Words
from toolkit.model.csl.values import CslDate, CslId, CslModel, CslName, CslText


class Reference(CslModel):
    """One source, as Zotero exports it in CSL-JSON; keys we do not use are kept as they are."""

    id: CslId = Field(description="The name used in citations: [@id].", examples=["nhs-lupus"])
    citation_key: CslText = Field(
        default="",
        alias="citation-key",
        description="A shorter name to cite, as Zotero and Better BibTeX export it.",
        examples=["foley2013"],
    )
    type: Words = Field(description="The CSL type.", examples=["webpage"])
    title: CslText = Field(default="", description="The title.", examples=["Lupus"])
    author: tuple[CslName, ...] = Field(
        default=(), description="Authors.", examples=[[{"family": "Foley", "given": "P"}]]
    )
    editor: tuple[CslName, ...] = Field(
        default=(), description="Editors.", examples=[[{"family": "Foley", "given": "P"}]]
    )
    container_title: CslText = Field(
        default="",
        alias="container-title",
        description="The journal or book.",
        examples=["Pain"],
    )
    publisher: CslText = Field(
        default="", description="Who published it.", examples=["NHS (nhs.uk)"]
    )
    edition: CslText = Field(default="", description="Edition.", examples=["2"])
    volume: CslText = Field(default="", description="Volume.", examples=["154"])
    issue: CslText = Field(default="", description="Issue.", examples=["5"])
    page: CslText = Field(default="", description="Pages.", examples=["632-642"])
    version: CslText = Field(default="", description="Version.", examples=["2024-01"])
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
    url: CslText = Field(
        default="", alias="URL", description="Its address.", examples=["https://www.nhs.uk/"]
    )
    doi: CslText = Field(
        default="", alias="DOI", description="Its DOI.", examples=["10.1016/j.pain.2012.12.002"]
    )
    pmid: CslText = Field(
        default="", alias="PMID", description="Its PubMed number.", examples=["23318126"]
    )
    pmcid: CslText = Field(
        default="",
        alias="PMCID",
        description="Its number in PubMed Central.",
        examples=["PMC5849699"],
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which it may be cited: its id, then its citation key."""
        noted = _NOTED_KEY.search(str((self.model_extra or {}).get("note", "")))
        keys = (self.id, self.citation_key.strip(), noted[1] if noted else "")
        return tuple(dict.fromkeys(filter(None, keys)))


# Where Zotero keeps a key that an editor typed into its field Extra.
_NOTED_KEY = regex(r"(?im)^\s*citation key\s*:\s*(\S+)\s*$")


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

    @property
    def names(self) -> tuple[str, ...]:
        """The name that records use."""
        return (self.id,)


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
    hours: Words = Field(
        default="",
        description="When it can be called, from the same source.",
        examples=["weekdays, 9am to 5pm"],
    )
    region: Annotated[str, StringConstraints(min_length=2, pattern=r"\S")] = Field(
        description="Where it works.", examples=["UK"]
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The name that records use."""
        return (self.id,)


References = Annotated[list[Reference], Field(title="References (CSL-JSON)")]
Glossary = Annotated[list[GlossaryTerm], Field(title="Glossary")]
Organisations = Annotated[list[Organisation], Field(title="Organisations")]
