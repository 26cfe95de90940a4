"""toolkit coverage, rules, explain, doctor and version: the commands that only answer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.base.errors import Misuse
from toolkit.cli.surroundings import (
    Root,
    checked_collection,
    collection,
    collection_kinds,
    short,
    today,
)
from toolkit.cli.surroundings import version as installed
from toolkit.cli.terminal.printing import say, say_json, say_lines


def coverage(
    profile: Annotated[
        str, typer.Option(help="The standard: nhs, pif-tick, cdc-cci, pemat or discern.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
    root: Root = None,
) -> None:
    """Show which criteria of a standard each record meets, and which need a person.

    Example: toolkit coverage --profile pemat
    """
    from toolkit.commands import coverage as command

    folder, settings = checked_collection(root)
    found = command.cover(folder, settings, profile, today())
    if as_json:
        say_json(command.as_json(found))
    else:
        say_lines(command.as_text(found))


def rules(
    family: Annotated[
        str, typer.Option(help="Only codes that begin so: REV, REF, CAR, LAN, STR, SYN, SCH…")
    ] = "",
    severity: Annotated[str, typer.Option(help="Only error, warning or note.")] = "",
    fixable: Annotated[
        bool, typer.Option("--fixable", help="Only those that validate --fix can fix.")
    ] = False,
    profile: Annotated[
        str | None, typer.Option(help="With the severities of a profile.", show_default=False)
    ] = None,
    docs: Annotated[
        Path | None,
        typer.Option(help="Write a page for each code to this folder.", show_default=False),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="With --docs: write nothing, fail if out of date.")
    ] = False,
    root: Root = None,
) -> None:
    """List every code that validate can report, or write their pages.

    Example: toolkit rules --family LAN --fixable
    """
    from toolkit.commands import rules as command

    if docs is not None:
        from toolkit.base.generated import bring_up_to_date, stale

        changed = (stale if check else bring_up_to_date)(docs, command.pages())
        for path in changed:
            say(f"{'out of date' if check else 'wrote'}: {short(path)}")
        raise typer.Exit(1 if check and changed else 0)
    try:
        own = collection(root)[1]
    except Misuse:
        if root is not None:
            raise
        own = None  # outside of a collection, or in one whose settings are wrong
    say_lines(command.table(command.chosen(family, severity, profile, fixable=fixable, own=own)))


def explain(
    name: Annotated[
        str,
        typer.Argument(
            help="A code such as REV001, or its name; or a key such as symptoms.groups.",
            metavar="CODE|KEY",
        ),
    ],
    root: Root = None,
) -> None:
    """Explain a code: what is wrong, why it matters; or a key: what it is for, what to write.

    Example: toolkit explain REV001
    """
    from toolkit.commands.explain import explain as explained

    try:
        folder, settings = collection(root)
        kinds = collection_kinds(folder)
    except Misuse:
        # Where the settings are what is wrong, an explanation is needed all the more.
        settings, kinds = None, None
    say_lines(explained(name, settings, kinds))


def doctor() -> None:
    """Return what is missing on this machine, and the command that installs it.

    Example: toolkit doctor
    """
    from toolkit.commands.doctor import diagnose

    checks = diagnose()
    for check in checks:
        state = "ok" if check.ok else "missing" if check.required else "better"
        say(f"{state:<8} {check.name}: {check.detail}")
        if not check.ok:
            say(f"{'':<8} for {check.needed_for}: {check.remedy}")
    raise typer.Exit(1 if any(check.required and not check.ok for check in checks) else 0)


def version() -> None:
    """Print the toolkit's version.

    Example: toolkit version
    """
    say(installed())
