"""A report -> what is printed, and files of other formats beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Report
from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.base.text.nearest import nearest
from toolkit.base.text.printable import printable
from toolkit.reporters import NO_RUN, REPORTERS, Run
from toolkit.reporters.github import summary_markdown
from toolkit.validation.delivering.deliver_paths import from_folder, from_repository

_FOR_PEOPLE = ("text", "concise")


class Delivery(Struct, frozen=True):
    """One format, and the file it goes to; without a file it is printed."""

    format: str
    file: Path | None = None


class Places(Struct, frozen=True):
    """Where paths of a report start, by who reads it."""

    root: Path
    """The collection's folder."""
    folder: Path
    """The folder in which the command runs."""


def parse_reports(arguments: Sequence[str]) -> tuple[Delivery, ...]:
    """Read FORMAT and FORMAT=FILE; an unknown format, or two that are printed, is misuse."""
    deliveries = []
    for argument in arguments:
        name, equals, file = argument.partition("=")
        if name not in REPORTERS:
            near = nearest(name.strip(), REPORTERS)
            hint = f"did you mean {near}?" if near else f"formats are: {', '.join(REPORTERS)}"
            raise Misuse(f"there is no report format {printable(name)}", hint)
        if equals and not file:
            raise Misuse(f"--report {argument} names no file", f"write {name}=FILE or {name}")
        deliveries.append(Delivery(name, Path(file) if file else None))
    if sum(each.file is None for each in deliveries) > 1:
        raise Misuse("two reports would be printed into one another", "give one a file: json=FILE")
    files = [each.file.resolve() for each in deliveries if each.file]
    if len(set(files)) < len(files):
        raise Misuse("two reports would be written into the same file", "give each its own")
    return tuple(deliveries)


def heard(deliveries: Sequence[Delivery], report: Report, *, quiet: bool) -> tuple[Delivery, ...]:
    """Leave out, if `quiet`, what is printed for people of a report without errors."""
    return tuple(
        each
        for each in deliveries
        if not quiet or each.file or each.format not in _FOR_PEOPLE or report.count("error")
    )


def deliver(
    report: Report,
    deliveries: Sequence[Delivery],
    show: Callable[[str], None],
    run: Run = NO_RUN,
    places: Places | None = None,
    job_summary: Path | None = None,
) -> None:
    """Show what is to be printed, then write the files; one that cannot be written is misuse.

    `job_summary` is the file in which GitHub collects Markdown.
    """
    # A file that cannot be written takes neither what is shown nor the other files away.
    failed: list[Misuse] = []
    for each in sorted(deliveries, key=lambda each: each.file is not None):
        reporter = REPORTERS[each.format]
        placed = _placed(report, reporter.paths, places)
        if each.file is None:
            show(reporter.render(placed, run))
            continue
        try:
            # Only what is printed is in colour.
            _write(each.file, reporter.render(placed, replace(run, paint=NO_RUN.paint)))
        except Misuse as misuse:
            failed.append(misuse)
    if job_summary is not None and any(each.format == "github" for each in deliveries):
        placed = _placed(report, REPORTERS["github"].paths, places)
        _append(job_summary, summary_markdown(placed, run))
    if failed:
        raise failed[0]


def _placed(report: Report, start: str, places: Places | None) -> Report:
    if places and start == "repository":
        return from_repository(report, places.root)
    if places and start == "folder":
        return from_folder(report, places.root, places.folder)
    return report


def _write(file: Path, rendered: str) -> None:
    # The name of a file need not be UTF-8, and is in the report.
    content = rendered.encode("utf-8", "backslashreplace")
    try:
        # /dev/stdout, a pipe or a link is written to; a new file in its place would break it.
        if file.is_symlink() or (file.exists() and not file.is_file()):
            file.write_bytes(content)
        else:
            write_whole(file, content)
    except OSError as error:
        raise Misuse(f"cannot write {file}: {error.strerror or error}") from error


def _append(file: Path, markdown: str) -> None:
    try:
        with file.open("ab") as summary:
            summary.write(markdown.encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = error.strerror or error
        raise Misuse(f"cannot write the job summary {file}: {reason}") from error
