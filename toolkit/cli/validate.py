"""toolkit validate: its options, and what it says beside the report."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.base.errors import Misuse
from toolkit.cli.surroundings import (
    Quiet,
    Root,
    Show,
    checked_collection,
    now,
    report_run,
    short,
)
from toolkit.cli.terminal.printing import colours, count, print_diff, print_report, remark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toolkit.base.diagnostics import Report
    from toolkit.validation.baseline import Known
    from toolkit.validation.validate import Validated


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Record files or folders; the whole collection if left out."),
    ] = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            help="How to report, such as text, json, sarif or html; an unknown one lists all. "
            "FORMAT=FILE writes to a file. May be given several times.",
            show_default="text",
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option(help="Which rules: draft, publish, nhs, pif-tick, cdc-cci, pemat, discern."),
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            help="Only what differs from this git revision, and what depends on it.",
            show_default=False,
        ),
    ] = None,
    show: Show = "warnings",
    fix: Annotated[bool, typer.Option("--fix", help="Make the safe changes in the files.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print the safe changes for git apply; make none.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(
            help="File of known findings; toolkit-baseline.json if there is one.",
            show_default=False,
        ),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option("--write-baseline", help="Write the present findings down as known."),
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check every file again, and keep nothing.")
    ] = False,
    jobs: Annotated[
        int, typer.Option(help="Processes to use; 0 leaves it to the number of files.")
    ] = 0,
    executor: Annotated[
        str, typer.Option(help="A Dask cluster to use instead: dask://HOST:PORT.")
    ] = "",
    shard: Annotated[
        str, typer.Option(help="Only a part of the files, such as 2/5: the second of five.")
    ] = "",
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read one file from standard input (for editors).")
    ] = False,
    filename: Annotated[
        Path | None,
        typer.Option(
            help="With --stdin: the file that the text belongs to; it need not be there yet.",
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    root: Root = None,
) -> None:
    """Check records: syntax, schema, sources, care cards, plain language, dates.

    Exit code 0: no errors. 1: errors. 2: wrong arguments or settings. 3: the toolkit crashed.

    Example: toolkit validate content/conditions/lupus.yaml --report sarif=out.sarif --report text
    """
    from toolkit.rules.profiles import with_profile
    from toolkit.running.shard import parse_shard
    from toolkit.running.work import workers
    from toolkit.validation import baseline as known
    from toolkit.validation.delivering.deliver import Places, deliver, heard, parse_reports
    from toolkit.validation.stdin import overlay_of, read_input
    from toolkit.validation.validate import validate as run

    _refuse_contradictions(
        {
            "--fix": fix,
            "--diff": diff,
            "--write-baseline": write_baseline,
            "--stdin": stdin,
            "--filename": filename is not None,
            "--changed-since": changed_since is not None,
            "--shard": bool(shard),
            "paths": bool(paths),
        }
    )
    if changed_since == "":
        raise Misuse("--changed-since names no revision", "name a branch, a tag or a commit")
    # An editor may be started anywhere; what it edits says which collection it is about.
    folder, settings = checked_collection(root or (filename.parent if filename else None))
    settings = with_profile(settings, profile)
    # A diff goes to git: no report among its lines, unless one is asked for.
    deliveries = parse_reports(report or ([] if diff else ["text"]))
    overlay = (
        overlay_of(folder, filename, read_input(sys.stdin.buffer, filename)) if filename else {}
    )
    time = now()
    where = workers(jobs, executor)
    part = parse_shard(shard)

    def validated(contents: Mapping[str, bytes]) -> Validated:
        return run(
            folder,
            settings,
            paths or [],
            time.date(),
            changed_since=changed_since or "",
            overlay=contents,
            only=overlay if stdin else None,
            use_cache=not no_cache,
            workers=where,
            shard=part,
        )

    first = validated(overlay)
    for note in first.notes:
        say(note, err=True)
    found = first.report
    if fix or diff:
        fixed = _fix(folder, found, lambda contents: validated(contents).report, overlay, fix)
        found = fixed if fix else found
    known_file = baseline or folder / known.FILE_NAME
    if write_baseline:
        number = known.write_baseline(known_file, found)
        remark(f"{count(number, 'finding')} written to {short(known_file)}", err=True)
    if baseline or known_file.is_file():
        found, missing = known.without_known(found, known.read_baseline(known_file))
        if not (paths or changed_since or stdin or shard):
            refused = first.refused
            _tell_fixed(known_file, known.fixed(missing, first.ran, refused))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    deliver(
        found,
        heard(deliveries, found, quiet=quiet),
        partial(print_report, err=diff),
        report_run(show, time, paint=colours() and not diff),
        Places(folder, Path.cwd()),
        Path(summary) if summary else None,
    )
    raise typer.Exit(1 if found.count("error") else 0)


_CONTRADICTIONS = (
    ("--fix", "--diff", "the one writes the changes, the other only shows them"),
    ("--fix", "--stdin", "there is no file to fix; --diff shows the changes"),
    ("--stdin", "paths", "the text is that of --filename"),
    ("--stdin", "--changed-since", "the text is that of --filename"),
    ("--write-baseline", "--stdin", "a baseline is one of the whole collection"),
    ("--write-baseline", "--changed-since", "a baseline is one of the whole collection"),
    ("--write-baseline", "paths", "a baseline is one of the whole collection"),
    ("--write-baseline", "--shard", "a baseline is one of the whole collection"),
    ("--stdin", "--shard", "the text is that of --filename"),
    ("--write-baseline", "--diff", "a diff writes nothing"),
)


def _refuse_contradictions(given: dict[str, bool]) -> None:
    for one, other, why in _CONTRADICTIONS:
        if given[one] and given[other]:
            raise Misuse(f"{one} and {other} do not go together", why)
    if given["--stdin"] != given["--filename"]:
        if given["--stdin"]:
            raise Misuse("--stdin needs --filename", "name the file that the text belongs to")
        raise Misuse("--filename needs --stdin", "to check a file as it is, name it alone")


def _fix(
    folder: Path,
    found: Report,
    validated: Callable[[Mapping[str, bytes]], Report],
    overlay: Mapping[str, bytes],
    write: bool,
) -> Report:
    """Make or show the safe changes; give the report on the files with them."""
    from toolkit.validation.fixing.fix import fix_all, write_fixes

    fixes, left = fix_all(folder, found, validated, overlay)
    if write:
        write_fixes(folder, fixes)
    else:
        print_diff("".join([fixed.diff() for fixed in fixes]))
    number = count(sum(len(fixed.edits) for fixed in fixes), "change")
    done = "made" if write else "to be made"
    remark(f"{number} {done} in {count(len(fixes), 'file')}", err=True)
    return left


def _tell_fixed(file: Path, fixed: Sequence[Known]) -> None:
    if not fixed:
        return
    are = "is" if len(fixed) == 1 else "are"
    say(f"{count(len(fixed), 'finding')} of {short(file)} {are} fixed:", err=True)
    for entry in fixed[:_SHOWN]:
        say(f"  {entry.path}: {entry.code}", err=True)
    if len(fixed) > _SHOWN:
        say(f"  and {len(fixed) - _SHOWN} more", err=True)
    say("  write it again with: toolkit validate --write-baseline", err=True)


_SHOWN = 10
