"""toolkit sign and status: who stands for which words, and where each record stands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.base.errors import Misuse
from toolkit.cli.surroundings import Quiet, Root, checked_collection, collection, now, short, today
from toolkit.cli.terminal.printing import print_report, remark, say


def sign(
    record: Annotated[str, typer.Argument(help="The id of the record.")],
    by: Annotated[str, typer.Option("--as", help="Who signs: an id in content/people.yaml.")],
    meaning: Annotated[
        str,
        typer.Option(
            help="What for: author, clinical, references, patient, editorial or approval."
        ),
    ] = "clinical",
    section: Annotated[
        list[str] | None,
        typer.Option(
            help="Only this section; may be repeated. All of them if left out.",
            show_default=False,
        ),
    ] = None,
    basis: Annotated[
        str, typer.Option(help="What the signature rests on, such as a letter and its date.")
    ] = "",
    key: Annotated[
        Path | None,
        typer.Option(
            help="Your key of ssh, to prove that you wrote it; see content/allowed_signers.",
            show_default=False,
        ),
    ] = None,
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Sign the present words of a record: write one file below content/reviews.

    Example: toolkit sign lupus --as a-example --meaning clinical
    """
    from toolkit.commands.sign import sign as run

    folder, settings = checked_collection(root)
    path = run(folder, settings, record, by, meaning, section or (), basis, now(), key)
    remark(f"wrote {short(path)}")


def status(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Record ids; all records if left out.")
    ] = None,
    report: Annotated[
        str, typer.Option(help="text, markdown for an issue, html, or ics for a calendar.")
    ] = "text",
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help="End with 1 if a record is overdue or changed, or its review is to start by now.",
        ),
    ] = False,
    root: Root = None,
) -> None:
    """Say where each record stands: draft, in review, published, changed, overdue or retired.

    It is computed from signatures of the present words; what a record says of itself does not
    count. Exit code 0; with --check 1 if something is to do.

    Example: toolkit status lupus
    """
    from toolkit.commands.due.groups import is_to_do
    from toolkit.commands.due.reports import REPORTS
    from toolkit.commands.status import lines, rows

    if report != "text" and report not in REPORTS:
        hint = f"choose from: text, {', '.join(REPORTS)}"
        raise Misuse(f"there is no report {report}", hint)
    folder, settings = collection(root)
    found = rows(folder, settings, ids or (), today())
    if report == "text":
        for line in lines({each.id: each.standing for each in found}, today()):
            say(line)
    else:
        print_report(REPORTS[report](found, today()))
    if check and any(is_to_do(each, today()) for each in found):
        raise typer.Exit(1)
