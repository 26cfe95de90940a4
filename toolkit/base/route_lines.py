"""Routes <-> lines of a text, as which thousands of them take little memory.

A key of a record has neither dots nor line ends in it, and begins with a letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.base.diagnostics import Route


def routes_to_lines(routes: Iterable[Route]) -> str:
    """Return routes as lines, such as `treatments.options.0.risks`."""
    return "\n".join([route_to_line(route) for route in routes])


def count_lines(lines: str) -> int:
    """Return of how many routes these are the lines."""
    return lines.count("\n") + 1 if lines else 0


def route_to_line(route: Route) -> str:
    """Return a route as one line."""
    return ".".join(map(str, route))


def lines_to_routes(lines: str) -> list[Route]:
    """Return what the lines were made from."""
    return [line_to_route(line) for line in lines.split("\n")] if lines else []


def line_to_route(line: str) -> Route:
    """Return the route that a line was made from."""
    return tuple([int(step) if step.isdecimal() else step for step in line.split(".")])
