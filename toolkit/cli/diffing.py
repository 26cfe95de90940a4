"""toolkit diff: what differs for a reader, and how much harm it may do."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.base.errors import Misuse
from toolkit.cli.surroundings import Root, collection
from toolkit.cli.terminal.printing import print_report

EXIT = 10
"""And the worst grade: 11, 12 or 13."""


def diff(
    old: Annotated[str, typer.Argument(help="A file, a folder, or a revision of git.")],
    new: Annotated[
        str, typer.Argument(help="Another; the collection as it is now, if left out.")
    ] = "",
    record: Annotated[
        list[str] | None,
        typer.Option(help="Only this record; may be repeated.", show_default=False),
    ] = None,
    report: Annotated[str, typer.Option(help="text, json or markdown.")] = "text",
    root: Root = None,
) -> None:
    """Say what differs for a reader, graded by the harm that it may do.

    Grade 1: a red flag or a risk is gone, or a number, a dose, a negation, a medicine, an urgency
    differs. 2: a statement or a reference came or went. 3: wording. Sentences are matched by their
    names and their words, never by their place. Exit code 0: no difference; 11, 12 or 13: the worst
    is of grade 1, 2 or 3.

    Example: toolkit diff main HEAD --record lupus
    """
    from toolkit.commands.diff import diff as run
    from toolkit.commands.diff_report import REPORTS

    if report not in REPORTS:
        raise Misuse(f"there is no report {report}", f"choose from: {', '.join(REPORTS)}")
    try:
        folder, _settings = collection(root)
    except Misuse:
        folder = None
    found = run(folder, old, new, record or ())
    print_report(REPORTS[report](found))
    if found:
        raise typer.Exit(EXIT + found[0].grade)
