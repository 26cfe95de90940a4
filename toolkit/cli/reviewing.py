"""toolkit review-pack and review-import: a review by mail, out and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.surroundings import Quiet, Root, checked_collection, collection, now, short
from toolkit.cli.terminal.printing import remark, say


def review_pack(
    record: Annotated[str, typer.Argument(help="The id of the record.")],
    wanted: Annotated[
        str,
        typer.Option(
            "--for",
            help="Who is to sign, and for what: a-example/clinical. Without it, the pack asks for "
            "comments and no signature comes of it.",
            metavar="PERSON/MEANING",
        ),
    ] = "",
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Write a record as numbered statements to agree to: a page, a Word file and a PDF form.

    Example: toolkit review-pack lupus --for a-example/clinical
    """
    from toolkit.commands.packs.make import review_pack as run

    folder, _settings = collection(root)
    made = run(folder, record, wanted, now())
    for path in made.written:
        remark(f"wrote {short(path)}")
    for line in made.left_out:
        say(line, err=True)
    if made.left_out:
        raise typer.Exit(1)


def review_import(
    file: Annotated[
        Path, typer.Argument(help="The .json that the page saved, or the .docx or .pdf.")
    ],
    key: Annotated[
        Path | None,
        typer.Option(
            help="Your key of ssh, if content/allowed_signers asks for it.", show_default=False
        ),
    ] = None,
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Say what a review asks for, line by line; sign the words that were sent if it asks nothing.

    Exit code 1: something is asked for, or the record has changed since; nothing is signed then.

    Example: toolkit review-import lupus-answers.json
    """
    from toolkit.commands.packs.bring_back import review_import as run

    folder, settings = checked_collection(root)
    found = run(folder, settings, file, now(), key)
    for line in found.lines:
        say(line)
    if not found.agrees:
        raise typer.Exit(1)
    if found.signature:
        remark(f"wrote {short(found.signature)}")
