"""All reporters: every file here holds one, and no other list names it."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.base.discovery import defined_in
from toolkit.reporters.reporter import NO_RUN, Reporter, Run

REPORTERS: Mapping[str, Reporter] = {
    each.name: each
    for each in sorted(
        defined_in(__name__, Reporter),
        key=lambda reporter: (reporter.name != "text", reporter.name),
    )
}
"""By format; the one that a person reads first."""

__all__ = ["NO_RUN", "REPORTERS", "Reporter", "Run"]
