"""Contacts of sites that no one has tried for a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule("REV015", "site-contact-unchecked", severity="warning", scope="collection", serves=())
def site_contact_unchecked(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """A contact of a site was last checked more than 12 months ago, or on a day to come.

    Why: numbers and hours change, and a reader who calls a dead number may not look for another.

    Bad:
        # file: content/sites/north.yaml
        kind: site
        id: north
        name: North Clinic
        contacts:
          - name: Ward 4
            phone: 020 7946 0000
            checked: 2025-11-20  # expect: REV015

    Good:
        # file: content/sites/north.yaml
        kind: site
        id: north
        name: North Clinic
        contacts:
          - name: Ward 4
            phone: 020 7946 0000
            checked: 2026-11-20
    """
    for path, site in overview.sites:
        for at, contact in enumerate(site.contacts):
            if contact.checked > context.latest_day:
                said = f"{contact.name} was checked on {contact.checked}, which has not come yet"
            elif _a_year_after(contact.checked) < context.today:
                said = f"{contact.name} was last checked on {contact.checked}, over 12 months ago"
            else:
                continue
            hint = "try the number or the address, and write the day on which you did"
            yield path, Finding(("contacts", at, "checked"), said, hint)


def _a_year_after(day: date) -> date:
    # A 29 February ends with the month.
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + 1, day=last)
