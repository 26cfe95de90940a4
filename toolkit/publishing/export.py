"""A collection -> files: validates, leaves out records with errors, makes what is not there yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import get_args

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.base.diagnostics import Report
from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.base.tool import tool_name
from toolkit.exporters.artifact import page_path
from toolkit.exporters.format import Output
from toolkit.exporters.formats import ALL, FORMATS, NAME_OTHERS, VARIANTS, format_of, outputs
from toolkit.exporters.pdf.engine import why_no_pdf
from toolkit.exporters.variants import STANDARD
from toolkit.publishing.folder import Folder
from toolkit.publishing.gone import Gone, said
from toolkit.publishing.listing import FILE_NAME as LISTING
from toolkit.publishing.listing import Listing
from toolkit.publishing.lock import locked
from toolkit.publishing.make import Job, make_files
from toolkit.publishing.plan import Plan
from toolkit.publishing.release import MARK, refuse_mixing, withheld
from toolkit.publishing.tracked import refuse_tracked
from toolkit.records.facts import Facts
from toolkit.records.standing import State
from toolkit.running.work import Lost, Workers
from toolkit.validation.validate import Validated, validate

PDF_FILES = "PDF and Word files"

Advance = Callable[[str, int, int], None]
"""(what is written next, records done, records in all)"""


class Options(Struct, frozen=True):
    """How an export is done; none of it changes what the files say."""

    workers: Workers = field(default_factory=Workers)
    make_all: bool = False
    """Whether to make files again that are there already."""
    time_limit: int = 0
    """Seconds that one record may take; 0 is no limit."""
    shard: tuple[int, int] = (1, 1)
    """Which part of the records, of how many."""
    statuses: tuple[str, ...] = ()
    """Only records of these, if any are named."""
    merge: tuple[Path, ...] = ()
    """Folders of exports whose files are taken over where they are what would be made."""
    advance: Advance = lambda _what, _done, _total: None
    tell: Callable[[str], None] = lambda _text: None
    dry_run: bool = False
    """Whether to write nothing, and only say what would be written."""
    release: bool = False
    """Whether to leave out every record that is not signed in its present words."""


class Exported(Struct, frozen=True):
    """What one export did, or with `dry_run` would do; the pages that list others not counted."""

    written: tuple[Path, ...]
    kept: int
    """Files that were there already, as they would have been made."""
    removed: tuple[Path, ...]
    """Files of records that no longer exist."""
    left_out: tuple[str, ...]
    """Files of records (or formats) that were not exported; after a colon the reason, if it is
    not in `errors`."""
    errors: Report
    """The errors of those records."""
    held: frozenset[str] = frozenset()
    """Of those files, the ones whose pages are there and stay as they were last good."""
    drafts: tuple[int, int] = (0, 0)
    """Of the exported records, how many may not be relied on, and how many there are."""


def parse_formats(text: str) -> tuple[str, ...]:
    """Split a list of formats; an unknown one is misuse."""
    wanted = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in FORMATS:
            raise Misuse(f"there is no format {name}", f"formats are: {', '.join(FORMATS)}")
    if not wanted:
        raise Misuse("no format was named", f"formats are: {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in wanted)


def parse_variants(texts: Iterable[str]) -> tuple[str, ...]:
    """Split lists of variants of the handout; `all` is every one, an unknown one is misuse."""
    wanted = [name.strip().lower() for text in texts for name in text.split(",") if name.strip()]
    known = f"variants are: {', '.join(VARIANTS)}, all"
    for name in wanted:
        if name not in (*VARIANTS, "all"):
            raise Misuse(f"there is no variant {name}", known)
    if not wanted:
        raise Misuse("no variant was named", known)
    return tuple(name for name in VARIANTS if name in wanted or "all" in wanted)


def parse_statuses(texts: Iterable[str]) -> tuple[str, ...]:
    """Split lists of statuses of records; an unknown one is misuse."""
    wanted = [name.strip().lower() for text in texts for name in text.split(",") if name.strip()]
    known = get_args(State)
    for name in wanted:
        if name not in known:
            raise Misuse(f"there is no status {name}", f"statuses are: {', '.join(known)}")
    return tuple(wanted)


def export(
    root: Path,
    settings: Settings,
    ids: Sequence[str],
    formats: Sequence[str],
    out: Path,
    today: date,
    variants: Sequence[str] = (STANDARD.name,),
    options: Options | None = None,
) -> Exported:
    """Bring `out`/<language>/<id>.<ending> up to date for the records with these ids, or all.

    A record with errors is left out, and so is a topic that compares such a record. If one file of
    a record cannot be made or lost words of it, none of that record's files is written. What is
    left out stays as it was last good; only files of records that no longer exist go. The folder
    changes as a whole once all is made, or not at all. An id that no file has is misuse.
    """
    options = options or Options()
    _writable(out)
    if options.dry_run:
        # Without the lock, which is a file; and what is taken over would be staged.
        options = replace(options, merge=())
        folder = Folder(out, is_read_only=True)
        return _export(root, settings, ids, formats, folder, today, variants, options)
    for each in (out, *options.merge):
        refuse_tracked(each)
    with locked(out, options.tell):
        folder = Folder(out)
        try:
            done = _export(root, settings, ids, formats, folder, today, variants, options)
            folder.close(tool_name() + (MARK if options.release else ""))
        except BaseException:
            folder.drop()
            raise
        return done


def _export(
    root: Path,
    settings: Settings,
    ids: Sequence[str],
    formats: Sequence[str],
    folder: Folder,
    today: date,
    variants: Sequence[str],
    options: Options,
) -> Exported:
    refuse_mixing(folder, release=options.release)
    validated = validate(
        root,
        settings,
        (),
        today,
        workers=options.workers,
        use_cache=not options.dry_run,
        errors_only=True,
    )
    plan = Plan(root, settings, today, validated, options.time_limit)
    listing = Listing(folder.out)
    unsigned = withheld(plan.standings) if options.release else {}
    plan.keep(folder, listing, options.statuses, unsigned)
    chosen, left_out = plan.choose(ids, options.shard, options.statuses)
    left_out += [f"{each.path}: {unsigned[each.id]}" for each in chosen if each.id in unsigned]
    chosen = [each for each in chosen if each.id not in unsigned]
    jobs, kept, written = _work(plan, folder, chosen, outputs(formats, variants), options)
    left_out += _without_pdf(jobs, plan, folder, wanted="pdf" in formats)
    if options.dry_run:
        written = [
            folder.out / page_path(plan.by_path[path], each.ending)
            for path, job in jobs.items()
            for each in job.outputs
        ]
        jobs = {}
    else:
        known = {*jobs, *(plan.good[id].path for id in unsigned)}
        jobs |= plan.jobs_for_listing(folder, listing, known)
    for done, (job, files) in enumerate(
        options.workers.run(partial(make_files, plan.house), tuple(jobs.values()))
    ):
        record = plan.by_path[job.path]
        options.advance(record.title, done, len(jobs))
        fault = (
            files.why or "the process that made its files died"
            if isinstance(files, Lost)
            else files.fault
        )
        if isinstance(files, Lost) or files.listed is None:
            if not isinstance(files, Lost) and files.misuse:
                raise Misuse(*files.misuse)
            left_out.append(f"{job.path}: {fault}")
            continue
        source = plan.source(record)
        listing.put(source, files.listed)
        written += [folder.write(each, source, record) for each in files.artifacts]
    gone = Gone(root, plan, validated, folder)
    removed = folder.remove(gone.is_gone)
    left_out += said(gone.in_doubt, gone.nameless)
    if not options.dry_run:
        written += folder.write_site(plan.site(folder, listing))
        if (content := listing.changed()) is not None:
            folder.keep(LISTING, content)
    return Exported(
        tuple(written),
        kept,
        tuple(removed),
        tuple(left_out),
        _errors(validated, left_out),
        frozenset(path for path in map(_file, left_out) if gone.has_pages(path)),
        (sum(not plan.standings[each.id].may_be_relied_on for each in chosen), len(chosen)),
    )


def _work(
    plan: Plan,
    folder: Folder,
    chosen: Sequence[Facts],
    wanted: Sequence[Output],
    options: Options,
) -> tuple[dict[str, Job], int, list[Path]]:
    """Return the jobs by record path, how many files need none, and those taken from elsewhere."""
    jobs: dict[str, Job] = {}
    taken: list[Path] = []
    kept = 0
    for record in chosen:
        source = plan.source(record)
        there = folder.sizes(record)
        # What is there already of a record is made with the rest: all its files say the same.
        paths = {
            each: path
            for each in ALL
            if (path := page_path(record, each.ending)) in there or each in wanted
        }
        for path in paths.values():
            from_all = folder.source_of(path, source, record)
            taken += folder.take_over(path, from_all, options.merge)
        stale = [
            each
            for each, path in paths.items()
            if options.make_all or not folder.is_fresh(path, folder.source_of(path, source, record))
        ]
        # A fact sheet names the other files with their sizes, so it is made again with any of them.
        todo = tuple(
            each for each in paths if each in stale or (stale and each.ending in NAME_OTHERS)
        )
        if todo:
            made = {paths[each] for each in todo}
            jobs[record.path] = plan.job(record, todo, folder.sizes(record, made))
        kept += sum(each not in todo for each in wanted)
    return jobs, kept, taken


def _without_pdf(jobs: dict[str, Job], plan: Plan, folder: Folder, *, wanted: bool) -> list[str]:
    """Take out of the jobs what cannot be made without PDF's native libraries; say what it was.

    Everything else works without them, but the files of a record that has a PDF already stay with
    it as they are, or they would not say the same.
    """
    # Asked only if it matters: to ask takes as long as to make a handout.
    if not any(format_of(each).needs_pango for job in jobs.values() for each in job.outputs):
        return []
    why = why_no_pdf()
    if not why:
        return []
    left_out = [f"{PDF_FILES}: {why}"] if wanted else []
    for path, job in list(jobs.items()):
        pdfs = [each for each in job.outputs if format_of(each).needs_pango]
        others = tuple(each for each in job.outputs if not format_of(each).needs_pango)
        del jobs[path]
        record = plan.by_path[path]
        if any(page_path(record, each.ending) in folder.files for each in pdfs):
            left_out.append(
                f"{path}: its PDF or Word file cannot be made here, so all its files stay"
            )
        elif others:
            jobs[path] = replace(job, outputs=others)
    return left_out


def _file(left_out: str) -> str:
    return left_out.partition(": ")[0]


def _errors(validated: Validated, left_out: Sequence[str]) -> Report:
    errors = tuple(
        each
        for each in validated.report.diagnostics
        if each.severity == "error" and any(name.startswith(each.path) for name in left_out)
    )
    paths = tuple(sorted({each.path for each in errors}))
    return Report(errors, paths, validated.report.codes)


def _writable(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise Misuse(f"{out} is a file, not a folder", "choose another folder with --out")
