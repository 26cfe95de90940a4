"""The keys and values of a YAML file, each as libyaml's event, in the group or list it is in."""

from __future__ import annotations

from typing import Any

from toolkit.base.diagnostics import Route


class Group:
    """A group or a list; also what is around the whole file, whose only value is at 0."""

    __slots__ = ("begin", "end", "keys", "values")

    def __init__(self, begin: Any = None) -> None:
        self.begin = begin
        self.end: Any = None
        """None if the file has an error further down."""
        self.keys: dict[str, Any] = {}
        self.values: dict[Any, Any] = {}
        """By key, or by position in a list; what is a group or a list itself is a Group."""

    @property
    def start_mark(self) -> Any:
        """Where it begins."""
        return self.begin.start_mark

    @property
    def end_mark(self) -> Any:
        """Where it ends."""
        return (self.end or self.begin).end_mark


def value_at(around: Group, route: Route) -> Any:
    """Return the event or the Group at a route; None if there is none."""
    found = around.values.get(0)
    for step in route:
        if type(found) is not Group:
            return None
        found = found.values.get(step)
    return found
