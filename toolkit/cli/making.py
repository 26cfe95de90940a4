"""toolkit init, new and schema: the commands that write what a collection begins with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.surroundings import (
    Quiet,
    Root,
    collection,
    collection_kinds,
    short,
    today,
    version,
)
from toolkit.cli.terminal.printing import remark, say

if TYPE_CHECKING:
    from toolkit.commands.init import Begun


def new(
    kind: Annotated[
        str,
        typer.Argument(help="condition, topic, procedure, medicine or a kind of the collection."),
    ],
    id: Annotated[str, typer.Argument(help="The record's id: small letters and hyphens.")],
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Write a commented skeleton of a record that says what to fill in.

    Example: toolkit new condition myasthenia-gravis
    """
    from toolkit.commands.new import create

    folder, _settings = collection(root)
    path = create(folder, kind, id, collection_kinds(folder), today=today())
    remark(f"wrote {short(path)}")
    remark("fill it in, then check it with: toolkit validate " + short(path))


def init(
    folder: Annotated[Path, typer.Argument(help="The folder of the new collection.")] = Path(),
    kinds: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", help="Only for this kind of record; may be repeated.", show_default=False
        ),
    ] = None,
    companions: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            help="Also what other programs need, such as vscode,github; also in a collection "
            "that is there already.",
            show_default=False,
        ),
    ] = None,
    _quiet: Quiet = False,
) -> None:
    """Begin a collection: toolkit.toml and the content folders. Nothing is overwritten.

    Example: toolkit init my-leaflets --with vscode,github
    """
    from toolkit.commands.companions import parse_companions
    from toolkit.commands.init import accompany, initialise, is_collection

    beside = parse_companions(companions or ())
    if kinds or not beside or not is_collection(folder):
        _tell(initialise(folder, kinds or ()))
    for companion in beside:
        begun = accompany(folder, companion, version())
        _tell(begun)
        if begun.written and companion.to_do:
            remark(f"{companion.name}: {companion.to_do}")


def _tell(begun: Begun) -> None:
    for path in begun.written:
        remark(f"wrote {short(path)}")
    for path in begun.left:
        remark(f"left as it is, since it was there: {short(path)}")


def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if schemas/ is out of date.")
    ] = False,
    docs: Annotated[
        Path | None,
        typer.Option(
            help="Write pages with every key to this folder instead; --check goes with it.",
            show_default=False,
        ),
    ] = None,
    _quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Write the JSON Schemas that editors and other tools use to schemas/.

    Example: toolkit schema --check
    """
    from toolkit.base.generated import bring_up_to_date, stale
    from toolkit.commands.schema import FOLDER, PATTERN, schemas

    update = stale if check else bring_up_to_date
    if docs is not None:
        from toolkit.commands.reference.reference import pages as texts

        pages = update(docs, texts(collection_kinds(collection(root)[0])))
        for path in pages:
            (say if check else remark)(f"{'out of date' if check else 'wrote'}: {short(path)}")
        raise typer.Exit(1 if check and pages else 0)
    folder, _settings = collection(root)
    changed = update(folder / FOLDER, schemas(collection_kinds(folder)), PATTERN)
    for path in changed:
        (say if check else remark)(f"{'out of date' if check else 'wrote'}: {short(path)}")
    if check and changed:
        say("bring them up to date with: toolkit schema", err=True)
        raise typer.Exit(1)
    if not changed:
        remark("schemas/ is up to date")
