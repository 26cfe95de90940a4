"""What of a record that is read in spite of its faults is not what its editor wrote."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Finding, Route


class Doubt(Struct, frozen=True):
    """Where a record is not what its editor wrote, and the keys that were read as others."""

    guessed: frozenset[Route] = frozenset()
    read_as: tuple[tuple[Route, Route], ...] = ()
    """The route of a value in the record, and the one in the file."""

    def covers(self, route: Route) -> bool:
        """Return whether a finding at a route may be about what the editor did not write."""
        return any(
            route == place[: len(route)] or place == route[: len(place)] for place in self.guessed
        )

    def is_renamed(self, route: Route) -> bool:
        """Return whether a route leads through a key that is misspelt in the file."""
        return any(route[: len(read)] == read for read, _written in self.read_as)

    def in_file(self, finding: Finding) -> Finding:
        """Return a finding with its route in the file."""
        route = finding.route
        # From the inside out, since a misspelt key may be in a group whose key is another.
        for read, written in sorted(self.read_as, key=lambda each: -len(each[0])):
            if route[: len(read)] == read:
                route = (*written, *route[len(read) :])
        return replace(finding, route=route)


NONE = Doubt()
