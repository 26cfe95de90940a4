"""A PDF/A-3a of WeasyPrint 70 -> one that is PDF/UA-1 as well, with its source inside.

WeasyPrint writes the claim of one standard only, and its own attachments have no dates.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct

# PDF/A lets a file use only names that it knows or that the file itself explains.
_CLAIM = """\
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_END = b"</rdf:RDF>"


class Source(Struct, frozen=True):
    """The data a PDF was made from, as a file inside it."""

    name: str
    content: bytes
    changed: date


def claim_accessible(pdf: Any) -> None:
    """Say that the file is PDF/UA-1, and what the words of that claim mean."""
    packet = pdf.Root.Metadata.read_bytes()
    before, end, after = packet.rpartition(_END)
    pdf.Root.Metadata = pdf.make_stream(before + _CLAIM.encode() + end + after)
    pdf.Root.Metadata.Type = _name("Metadata")
    pdf.Root.Metadata.Subtype = _name("XML")


def attach(pdf: Any, source: Source) -> None:
    """Put the data into the file, as what the whole of it was made from."""
    import pikepdf

    day = pikepdf.String(f"D:{source.changed:%Y%m%d}000000Z")
    file = pdf.make_stream(source.content)
    file.Type = _name("EmbeddedFile")
    file.Subtype = _name("application/json")
    file.Params = pikepdf.Dictionary(Size=len(source.content), CreationDate=day, ModDate=day)
    specification = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=_name("Filespec"),
            F=pikepdf.String(source.name),
            UF=pikepdf.String(source.name),
            Desc=pikepdf.String("The words and sources of this handout as data"),
            EF=pikepdf.Dictionary(F=file, UF=file),
            AFRelationship=_name("Source"),
        )
    )
    names = pikepdf.Array([pikepdf.String(source.name), specification])
    tree = pdf.make_indirect(pikepdf.Dictionary(Names=names))
    if "/Names" not in pdf.Root:
        pdf.Root.Names = pikepdf.Dictionary()
    pdf.Root.Names.EmbeddedFiles = tree
    pdf.Root.AF = pdf.make_indirect(pikepdf.Array([specification]))


def _name(text: str) -> Any:
    import pikepdf

    return pikepdf.Name(f"/{text}")
