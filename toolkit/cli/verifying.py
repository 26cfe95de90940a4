"""toolkit verify: whether a handout is what the collection says today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.surroundings import Root, checked_collection, today
from toolkit.cli.terminal.printing import say

CODES = {"current": 0, "superseded": 11, "altered": 12, "unknown": 13}


def verify(
    file: Annotated[Path, typer.Argument(help="A PDF that this toolkit has made.")],
    root: Root = None,
) -> None:
    """Find out if a handout is current, superseded, altered or unknown.

    The record inside the file is printed again and compared, as text and as a picture; then it is
    compared with the record of today. Exit code 0: current. 11: superseded. 12: altered, or made by
    another version of the toolkit or with other settings. 13: unknown.

    Example: toolkit verify release/en-GB/lupus.pdf
    """
    from toolkit.publishing.verify import verify as run

    folder, settings = checked_collection(root)
    found = run(folder, settings, file, today())
    say(f"{found.verdict}: {found.why}")
    if code := CODES[found.verdict]:
        raise typer.Exit(code)
