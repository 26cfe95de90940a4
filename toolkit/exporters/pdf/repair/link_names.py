"""Links of a PDF -> the same with words that say where each one goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.exporters.outline import outline
from toolkit.pages.languages.translations import translations
from toolkit.pages.page import Page

_PHONE = "tel:"


def link_names(page: Page) -> dict[str, str]:
    """Return the words for each place that links lead to: anchor or address -> words."""
    gettext = translations(page.language).gettext
    inside = gettext("Inside:")
    names = {entry.anchor: entry.heading for entry in outline(page)}
    names |= {
        f"part_{each.anchor}": f"{inside} {each.part}" for each in outline(page) if each.opens_part
    }
    names |= {f"word_{each.id}": f"{each.term}: {each.meaning}" for each in page.glossary}
    for source in page.references:
        names[f"ref_{source.number}"] = gettext("Source %(number)s: %(title)s") % {
            "number": source.number,
            "title": source.title,
        }
        names[source.url] = source.title
    names |= {each.url: each.name for each in page.support}
    names[_PHONE] = gettext("Telephone: %(number)s.")
    return names


def name_links(pdf: Any, names: Mapping[str, str]) -> None:
    """Say in each link where it goes; WeasyPrint gives the address or an anchor's bare name."""
    import pikepdf

    for page in pdf.pages:
        for link in page.get("/Annots", ()):
            target = str(link.Contents)
            name = names.get(target)
            if target.startswith(_PHONE):
                link.Contents = pikepdf.String(
                    names[_PHONE] % {"number": target.removeprefix(_PHONE)}
                )
                continue
            if name and "/A" in link:
                name = f"{name} ({target})"
            if name:
                link.Contents = pikepdf.String(name)
