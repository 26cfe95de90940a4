"""The command line: the only file that parses arguments, prints and exits.

Exit codes: 0 clean, 1 findings or records left out, 2 misuse, 3 a crash of the toolkit.
Commands import what they need when they run, so that --help answers at once.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, Self

import typer

from toolkit.base.errors import Misuse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toolkit.base.diagnostics import Report
    from toolkit.base.settings import Settings
    from toolkit.commands.baseline import Known
    from toolkit.commands.validate import Validated

app = typer.Typer(
    name="toolkit",
    help="Validate patient information records and export them as handouts, pages and data.\n\n"
    "Example: toolkit validate && toolkit export",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class RecordKind(StrEnum):
    """What `toolkit new` can write."""

    condition = "condition"
    topic = "topic"


Root = Annotated[
    Path | None,
    typer.Option(
        "--root",
        help="The collection's folder, which holds toolkit.toml. Found by itself if left out.",
        show_default=False,
    ),
]


def main() -> NoReturn:
    """Run a command; turn misuse and crashes into their exit codes, without a traceback."""
    try:
        # Not standing alone, Typer gives the code of typer.Exit back instead of exiting with it.
        code = app(standalone_mode=False) or 0
    except Misuse as error:
        code = _misuse(str(error), error.hint)
    except (typer.Abort, KeyboardInterrupt):
        typer.echo("stopped; nothing half-written was left behind", err=True)
        code = 130
    except BrokenPipeError:
        # The reader of our output has gone (toolkit rules | head); Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        usage = getattr(error, "format_message", None)
        code = _misuse(usage()) if usage else _crash(error)
    sys.exit(code)


def _misuse(message: str, hint: str = "") -> int:
    typer.echo(f"toolkit: {message}", err=True)
    if hint:
        typer.echo(f"  {hint}", err=True)
    return 2


def _crash(error: Exception) -> int:
    import traceback

    if os.environ.get("TOOLKIT_TRACEBACK"):
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}"
    typer.echo(f"toolkit crashed: {type(error).__name__}: {error} ({where})", err=True)
    typer.echo("  this is a fault of the toolkit; TOOLKIT_TRACEBACK=1 shows more", err=True)
    return 3


def _collection(root: Path | None) -> tuple[Path, Settings]:
    from toolkit.base.settings import find_root, read_settings

    folder = find_root((root or Path()).resolve())
    return folder, read_settings(folder)


def _today() -> date:
    # Reproducible builds set the clock; see reproducible-builds.org/specs/source-date-epoch.
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


def _paint(text: str, style: str) -> str:
    if style in ("bold", "dim"):
        return typer.style(text, bold=style == "bold", dim=style == "dim")
    return typer.style(text, fg=style)


@app.command()
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Record files or folders; the whole collection if left out."),
    ] = None,
    report: Annotated[
        list[str] | None,
        typer.Option(
            help="How to report: text, concise, json, github, gitlab, sarif, junit or html; "
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
    root: Root = None,
) -> None:
    """Check records: syntax, schema, sources, care cards, plain language, dates.

    Exit code 0: no errors. 1: errors. 2: wrong arguments or settings. 3: the toolkit crashed.

    Example: toolkit validate content/conditions/lupus.yaml --report sarif=out.sarif --report text
    """
    from toolkit.commands import baseline as known
    from toolkit.commands.report import deliver, parse_reports
    from toolkit.commands.stdin import overlay_of
    from toolkit.commands.validate import validate as run
    from toolkit.rules.profiles import with_profile

    _refuse_contradictions(
        {
            "--fix": fix,
            "--diff": diff,
            "--write-baseline": write_baseline,
            "--stdin": stdin,
            "--filename": filename is not None,
            "--changed-since": changed_since is not None,
            "paths": bool(paths),
        }
    )
    if changed_since == "":
        raise Misuse("--changed-since names no revision", "name a branch, a tag or a commit")
    # An editor may be started anywhere; what it edits says which collection it is about.
    folder, settings = _collection(root or (filename.parent if filename else None))
    settings = with_profile(settings, profile)
    # A diff goes to git: no report among its lines, unless one is asked for.
    deliveries = parse_reports(report or ([] if diff else ["text"]))
    overlay = overlay_of(folder, filename, sys.stdin.buffer.read()) if filename else {}
    today = _today()

    def validated(contents: Mapping[str, bytes]) -> Validated:
        return run(
            folder,
            settings,
            paths or [],
            today,
            changed_since=changed_since or "",
            overlay=contents,
            only=overlay if stdin else None,
        )

    first = validated(overlay)
    found = first.report
    if fix or diff:
        mended = _fix(folder, found, lambda contents: validated(contents).report, overlay, fix)
        found = mended if fix else found
    known_file = baseline or folder / known.FILE_NAME
    if write_baseline:
        number = known.write_baseline(known_file, found)
        typer.echo(f"{_count(number, 'finding')} written to {_short(known_file)}", err=True)
    if baseline or known_file.is_file():
        found, missing = known.without_known(found, known.read_baseline(known_file))
        if not (paths or changed_since or stdin):
            refused = [each.path for each in first.loaded.refused]
            _tell_mended(known_file, known.mended(missing, first.ran, refused))
    colour = (
        sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
        and not diff
    )
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    text = deliver(
        found, deliveries, _paint if colour else None, Path(summary) if summary else None
    )
    _print(text, err=diff)
    raise typer.Exit(1 if found.count("error") else 0)


_CONTRADICTIONS = (
    ("--fix", "--diff", "the one writes the changes, the other only shows them"),
    ("--fix", "--stdin", "there is no file to mend; --diff shows the changes"),
    ("--stdin", "paths", "the text is that of --filename"),
    ("--stdin", "--changed-since", "the text is that of --filename"),
    ("--write-baseline", "--stdin", "a baseline is one of the whole collection"),
    ("--write-baseline", "--changed-since", "a baseline is one of the whole collection"),
    ("--write-baseline", "paths", "a baseline is one of the whole collection"),
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
    from toolkit.commands.fix import fix_all, write_fixes

    fixes, left = fix_all(folder, found, validated, overlay)
    if write:
        write_fixes(folder, fixes)
    else:
        for fixed in fixes:
            # As bytes: line ends and odd file names must reach git as they are.
            typer.echo(fixed.diff().encode("utf-8", "surrogateescape"), nl=False)
    number = _count(sum(len(fixed.edits) for fixed in fixes), "change")
    done = "made" if write else "to be made"
    typer.echo(f"{number} {done} in {_count(len(fixes), 'file')}", err=True)
    return left


def _tell_mended(file: Path, mended: Sequence[Known]) -> None:
    if not mended:
        return
    are = "is" if len(mended) == 1 else "are"
    typer.echo(f"{_count(len(mended), 'finding')} of {_short(file)} {are} mended:", err=True)
    for entry in mended[:_SHOWN]:
        typer.echo(f"  {entry.path}: {entry.code}", err=True)
    if len(mended) > _SHOWN:
        typer.echo(f"  and {len(mended) - _SHOWN} more", err=True)
    typer.echo("  write it anew with: toolkit validate --write-baseline", err=True)


_SHOWN = 10


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _print(text: str, *, err: bool = False) -> None:
    """Print a report: as UTF-8 for programs; a terminal shows what letters it has."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        typer.echo(text.encode("utf-8", "backslashreplace"), nl=False, err=err)
        return
    encoding = stream.encoding or "utf-8"
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    typer.echo(shown, nl=False, err=err)


@app.command()
def export(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Record ids; all records if left out.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="Formats, with commas between them.")
    ] = "html,pdf,json",
    out: Annotated[
        Path | None,
        typer.Option(help="Folder to write to; exports/ of the collection if left out."),
    ] = None,
    root: Root = None,
) -> None:
    """Write PDF handouts, HTML fact sheets and JSON of every record without errors.

    Exit code 0: all written. 1: some records have errors and were left out. 2: wrong arguments.

    Example: toolkit export lupus --format html,pdf
    """
    from toolkit.commands.export import export as run
    from toolkit.commands.export import parse_formats
    from toolkit.reporters import text

    folder, settings = _collection(root)
    target = out or folder / "exports"
    wanted = parse_formats(formats)
    with _progress() as advance:
        done = run(folder, settings, ids or [], wanted, target, _today(), advance)
    for name in done.left_out:
        typer.echo(f"left out: {name if ': ' in name else name + ' (it has errors)'}", err=True)
    if done.errors.diagnostics:
        typer.echo(text.render(done.errors), err=True, nl=False)
    typer.echo(f"{len(done.written)} files written to {_short(target)}")
    raise typer.Exit(1 if done.left_out else 0)


def _progress() -> Progress:
    """Give a progress bar on a terminal, and silence elsewhere."""
    return Progress(shown=sys.stderr.isatty())


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
            self._bar.update(self._task, description=what, completed=done, total=total)

    def __exit__(self, *_reason: object) -> None:
        if self._shown:
            self._bar.stop()


def _short(path: Path) -> str:
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


@app.command()
def new(
    kind: Annotated[RecordKind, typer.Argument(help="What to write.")],
    id: Annotated[str, typer.Argument(help="The record's id: small letters and hyphens.")],
    root: Root = None,
) -> None:
    """Write a commented skeleton of a record that says what to fill in.

    Example: toolkit new condition myasthenia-gravis
    """
    from toolkit.commands.new import create

    folder, _settings = _collection(root)
    path = create(folder, kind.value, id, today=_today())
    typer.echo(f"wrote {_short(path)}")
    typer.echo("fill it in, then check it with: toolkit validate " + _short(path))


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The folder of the new collection.")] = Path(),
) -> None:
    """Begin a collection: toolkit.toml and the content folders. Nothing is overwritten.

    Example: toolkit init my-leaflets
    """
    from toolkit.commands.init import initialise

    for path in initialise(folder):
        typer.echo(f"wrote {_short(path)}")


@app.command()
def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if schemas/ is out of date.")
    ] = False,
    root: Root = None,
) -> None:
    """Write the JSON Schemas that editors and other tools use to schemas/.

    Example: toolkit schema --check
    """
    from toolkit.commands.schema import stale_schemas, write_schemas

    folder, _settings = _collection(root)
    changed = stale_schemas(folder) if check else write_schemas(folder)
    for path in changed:
        typer.echo(f"{'out of date' if check else 'wrote'}: {_short(path)}")
    if check and changed:
        typer.echo("bring them up to date with: toolkit schema", err=True)
        raise typer.Exit(1)
    if not changed:
        typer.echo("schemas/ is up to date")


@app.command()
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

    folder, settings = _collection(root)
    found = command.cover(folder, settings, profile, _today())
    typer.echo(command.as_json(found) if as_json else command.as_text(found), nl=False)


@app.command()
def rules(
    family: Annotated[
        str, typer.Option(help="Only codes that begin so: REV, REF, CAR, LAN, STR, SYN, SCH…")
    ] = "",
    severity: Annotated[str, typer.Option(help="Only error, warning or note.")] = "",
    fixable: Annotated[
        bool, typer.Option("--fixable", help="Only those that validate --fix can mend.")
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
) -> None:
    """List every code that validate can report, or write their pages.

    Example: toolkit rules --family LAN --fixable
    """
    from toolkit.commands import rules as command

    if docs is not None:
        changed = command.stale_pages(docs) if check else command.write_pages(docs)
        for path in changed:
            typer.echo(f"{'out of date' if check else 'wrote'}: {_short(path)}")
        raise typer.Exit(1 if check and changed else 0)
    typer.echo(command.table(command.chosen(family, severity, profile, fixable=fixable)), nl=False)


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="A code such as REV001, or its name.")],
) -> None:
    """Explain a code: what is wrong, why it matters, a bad and a good example.

    Example: toolkit explain REV001
    """
    from toolkit.commands.rules import explanation, find_code

    typer.echo(explanation(find_code(code)), nl=False)


@app.command()
def doctor() -> None:
    """Say what is missing on this machine, and the command that installs it.

    Example: toolkit doctor
    """
    from toolkit.commands.doctor import diagnose

    checks = diagnose()
    for check in checks:
        state = "ok" if check.ok else "missing" if check.required else "better"
        typer.echo(f"{state:<8} {check.name}: {check.detail}")
        if not check.ok:
            typer.echo(f"{'':<8} for {check.needed_for}: {check.remedy}")
    raise typer.Exit(1 if any(check.required and not check.ok for check in checks) else 0)


@app.command()
def version() -> None:
    """Print the toolkit's version.

    Example: toolkit version
    """
    from importlib.metadata import version as installed

    typer.echo(installed("patient-information-toolkit"))


if __name__ == "__main__":
    main()
