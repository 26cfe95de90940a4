"""Where records stand -> Markdown for an issue, a page, or a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html import escape as in_html

from toolkit.base.text.printable import printable
from toolkit.commands.due.calendar import as_calendar
from toolkit.commands.due.groups import grouped
from toolkit.commands.status import Row
from toolkit.reporters.github_summary import escape

COLUMNS = ("Record", "Owner", "Start by", "Due", "Checked by", "Why")

_STYLE = """
body { font: 16px/1.5 sans-serif; color: #212b32; background: #fff; margin: 1rem auto;
  max-width: 72rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #768692; padding: .25rem .75rem .25rem 0; text-align: left;
  vertical-align: top; overflow-wrap: anywhere }
"""


def as_markdown(rows: Sequence[Row], today: date) -> str:
    """Return a table for each group."""
    parts = [f"### Status of all records on {today}", ""]
    for name, group in grouped(rows, today).items():
        parts += [f"#### {name}: {len(group)}", "", f"| {' | '.join(COLUMNS)} |"]
        parts.append("|" + "---|" * len(COLUMNS))
        parts += [f"| {' | '.join(map(escape, _cells(row)))} |" for row in group]
        parts.append("")
    return "\n".join(parts)


def as_page(rows: Sequence[Row], today: date) -> str:
    """Return a page that needs no other file."""
    return "\n".join((*_page(rows, today), ""))


def _page(rows: Sequence[Row], today: date) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Status of all records on {today}</title>\n<style>{_STYLE}</style>\n</head>"
    yield f"<body>\n<main>\n<h1>Status of all records on {today}</h1>"
    head = "".join(f'<th scope="col">{each}</th>' for each in COLUMNS)
    for name, group in grouped(rows, today).items():
        yield f"<h2>{name}: {len(group)}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>"
        for row in group:
            first, *rest = (in_html(printable(each)) for each in _cells(row))
            cells = "".join(f"<td>{each}</td>" for each in rest)
            yield f'<tr><th scope="row">{first}</th>{cells}</tr>'
        yield "</tbody>\n</table>"
    yield "</main>\n</body>\n</html>"


def _cells(row: Row) -> tuple[str, ...]:
    standing = row.standing
    return (
        f"{row.title} ({row.id})",
        ", ".join(row.owners),
        str(standing.start or ""),
        str(standing.due or ""),
        ", ".join(each.name for each in standing.by),
        "; ".join(standing.reasons),
    )


REPORTS: Mapping[str, Callable[[Sequence[Row], date], str]] = {
    "markdown": as_markdown,
    "html": as_page,
    "ics": as_calendar,
}
