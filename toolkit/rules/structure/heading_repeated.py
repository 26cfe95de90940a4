"""Headings that are in a record twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR014", "heading-repeated", severity="warning", serves=("nhs:headings", "pemat:9"))
def heading_repeated(record: Record, _context: Context) -> Iterator[Finding]:
    """Two sections, or two entries of a list of symptoms, tests, treatments, have one heading.

    Why: readers who look for a heading, or have the headings read out, cannot tell the two apart.

    Source: WCAG 2.2, 2.4.6 (headings describe what follows).

    Bad:
        symptoms:
          groups:
            - name: Eyes
              items: [{plain: double vision}]
            - name: Eyes  # expect: STR014
              items: [{plain: dry eyes}]

    Good:
        symptoms:
          groups:
            - name: Eyes
              items: [{plain: double vision}]
            - name: Mouth
              items: [{plain: a dry mouth}]
    """
    for headings in _headings(record):
        first: set[str] = set()
        for route, heading in headings:
            same = " ".join(heading.casefold().split())
            if same in first:
                message = f"there is a heading “{heading}” above already"
                yield Finding(route, message, "join the two, or say what each of them is about")
            first.add(same)


def _headings(record: Record) -> Iterator[Iterable[tuple[Route, str]]]:
    """Yield the names in each list of the record, and the headings of its own sections."""
    model = record.model
    lists: dict[Route, list[tuple[Route, str]]] = {}
    for route, value in record.headlines:
        if len(route) > 1 and isinstance(route[-2], int):
            lists.setdefault(route[:-2], []).append((route, value))
    yield from lists.values()
    yield ((("sections", at, "heading"), s.heading) for at, s in enumerate(model.sections))
