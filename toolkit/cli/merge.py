"""toolkit merge: its options, and what it prints."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.surroundings import Quiet, Root, Show, checked_collection, report_run
from toolkit.cli.terminal.printing import colours, print_report


def merge(
    files: Annotated[list[Path], typer.Argument(help="Reports in JSON, one of each part.")],
    report: Annotated[
        list[str] | None,
        typer.Option(help="How to report, as with toolkit validate; may be given several times."),
    ] = None,
    show: Show = "warnings",
    quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Make one report of those that `toolkit validate --shard` has written of the parts.

    Exit code 0: no errors. 1: errors in the content. 2: wrong arguments.

    Example: toolkit merge part1.json part2.json --report sarif=all.sarif --report text
    """
    from toolkit.validation.delivering.deliver import Places, deliver, heard, parse_reports
    from toolkit.validation.merge import merged

    folder, settings = checked_collection(root)
    found = merged(files, settings)
    deliveries = heard(parse_reports(report or ["text"]), found, quiet=quiet)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    deliver(
        found,
        deliveries,
        print_report,
        report_run(show, paint=colours()),
        Places(folder, Path.cwd()),
        Path(summary) if summary else None,
    )
    raise typer.Exit(1 if found.count("error") else 0)
