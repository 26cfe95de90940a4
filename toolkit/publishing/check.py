"""exports/ and content/ -> where the one is not what the other says; nothing is written.

Every page is made again and compared byte by byte. What the folder says of itself proves nothing:
whoever can change a page can change its hash, too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.format import Output
from toolkit.exporters.formats import ALL, format_of, outputs
from toolkit.exporters.pdf.engine import why_no_pdf
from toolkit.exporters.site import Listed
from toolkit.publishing.export import PDF_FILES
from toolkit.publishing.folder import Folder
from toolkit.publishing.gone import Gone
from toolkit.publishing.listing import FILE_NAME as LISTING
from toolkit.publishing.listing import Listing
from toolkit.publishing.lock import FILE_NAME as LOCK
from toolkit.publishing.make import Files, make_files
from toolkit.publishing.manifest import FILE_NAME, SITE_FILES
from toolkit.publishing.plan import Plan
from toolkit.publishing.swap import STAGE
from toolkit.publishing.tracked import refuse_tracked
from toolkit.records.facts import Facts
from toolkit.records.reading.find import SITES
from toolkit.running.work import Lost, Workers
from toolkit.validation.validate import validate

_OWN = (FILE_NAME, LISTING, LOCK, "README.md", ".gitignore")


def check_exports(
    root: Path,
    settings: Settings,
    ids: Sequence[str],
    formats: Sequence[str],
    out: Path,
    today: date,
    variants: Sequence[str],
    workers: Workers | None = None,
    time_limit: int = 0,
    statuses: Collection[str] = (),
    advance: Callable[[str, int, int], None] = lambda _what, _done, _total: None,
) -> list[str]:
    """Return a line for each file that is missing, out of date, changed by hand, or too many."""
    refuse_tracked(out)
    workers = workers or Workers()
    validated = validate(root, settings, (), today, workers=workers)
    plan = Plan(root, settings, today, validated, time_limit)
    chosen, left_out = plan.choose(ids, (1, 1), statuses)
    folder, listing = Folder(out, is_read_only=True), Listing(out)
    plan.keep(folder, listing, statuses)
    faults = [_left_out(line) for line in left_out]
    wanted = {each.path: _wanted(folder, each, outputs(formats, variants)) for each in chosen}
    has_pdf = any(format_of(each).needs_pango for some in wanted.values() for each in some)
    if has_pdf and (why := why_no_pdf()):
        faults.append(f"{PDF_FILES}: {why}")
        wanted = {
            path: tuple(each for each in some if not format_of(each).needs_pango)
            for path, some in wanted.items()
        }
    jobs = [plan.job(record, wanted[record.path], {}) for record in chosen]
    pages: list[Listed] = []
    sizes: dict[str, int] = {}
    compared: set[str] = set()
    for done, (job, files) in enumerate(workers.run(partial(make_files, plan.house), jobs)):
        record = plan.by_path[job.path]
        advance(record.title, done, len(jobs))
        if isinstance(files, Lost) or files.listed is None:
            faults.append(f"{job.path}: {_why(files)}")
            continue
        pages.append(files.listed)
        for each in files.artifacts:
            sizes[each.path] = len(each.content)
            compared.add(each.path)
            faults += _fault(folder, each, plan.source(record))
    gone = Gone(root, plan, validated, folder)
    for path, made in folder.files.items():
        if made.record and gone.is_gone(made):
            faults.append(f"{path}: there is no record {made.record} any more")
        elif path not in compared and not folder.is_untouched(path):
            faults.append(f"{path}: it was changed or deleted after it was made")
    faults += _strangers(folder)
    if not ids:
        known = {page.id for page in pages}
        for id in sorted(folder.records() - known):
            page = listing.last(id)
            if page and (of_page := folder.sizes(page)):
                pages.append(page)
                sizes |= of_page
        faults += _site_faults(plan.site_of(sorted(pages, key=_id), sizes), folder)
    return sorted(dict.fromkeys(faults))


def _id(page: Listed) -> str:
    return page.id


def _wanted(folder: Folder, record: Facts, asked: Collection[Output]) -> tuple[Output, ...]:
    """Return what was asked about, and all else of the record that is on the disk."""
    return tuple(
        each
        for each in ALL
        if each in asked or os.path.lexists(folder.out / page_path(record, each.ending))
    )


def _left_out(line: str) -> str:
    return line if ": " in line else f"{line}: it has errors, so its files cannot be what it says"


def _why(files: Files | Lost) -> str:
    if isinstance(files, Lost):
        return files.why or "the process that made its files died"
    return files.misuse[0] if files.misuse else files.fault


def _fault(folder: Folder, artifact: Artifact, source: str) -> Iterator[str]:
    path = artifact.path
    if folder.holds(path, artifact.content):
        return
    made = folder.files.get(path)
    if made is None and not os.path.lexists(folder.out / path):
        yield f"{path}: it is not there yet"
    elif made is None:
        yield f"{path}: no export has made this file"
    elif made.source != source and folder.is_untouched(path):
        yield f"{path}: it is out of date"
    else:
        yield f"{path}: it was changed or deleted after it was made"


def _strangers(folder: Folder) -> Iterator[str]:
    if os.path.lexists(folder.out / STAGE):
        yield f"{STAGE}: an export was killed; the next one puts this right"
    for file in sorted(folder.out.rglob("*")):
        path = file.relative_to(folder.out).as_posix()
        is_folder = file.is_dir() and not file.is_symlink()
        is_known = path in folder.files or path in _OWN or path.startswith(f"{STAGE}/")
        # The pages of a site are an export of their own.
        if not is_folder and not is_known and not path.startswith(f"{SITES}/"):
            yield f"{path}: no export has made this file"


def _site_faults(made: Sequence[Artifact], folder: Folder) -> Iterator[str]:
    for each in made:
        if not folder.holds(each.path, each.content):
            yield f"{each.path}: it is out of date"
    for name in {*SITE_FILES} - {each.path for each in made}:
        if os.path.lexists(folder.out / name):
            yield f"{name}: no export makes this file"
