"""toolkit export: its options, and its progress bar."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer

from toolkit.base.errors import Misuse
from toolkit.base.text.printable import printable
from toolkit.cli.surroundings import Quiet, Root, checked_collection, short, today
from toolkit.cli.terminal.printing import count, print_report, remark, say

if TYPE_CHECKING:
    from toolkit.base.settings import Settings


def export(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Record ids; all records if left out.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="Formats, with commas between them.")
    ] = "html,pdf,json",
    variants: Annotated[
        list[str],
        typer.Option(
            "--variant",
            help="Kinds of PDF handout: standard, large-print, extra-large, booklet, summary, or "
            "all; with commas between them, or the option again.",
        ),
    ] = ["standard"],  # noqa: B006 - typer shows the default and never changes it
    out: Annotated[
        Path | None,
        typer.Option(help="Folder to write to; exports/ of the collection if left out."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Make every file again, also those that are there.")
    ] = False,
    anew: Annotated[bool, typer.Option("--anew", hidden=True, help="As --force.")] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Write nothing; say what would be made and removed."),
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; make all again and say what is not the same."),
    ] = False,
    jobs: Annotated[
        int, typer.Option(help="Processes to use; 0 leaves it to the number of records.")
    ] = 0,
    executor: Annotated[
        str, typer.Option(help="A Dask cluster to use instead: dask://HOST:PORT.")
    ] = "",
    shard: Annotated[
        str, typer.Option(help="Only a part of the records, such as 2/5: the second of five.")
    ] = "",
    merge: Annotated[
        list[Path] | None,
        typer.Option(help="Take over what is up to date in another folder of exports."),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            help="Only records of this status: draft, in-review, published, changed, overdue or "
            "retired; with commas between them, or the option again.",
            show_default=False,
        ),
    ] = None,
    release: Annotated[
        bool,
        typer.Option(
            "--release",
            help="Only records that are signed in their present words, to release/ of the "
            "collection; see toolkit status.",
        ),
    ] = False,
    site: Annotated[
        str,
        typer.Option(
            help="For one site of content/sites, or all of them: with its name, contacts and "
            "notes, to exports/sites/ID of the collection.",
            metavar="ID",
        ),
    ] = "",
    time_limit: Annotated[
        int, typer.Option(help="Seconds that one record may take; 0 is no limit.")
    ] = 120,
    quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Write PDF handouts, HTML fact sheets and JSON of every record without errors.

    Exit code 0: all written. 1: some records have errors and were left out; their pages stay as
    they were. 2: wrong arguments, or nothing to read; nothing was changed.

    Example: toolkit export lupus --format html,pdf --variant standard,large-print
    """
    from toolkit.publishing.check import check_exports
    from toolkit.publishing.export import Options, parse_formats, parse_statuses, parse_variants
    from toolkit.publishing.export import export as run
    from toolkit.publishing.folder import OWN, RELEASED, own_folder
    from toolkit.publishing.sites import site_folder, sites_named, with_site
    from toolkit.reporters import text
    from toolkit.running.shard import parse_shard
    from toolkit.running.work import workers
    from toolkit.validation.delivering.deliver_paths import from_folder

    folder, settings = checked_collection(root)
    for part in merge or ():
        if not part.is_dir():
            hint = "name a folder that this has written: toolkit export --shard 1/5 --out FOLDER"
            raise Misuse(f"there is no folder {part} to merge", hint)
    wanted = parse_formats(formats)
    kinds = parse_variants(variants)
    statuses = parse_statuses(status or ())
    if anew:
        say("--anew is now called --force; the next version will not know it", err=True)
    if check and dry_run:
        raise Misuse(
            "--check and --dry-run do not go together",
            "the one makes all again and compares, the other only plans",
        )
    if check and release:
        raise Misuse(
            "--check and --release do not go together",
            "export them to an empty folder with --release, and compare the two",
        )

    def one(settings: Settings, target: Path) -> int:
        if check:
            with _progress(quiet) as advance:
                faults = check_exports(
                    folder,
                    settings,
                    ids or [],
                    wanted,
                    target,
                    today(),
                    kinds,
                    workers(jobs, executor),
                    time_limit,
                    statuses,
                    advance,
                )
            for fault in faults:
                say(fault)
            state = count(len(faults), "fault") if faults else "as the content says"
            (say if faults else remark)(f"{short(target)}: {state}")
            return 1 if faults else 0
        with _progress(quiet or dry_run) as advance:
            options = Options(
                workers(jobs, executor),
                force or anew,
                time_limit,
                parse_shard(shard),
                statuses,
                tuple(merge or ()),
                advance,
                lambda words: say(words, err=True),
                dry_run,
                release,
            )
            done = run(folder, settings, ids or [], wanted, target, today(), kinds, options)
        for name in done.left_out:
            path = name.partition(": ")[0]
            reason = name if path != name else f"{name} (it has errors)"
            stays = "; its pages stay as they were last good" if path in done.held else ""
            say(f"left out: {reason}{stays}", err=True)
        if done.errors.diagnostics:
            print_report(text.render(from_folder(done.errors, folder, Path.cwd())), err=True)
        if dry_run:
            for file in done.written:
                say(f"would make: {short(file)}")
            for file in done.removed:
                say(f"would remove: {short(file)}")
        verb = "would be written" if dry_run else "written"
        said = [f"{count(len(done.written), 'file')} {verb} to {short(target)}"]
        if done.kept:
            said.append(f"{done.kept} up to date already")
        if done.removed:
            gone = "would be removed" if dry_run else "removed"
            said.append(f"{len(done.removed)} of records that no longer exist {gone}")
        remark(", ".join(said))
        drafts, records = done.drafts
        if drafts:
            words = "is not published" if drafts == 1 else "are not published"
            hint = "for patients: toolkit export --release"
            remark(
                f"{drafts} of {count(records, 'record')} {words} and not for patients; {hint}",
                err=True,
            )
        return 1 if done.left_out else 0

    own = RELEASED if release else OWN
    if not site:
        raise typer.Exit(one(settings, out or own_folder(folder, own)))
    # What a site adds is in no record, so its pages are an export of their own.
    codes = [
        one(with_site(settings, each), site_folder(folder, own, each.id, out))
        for each in sites_named(folder, site)
    ]
    raise typer.Exit(max(codes))


def _progress(quiet: bool) -> Progress:
    """Return a progress bar on a terminal, and silence elsewhere."""
    return Progress(shown=sys.stderr.isatty() and not quiet)


class Progress:
    """Counts records as they are done; rich is imported only where there is a terminal."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown

    def __enter__(self) -> Self:
        if self._shown:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("Exporting", total=None)
        return self

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show that `done` of `total` records are written, and which comes next."""
        if self._shown:
            from rich.markup import escape

            # Brackets in a title would be styles to rich, and an unknown one its end.
            words = escape(printable(what))
            self._bar.update(self._task, description=words, completed=done, total=total)

    def __exit__(self, *_reason: object) -> None:
        if self._shown:
            self._bar.stop()
