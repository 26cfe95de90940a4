"""toolkit import: leaflets as Word files, pages or Markdown -> draft records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.surroundings import Quiet, Root, collection, short, today
from toolkit.cli.terminal.printing import count, remark, say


def import_(
    paths: Annotated[
        list[Path], typer.Argument(help="Files to import, or folders of them.", show_default=False)
    ],
    kind: Annotated[str, typer.Option(help="The kind of record to make of each.")] = "condition",
    language: Annotated[
        str,
        typer.Option(help="The language of the leaflets, such as cy, if they do not say it."),
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Write over records that are there already.")
    ] = False,
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Make draft records of leaflets, each with a list of what to write and to check.

    Example: toolkit import leaflets/earache.docx
    """
    from toolkit.commands.import_leaflets import Imported, Importer

    folder, settings = collection(root)
    failed = 0
    done = 0
    for each in Importer(folder, settings, today(), kind, language, force).run(paths):
        if isinstance(each, Imported):
            done += 1
            remark(f"wrote {short(each.record)}; what to do: {short(each.list)}")
            if each.made.compared.lost:
                failed += 1
                lost = " ".join(each.made.compared.lost)
                say(f"{short(each.source)}: lost on the way: {lost}; please report it", err=True)
            if each.errors:
                say(f"{short(each.record)}: {count(len(each.errors), 'error')} to fix", err=True)
        else:
            failed += 1
            say(f"{short(each.source)}: {each.message}; {each.hint}", err=True)
    if not failed and not done:
        say("there is no file in it that can be imported", err=True)
        failed = 1
    if failed:
        raise typer.Exit(1)
