"""Pictures of which no one can tell whether they may be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_UNCLEAR = regex(
    r"^(unknown|none|n/?a|tbc|tbd|todo|free|free to use|open|internet|web|google( images)?|"
    r"copyright|©.*|\(c\).*|all rights reserved|royalty[- ]free|stock|creative commons|cc|"
    r"fair (use|dealing)|see (website|source))\.?$",
    re.IGNORECASE,
)
_NO_VERSION = regex(r"^(cc[ -])?by([ -](sa|nc|nd))*$", re.IGNORECASE)


@rule("STR023", "picture-licence-unclear", severity="error", serves=())
def picture_licence_unclear(record: Record, _context: Context) -> Iterator[Finding]:
    """A picture's licence does not say whether the picture may be printed and passed on.

    Why: a handout is copied and handed out by people who trust that they may. A picture found on
    the web usually may not be; and the versions of one licence differ in what they ask.

    Source: NHS Standard for creating health content, item 3 (copyright and licence).

    Bad:
        figures:
          - file: nerve-fibre.svg
            after: overview
            alt: A nerve fibre with its coating, and one whose coating is damaged.
            caption: Myelin wraps a nerve fibre like the cover of a cable.
            credit: Content team
            licence: free to use  # expect: STR023

    Good:
        figures:
          - file: nerve-fibre.svg
            after: overview
            alt: A nerve fibre with its coating, and one whose coating is damaged.
            caption: Myelin wraps a nerve fibre like the cover of a cable.
            credit: Content team
            licence: CC BY 4.0
    """
    for at, figure in enumerate(record.model.figures):
        route = ("figures", at, "licence")
        licence = " ".join(figure.licence.split())
        if _NO_VERSION.match(licence):
            hint = f"add the version, such as {licence} 4.0"
            yield Finding(route, f"the licence “{licence}” has no version", hint)
        elif _UNCLEAR.match(licence):
            yield Finding(
                route,
                f"“{licence}” does not say whether the picture may be printed and passed on",
                "write the licence with its version, such as CC BY 4.0, or whose permission you "
                "have; without either, leave the picture out",
            )
