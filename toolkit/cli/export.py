"""toolkit export: its options, and its progress bar."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Self

import typer

from toolkit.base.printable import printable
from toolkit.cli.surroundings import Root, checked_collection, print_report, short, today


def export(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Record ids; all records if left out.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="Formats, with commas between them.")
    ] = "html,pdf,json",
    variants: Annotated[
        list[str],
        typer.Option(
            "--variant",
            help="Kinds of PDF handout: standard, large-print, extra-large, booklet, summary, or "
            "all; with commas between them, or the option again.",
        ),
    ] = ["standard"],  # noqa: B006 - typer shows the default and never changes it
    out: Annotated[
        Path | None,
        typer.Option(help="Folder to write to; exports/ of the collection if left out."),
    ] = None,
    root: Root = None,
) -> None:
    """Write PDF handouts, HTML fact sheets and JSON of every record without errors.

    Exit code 0: all written. 1: some records have errors and were left out. 2: wrong arguments.

    Example: toolkit export lupus --format html,pdf --variant standard,large-print
    """
    from toolkit.commands.export import export as run
    from toolkit.commands.export import parse_formats, parse_variants
    from toolkit.commands.report_paths import from_folder
    from toolkit.reporters import text

    folder, settings = checked_collection(root)
    target = out or folder / "exports"
    wanted = parse_formats(formats)
    kinds = parse_variants(variants)
    with _progress() as advance:
        done = run(folder, settings, ids or [], wanted, target, today(), advance, kinds)
    for name in done.left_out:
        reason = name if ": " in name else f"{name} (it has errors)"
        typer.echo(f"left out: {printable(reason)}", err=True)
    if done.errors.diagnostics:
        print_report(text.render(from_folder(done.errors, folder, Path.cwd())), err=True)
    typer.echo(f"{len(done.written)} files written to {short(target)}")
    raise typer.Exit(1 if done.left_out else 0)


def _progress() -> Progress:
    """Give a progress bar on a terminal, and silence elsewhere."""
    return Progress(shown=sys.stderr.isatty())


class Progress:
    """Counts records as they are done; rich is imported only where there is a terminal."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown

    def __enter__(self) -> Self:
        if self._shown:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("Exporting", total=None)
        return self

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show that `done` of `total` records are written, and which comes next."""
        if self._shown:
            self._bar.update(self._task, description=what, completed=done, total=total)

    def __exit__(self, *_reason: object) -> None:
        if self._shown:
            self._bar.stop()
