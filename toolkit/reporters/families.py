"""A code -> its family: what the first three letters of a code stand for, in a reader's words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """Codes that begin alike."""

    slug: str
    title: str
    about: str
    rank: int
    """0 safety, 1 what keeps a file from being checked at all, 2 the rest: the order to fix in."""


_OTHER = Family("other", "Other checks", "Checks that belong to no other group.", 2)

FAMILIES: dict[str, Family] = {
    "CAR": Family(
        "safety", "Safety and care cards", "Does advice on when to get help stand clear?", 0
    ),
    "SYN": Family("syntax", "Files that cannot be read", "Can the file be opened and read?", 1),
    "SCH": Family(
        "schema", "Missing or misplaced content", "Is everything there, in its place and form?", 1
    ),
    "MOD": Family(
        "consistency", "Contradictions", "Do the parts of a record agree with each other?", 1
    ),
    "INT": Family("toolkit", "Faults of the toolkit", "Did every check run to its end?", 1),
    "REV": Family("governance", "Review and approval", "Who checked it, and is it in date?", 2),
    "REF": Family("evidence", "Sources", "Does each claim name a source that exists?", 2),
    "LAN": Family("language", "Plain language", "Is it easy to read?", 2),
    "STR": Family("structure", "Structure and links", "Do links, pictures and terms work?", 2),
    "IGN": Family("ignoring", "Ignore comments", "Is each exception still needed, and why?", 2),
}
"""In the order in which reports list them."""


def family_of(code: str) -> Family:
    """Give the family of a code; one that is not in the table belongs to the other checks."""
    return FAMILIES.get(code[:3], _OTHER)


def all_families() -> tuple[Family, ...]:
    """Every family in the order of reports."""
    return (*FAMILIES.values(), _OTHER)
