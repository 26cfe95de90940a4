"""What commands are told by where and when they run: the collection, the day, the terminal."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.base.diagnostics import SEVERITIES
from toolkit.base.errors import Misuse
from toolkit.base.text.printable import printable
from toolkit.cli.terminal.printing import hush, painted

if TYPE_CHECKING:
    from toolkit.base.settings import Settings
    from toolkit.model.kinds.kinds import Kinds
    from toolkit.reporters import Run

Root = Annotated[
    Path | None,
    typer.Option(
        "--root",
        help="The collection's folder, which holds toolkit.toml. Found by itself if left out.",
        show_default=False,
    ),
]

Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Say only what went wrong.", callback=hush),
]

Show = Annotated[
    str,
    typer.Option(
        help="What text, concise and github list: errors, warnings or notes, each with what is "
        "worse. The rest is counted; the other formats hold all.",
    ),
]


def collection(root: Path | None) -> tuple[Path, Settings]:
    """Return the folder of the collection at or above `root`, or where we are, and its settings."""
    from toolkit.base.settings import find_root, read_settings

    folder = find_root((root or Path()).resolve())
    return folder, read_settings(folder)


def checked_collection(root: Path | None) -> tuple[Path, Settings]:
    """Return the same for a command that runs rules: settings for other rules are misuse."""
    from toolkit.rules.overrides import refuse_wrong_rules

    folder, settings = collection(root)
    refuse_wrong_rules(settings)
    if settings.own_rules:
        _refuse_wrong_own_rules(folder, settings)
    return folder, settings


def _refuse_wrong_own_rules(folder: Path, settings: Settings) -> None:
    from toolkit.base.settings import line_of
    from toolkit.records.reading.shared_files import kinds_and_faults
    from toolkit.rules.own.refusing import refuse_wrong_own_rules

    kinds, faults = kinds_and_faults(folder)
    # What a broken kind lacks is no fault of the settings.
    if not faults:
        refuse_wrong_own_rules(settings.own_rules, kinds, partial(line_of, folder))


def collection_kinds(folder: Path) -> Kinds:
    """Return the kinds of records of a collection."""
    from toolkit.records.reading.shared_files import collection_kinds as read

    return read(folder)


def now() -> datetime:
    """Return the time by the clock, or the one that SOURCE_DATE_EPOCH sets."""
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
    """Return the day of `now`."""
    return now().date()


def version() -> str:
    """Return the toolkit's version."""
    from importlib.metadata import version as installed

    return installed("patient-information-toolkit")


def report_run(show: str, time: datetime | None = None, *, paint: bool) -> Run:
    """Return what a report may say of this run; `show` is the value of --show."""
    from toolkit.reporters import NO_RUN, Run

    wanted = show.strip().lower().removesuffix("s")
    least = next((each for each in SEVERITIES if each == wanted), None)
    if least is None:
        raise Misuse(f"--show {printable(show)} is not known", "write errors, warnings or notes")
    return Run(time or now(), version(), least, painted if paint else NO_RUN.paint)


def short(path: Path) -> str:
    """Return a path from the folder that we are in, if it is inside."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
