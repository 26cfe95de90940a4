"""The families of codes by the first three letters: their words, and what may be done to them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Family(Struct, frozen=True):
    """Codes that begin alike."""

    name: str
    """As the catalogue of codes has it."""
    title: str
    """As a report for readers has it."""
    about: str
    slug: str
    rank: int = 2
    """0 safety, 1 what keeps a file from being checked at all, 2 the rest: the order to fix in."""
    may_be_ignored: bool = True
    """Whether a comment in a file may wave it through."""
    fixed: str = ""
    """Why its severity may not be lowered; empty if it may."""
    is_style: bool = False
    """Whether it is no reason to keep a page from its readers, whatever its severity."""
    is_safety: bool = False
    """Whether it serves every reader, whichever standard a team aims at."""


_UNREAD = "a file with that fault is not read, so no other rule checks it"

FAMILIES: Mapping[str, Family] = {
    "CAR": Family(
        "Safety",
        "Safety and care cards",
        "Is advice on when to get help clear?",
        "safety",
        rank=0,
        may_be_ignored=False,
        fixed="it protects the reader: fix what it reports instead",
        is_safety=True,
    ),
    "SYN": Family(
        "Syntax",
        "Files that cannot be read",
        "Can the file be opened and read?",
        "syntax",
        rank=1,
        may_be_ignored=False,
        fixed=_UNREAD,
    ),
    "SCH": Family(
        "Schema",
        "Missing or misplaced content",
        "Is everything there, in its place and form?",
        "schema",
        rank=1,
        may_be_ignored=False,
        fixed=_UNREAD,
    ),
    "MOD": Family(
        "Model",
        "Contradictions",
        "Do the parts of a record agree with each other?",
        "consistency",
        rank=1,
        may_be_ignored=False,
        fixed=_UNREAD,
    ),
    "INT": Family(
        "The toolkit itself",
        "Faults of the toolkit",
        "Did every check run to its end?",
        "toolkit",
        rank=1,
        may_be_ignored=False,
        fixed="what it reports is a fault of the toolkit, which hides other findings",
    ),
    "REV": Family(
        "Governance", "Review and approval", "Who checked it, and is it in date?", "governance"
    ),
    "REF": Family("Evidence", "Sources", "Does each claim name a source that exists?", "evidence"),
    "LAN": Family(
        "Plain language", "Plain language", "Is it easy to read?", "language", is_style=True
    ),
    "STR": Family(
        "Structure and links",
        "Structure and links",
        "Do links, pictures and terms work?",
        "structure",
    ),
    "IGN": Family(
        "Ignore comments",
        "Ignore comments",
        "Is each exception still needed, and why?",
        "ignoring",
        may_be_ignored=False,
    ),
}
"""In the order in which reports list them."""

OWN = Family(
    "Rules of your own",
    "Rules of your own",
    "Does it follow the rules that this collection has made for itself?",
    "own-rules",
)
"""Of every code that is not the toolkit's."""


def all_families() -> tuple[Family, ...]:
    """Return every family in the order of reports."""
    return (*FAMILIES.values(), OWN)


def family_of(code: str) -> Family:
    """Return the family of a code; one that is not in the table is a collection's own."""
    return FAMILIES.get(code[:3], OWN)


def place_of(code: str) -> tuple[int, str]:
    """Return where a code is among all of them: by family, then by number."""
    return list(FAMILIES).index(code[:3]) if code[:3] in FAMILIES else len(FAMILIES), code
