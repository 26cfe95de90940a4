"""toolkit fragments: what several records say in the same words."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli.surroundings import Quiet, Root, collection, today
from toolkit.cli.terminal.printing import remark, say


def fragments(
    do: Annotated[str, typer.Argument(help="What to do: suggest.", show_default=False)],
    words: Annotated[
        list[str] | None,
        typer.Argument(
            help="Only texts that have all of these in their words or the name of their field."
        ),
    ] = None,
    write: Annotated[
        str,
        typer.Option(
            help="Write these texts into content/fragments/ID.yaml, and uses of them into the "
            "records; the words of every page stay as they are.",
            metavar="ID",
        ),
    ] = "",
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """List what several records say word for word, and what they say in nearly the same words.

    Example: toolkit fragments suggest steroids --write steroids
    """
    from toolkit.base.errors import Misuse
    from toolkit.commands.fragments.suggest import suggested, written

    if do != "suggest":
        raise Misuse(f"toolkit fragments cannot {do}", "write: toolkit fragments suggest")
    folder, settings = collection(root)
    if write:
        for path, count in written(folder, write, words or (), today()):
            remark(f"wrote {path}: {count} text{'' if count == 1 else 's'}")
        return
    for line in suggested(folder, settings, words or (), today()):
        say(line)


def impact(
    name: Annotated[
        str,
        typer.Argument(
            help="fragment:ID, fragment:ID/PART, reference:ID, glossary:ID or site:ID.",
            show_default=False,
        ),
    ],
    root: Root = None,
) -> None:
    """List the statements, records and exported files that something is in.

    Example: toolkit impact reference:nhs-lupus
    """
    from toolkit.commands.impact import impact as run
    from toolkit.commands.impact import lines

    folder, _settings = collection(root)
    for line in lines(run(folder, name)):
        say(line)
