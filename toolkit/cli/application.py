"""The table of commands, written by hand, in the order in which --help lists them.

Commands import what they need when they run, so that --help answers at once.
"""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli.diffing import diff
from toolkit.cli.export import export
from toolkit.cli.fragments import fragments, impact
from toolkit.cli.importing import import_
from toolkit.cli.making import init, new, schema
from toolkit.cli.merge import merge
from toolkit.cli.previewing import preview
from toolkit.cli.reviewing import review_import, review_pack
from toolkit.cli.serving import lsp
from toolkit.cli.signing import sign, status
from toolkit.cli.surroundings import version as installed
from toolkit.cli.terminal.asking import coverage, doctor, explain, rules, version
from toolkit.cli.terminal.printing import say
from toolkit.cli.validate import validate
from toolkit.cli.verifying import verify

_COMMANDS = {
    command.__name__.rstrip("_").replace("_", "-"): command
    for command in (
        validate,
        merge,
        sign,
        status,
        review_pack,
        review_import,
        fragments,
        impact,
        diff,
        export,
        preview,
        verify,
        new,
        import_,
        init,
        schema,
        coverage,
        rules,
        explain,
        lsp,
        doctor,
        version,
    )
}


def _print_version(asked: bool) -> None:
    if asked:
        say(installed())
        raise typer.Exit


def _whole(
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the toolkit's version.",
            callback=_print_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Take the options that stand before any command."""


def application(asked: str = "") -> typer.Typer:
    """Return all commands, or the one that is asked for: to build the others takes longer than it.

    A word that is no command gets all of them, and so the answer of Typer.
    """
    app = typer.Typer(
        name="toolkit",
        help="Validate patient information records and export them as handouts, pages and data.\n\n"
        "Example: toolkit validate && toolkit export",
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_whole)
    for name, command in _COMMANDS.items():
        if asked == name or asked not in _COMMANDS:
            app.command(name)(command)
    return app
