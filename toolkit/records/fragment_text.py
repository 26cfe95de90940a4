"""Fragments as they were read, and the uses that a record makes of them, with their places."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.route_lines import count_lines, lines_to_routes, routes_to_lines
from toolkit.model.fragments.fragment import Fragment


class Use(NamedTuple):
    """A part of a fragment in a field of a record."""

    route: Route
    start: int
    """Where its words begin in the text as it is resolved."""
    end: int
    written: tuple[int, int]
    """Where the use is in the text as it was typed."""
    fragment: str
    part: str
    skipped: int = 0
    """Letters of space at the beginning of the part, which are left out."""
    is_whole: bool = False
    """Whether the field has nothing else."""

    @property
    def name(self) -> str:
        """As a record writes it."""
        return f"{self.fragment}/{self.part}"


class Uses(NamedTuple):
    """The uses of one record, in rows: a collection has too many of them for an object each."""

    names: tuple[str, ...] = ()
    """As the record writes them."""
    routes: str = ""
    """A line for each."""
    numbers: bytes = b""
    """Six for each: the other fields of a use, but for its names."""

    @property
    def fragments(self) -> list[str]:
        """The fragment of each."""
        return [name.partition("/")[0] for name in self.names]

    def each(self) -> list[Use]:
        """Return each by itself."""
        numbers = iter(array("I", self.numbers))
        rows = zip(
            self.names, lines_to_routes(self.routes), zip(*[numbers] * 6, strict=True), strict=True
        )
        uses = []
        for name, route, (start, end, typed, typed_end, skipped, is_whole) in rows:
            fragment, _, part = name.partition("/")
            written = typed, typed_end
            uses.append(Use(route, start, end, written, fragment, part, skipped, bool(is_whole)))
        return uses

    @property
    def fit(self) -> bool:
        """Whether the rows fit each other, as those that others wrote need not."""
        number = len(self.names)
        size = array("I").itemsize * 6
        return count_lines(self.routes) == number and len(self.numbers) == size * number


def in_rows(uses: Sequence[Use]) -> Uses:
    """Return uses in rows."""
    numbers = [
        number
        for use in uses
        for number in (use.start, use.end, *use.written, use.skipped, use.is_whole)
    ]
    return Uses(
        tuple([use.name for use in uses]),
        routes_to_lines(use.route for use in uses),
        array("I", numbers).tobytes(),
    )


class FragmentFile(Struct, frozen=True):
    """A fragment and the file it is in."""

    path: str
    text: str
    model: Fragment


class Part(NamedTuple):
    """A part of a fragment, ready to be put into a record."""

    fragment: str
    part: str
    words: str
    """Without the space around them."""
    skipped: int
    """Letters of space at the beginning, which are left out."""


class Fragments(Struct, frozen=True, dict=True):
    """The fragments of a collection by id, and the paths of those that cannot be read."""

    by_id: Mapping[str, FragmentFile] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """The parts of those that can be read, each by the name that records write."""
        return {
            f"{id}/{name}": Part(
                id, name, part.text.strip(), len(part.text) - len(part.text.lstrip())
            )
            for id, file in self.by_id.items()
            if id not in self.broken
            for name, part in file.model.parts.items()
        }


NO_FRAGMENTS = Fragments()


class Located(NamedTuple):
    """A finding with the fragment that its words are in; None if they are the record's own."""

    fragment: str | None
    finding: Finding


def located(finding: Finding, uses: Sequence[Use]) -> Located:
    """Return a finding with its place in what was typed: the record's file or a fragment's."""
    there = [each for each in uses if each.route == finding.route]
    if not there or finding.at == "key":
        return Located(None, finding)
    if finding.words is None:
        whole = there[0].is_whole
        moved_to = replace(finding, route=_in_part(there[0])) if whole else finding
        return Located(there[0].fragment if whole else None, moved_to)
    start, end = finding.words
    moved = 0
    for use in there:
        if use.start <= start < use.end:
            words = (start - use.start + use.skipped, min(end, use.end) - use.start + use.skipped)
            return Located(use.fragment, replace(finding, route=_in_part(use), words=words))
        if use.end <= start:
            moved = use.written[1] - use.end
        elif start < use.start < end:
            end = use.start
    return Located(None, replace(finding, words=(start + moved, end + moved)))


def _in_part(use: Use) -> Route:
    return ("parts", use.part, "text")


# Many records use the same fragments, in the same fields.
@lru_cache(maxsize=256)
def field_name(route: Route) -> str:
    """Return the name of a field without positions in lists, as `fits` has it."""
    return ".".join(step for step in route if isinstance(step, str))
