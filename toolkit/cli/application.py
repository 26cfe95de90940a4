"""The table of commands, written by hand, in the order in which --help lists them.

Commands import what they need when they run, so that --help answers at once.
"""

from __future__ import annotations

import typer

from toolkit.cli.asking import coverage, doctor, explain, rules, version
from toolkit.cli.export import export
from toolkit.cli.making import init, new, schema
from toolkit.cli.merge import merge
from toolkit.cli.validate import validate

app = typer.Typer(
    name="toolkit",
    help="Validate patient information records and export them as handouts, pages and data.\n\n"
    "Example: toolkit validate && toolkit export",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for command in (
    validate,
    merge,
    export,
    new,
    init,
    schema,
    coverage,
    rules,
    explain,
    doctor,
    version,
):
    app.command()(command)
