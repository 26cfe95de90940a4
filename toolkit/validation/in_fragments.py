"""What was found in a record -> without what is in the words of fragments, which is kept by itself.

A fragment is in several records, and what is wrong with its words is said once, at its own place;
comments in its file may ignore it there, and none in a record may.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from toolkit.base.diagnostics import Diagnostic
from toolkit.records.places.ignores import Ignore
from toolkit.records.reading.find import is_fragment
from toolkit.validation.check_files import Checked
from toolkit.validation.ignoring import Ignoring


class InFragments:
    """Gathers what is found in fragments, by themselves and in records."""

    def __init__(self, shared: Iterable[Checked]) -> None:
        fragments = (each for each in shared if is_fragment(each.path))
        self._ignores: dict[str, tuple[Ignore, ...]] = {
            each.path: each.ignores for each in fragments
        }
        self._found: dict[str, dict[Diagnostic, None]] = {}

    def without(self, path: str, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Return what is in a record itself, and keep the rest."""
        record = None if path in self._ignores else path
        own = [each for each in found if each.path == record]
        if len(own) < len(found):
            for each in found:
                if each.path != record:
                    self._found.setdefault(each.path, {})[each] = None
        return own

    def left(
        self, ignoring: Ignoring, chosen: Collection[str], ran: Collection[str]
    ) -> list[Diagnostic]:
        """Return what no comment in the fragment's file ignores, and which comments are wrong.

        `ran` holds the codes that could have been found in these files by all records.
        """
        left = []
        for path, ignores in self._ignores.items():
            found = self._found.get(path, {})
            kept = ignoring.apply(path, ignores, list(found), ran)
            left += kept if path in chosen else [each for each in kept if each in found]
        return left
