"""All pages -> feed.xml (Atom): what changed last, from the records' change logs."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.site.address import full_address
from toolkit.exporters.site.listed import Listed, ListedChange

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
_MOST = 50

Entry = tuple[Listed, ListedChange]


def feed(pages: Iterable[Listed], context: Context) -> Artifact:
    """Tell the 50 newest changes of pages that have a fact sheet, the newest first."""
    settings = context.settings
    changes = sorted(
        (
            (page, change)
            for page in pages
            if page_path(page, "html") in context.sizes
            for change in page.changes
        ),
        key=_age,
        reverse=True,
    )
    root = Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": settings.site.language})
    _text(root, "id", full_address("", settings))
    _text(root, "title", f"{settings.site.title}, {settings.organisation.name}")
    newest = changes[0][1].date if changes else context.today
    _text(root, "updated", f"{newest.isoformat()}T00:00:00Z")
    SubElement(root, "link", rel="self", href=full_address("feed.xml", settings))
    SubElement(root, "link", rel="alternate", href=full_address("", settings))
    _text(SubElement(root, "author"), "name", settings.organisation.name)
    if settings.organisation.licence:
        _text(root, "rights", settings.organisation.licence)
    for page, change in changes[:_MOST]:
        _entry(root, page, change, full_address(page_path(page, "html"), settings))
    indent(root)
    text = tostring(root, encoding="utf-8", xml_declaration=True)
    return Artifact("feed.xml", text + b"\n")


def _age(entry: Entry) -> tuple[str, list[int], str]:
    page, change = entry
    version = [int(part) for part in change.version.split(".")]
    return change.date.isoformat(), version, page_path(page, "html")


def _entry(root: Element, page: Listed, change: ListedChange, address: str) -> None:
    entry = SubElement(root, "entry", {f"{{{_XML}}}lang": page.language})
    _text(entry, "id", f"{address}#version-{change.version}")
    _text(entry, "title", f"{page.title}: {change.version}")
    _text(entry, "updated", f"{change.date.isoformat()}T00:00:00Z")
    SubElement(entry, "link", rel="alternate", href=address)
    SubElement(entry, "category", term=page.status, label=page.status_label)
    _text(entry, "summary", " ".join(part for part in (change.note, page.draft_notice) if part))


def _text(parent: Element, name: str, text: str) -> None:
    # XML has no place for control characters, not even escaped.
    SubElement(parent, name).text = "".join(c for c in text if c >= " " or c in "\t\n")
