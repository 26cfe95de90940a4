"""What commands are told by where and when they run: the collection, the day, the terminal."""

from __future__ import annotations

import os
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.base.diagnostics import SEVERITIES
from toolkit.base.errors import Misuse
from toolkit.base.printable import printable

if TYPE_CHECKING:
    from toolkit.base.settings import Settings
    from toolkit.reporters import Run

Root = Annotated[
    Path | None,
    typer.Option(
        "--root",
        help="The collection's folder, which holds toolkit.toml. Found by itself if left out.",
        show_default=False,
    ),
]

Show = Annotated[
    str,
    typer.Option(
        help="What text, concise and github list: errors, warnings or notes, each with what is "
        "worse. The rest is counted; the other formats hold all.",
    ),
]


def collection(root: Path | None) -> tuple[Path, Settings]:
    """Give the folder of the collection at or above `root`, or where we are, and its settings."""
    from toolkit.base.settings import find_root, read_settings

    folder = find_root((root or Path()).resolve())
    return folder, read_settings(folder)


def checked_collection(root: Path | None) -> tuple[Path, Settings]:
    """Give the same for a command that runs rules: settings for other rules are misuse."""
    from toolkit.rules.overrides import refuse_wrong_rules

    folder, settings = collection(root)
    refuse_wrong_rules(settings)
    return folder, settings


def now() -> datetime:
    """Give the time by the clock, or the one that SOURCE_DATE_EPOCH sets."""
    # Reproducible builds set the clock; see reproducible-builds.org/specs/source-date-epoch.
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (OverflowError, OSError, ValueError) as error:
            message = "SOURCE_DATE_EPOCH is not a time that a calendar has"
            raise Misuse(message, "it is the seconds since 1970: date +%s") from error
    return datetime.now().astimezone()


def today() -> date:
    """Give the day of `now`."""
    return now().date()


def version() -> str:
    """Give the toolkit's version."""
    from importlib.metadata import version as installed

    return installed("patient-information-toolkit")


def report_run(show: str, time: datetime | None = None, *, paint: bool) -> Run:
    """Return what a report may say of this run; `show` is the value of --show."""
    from toolkit.reporters import NO_RUN, Run

    wanted = show.strip().lower().removesuffix("s")
    least = next((each for each in SEVERITIES if each == wanted), None)
    if least is None:
        raise Misuse(f"--show {printable(show)} is not known", "write errors, warnings or notes")
    return Run(time or now(), version(), least, _paint if paint else NO_RUN.paint)


def colours() -> bool:
    """Say whether standard output is a terminal that is to show colours."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _paint(text: str, style: str) -> str:
    """Give a text as a terminal shows it in red, yellow, blue, bold or dim."""
    if style in ("bold", "dim"):
        return typer.style(text, bold=style == "bold", dim=style == "dim")
    return typer.style(text, fg=style)


def count(number: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def print_report(text: str, *, err: bool = False) -> None:
    """Print a report: as UTF-8 for programs; a terminal shows what letters it has."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        typer.echo(text.encode("utf-8", "backslashreplace"), nl=False, err=err)
        return
    encoding = stream.encoding or "utf-8"
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    typer.echo(shown, nl=False, err=err)


def say(line: str, *, err: bool = False) -> None:
    """Print one line; names of files, records and settings in it steer nobody."""
    # GitHub obeys a line that begins ::name::, even indented.
    typer.echo(re.sub(r"^(\s*):(?=:)", r"\1: ", printable(line)), err=err)


def print_diff(text: str) -> None:
    """Print a diff: for git as it is; a terminal and GitHub's log are not steered by it."""
    if sys.stdout.isatty():
        print_report("\n".join(map(printable, text.split("\n"))))
        return
    # Line ends and odd file names must reach git as they are.
    content = text.encode("utf-8", "surrogateescape")
    if text and os.environ.get("GITHUB_ACTIONS"):
        from secrets import token_hex

        # Until it is named again, nothing in the log is a command; git passes over both lines.
        token = token_hex(16).encode()
        content = b"::stop-commands::%s\n%s::%s::\n" % (token, content, token)
    typer.echo(content, nl=False)


def short(path: Path) -> str:
    """Give a path from the folder that we are in, if it is inside."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
