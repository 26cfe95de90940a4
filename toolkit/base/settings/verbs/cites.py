"""cites: how many sources there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from toolkit.base.diagnostics import Finding
from toolkit.base.settings.verbs.verb import Judged, Spot, Verb, Wrong


def _judge(judged: Judged, fewest: int) -> Iterator[Finding]:
    number = len(judged.sources)
    if number < fewest:
        sources = "no source" if not number else f"{number} source{'s' if number > 1 else ''}"
        yield Finding(judged.route, f"{sources}, and at least {fewest}")


def _wrong(spot: Spot, _fewest: int) -> Wrong | None:
    if spot.may_cite:
        return None
    return "what is there is plain and cannot name sources", "name a place that has sentences"


VERB = Verb(
    "cites",
    "How many different sources it names at least; of a section, an entry or a list, all texts "
    "of it together.",
    Annotated[int, Field(strict=True, ge=1, le=50)],
    1,
    frozenset(("record", "group", "list", "text")),
    _judge,
    _wrong,
)
