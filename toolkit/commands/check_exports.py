"""exports/ and content/ -> where the one is not what the other says; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from toolkit.base.settings import Settings
from toolkit.commands.folder import Folder
from toolkit.commands.listing import Listing
from toolkit.commands.lock import FILE_NAME as LOCK
from toolkit.commands.make_files import make_files
from toolkit.commands.manifest import FILE_NAME
from toolkit.commands.plan import Plan
from toolkit.commands.validate import validate
from toolkit.commands.work import Lost, Workers
from toolkit.exporters.artifact import page_path
from toolkit.exporters.outputs import outputs

_OWN = (FILE_NAME, LOCK, "README.md", ".gitignore")


def check_exports(
    root: Path,
    settings: Settings,
    ids: Sequence[str],
    formats: Sequence[str],
    out: Path,
    today: date,
    variants: Sequence[str],
) -> list[str]:
    """Give a line for each file that is missing, out of date, changed by hand, or too many."""
    validated = validate(root, settings, (), today)
    plan = Plan(root, settings, today, validated, 0)
    chosen, left_out = plan.choose(ids, (1, 1))
    folder = Folder(out, is_read_only=True)
    faults = [f"{path}: it has errors, so its files cannot be what it says" for path in left_out]
    for record in chosen:
        for each in outputs(formats, variants):
            path = page_path(record, each.ending)
            faults += _fault(folder, path, folder.source_of(path, plan.source(record), record))
    for path, made in folder.files.items():
        if made.record and made.record not in plan.records:
            faults.append(f"{path}: there is no record {made.record} any more")
        elif not folder.is_untouched(path):
            faults.append(f"{path}: it was changed or deleted after it was made")
    faults += _strangers(folder)
    if not ids:
        faults += _site_faults(plan, folder, Listing(root))
    return sorted(dict.fromkeys(faults))


def _fault(folder: Folder, path: str, source: str) -> Iterator[str]:
    made = folder.files.get(path)
    if made is None:
        yield f"{path}: it is not there yet"
    elif made.source != source:
        yield f"{path}: it is out of date"


def _strangers(folder: Folder) -> Iterator[str]:
    for file in sorted(folder.out.rglob("*")):
        path = file.relative_to(folder.out).as_posix()
        is_folder = file.is_dir() and not file.is_symlink()
        if not is_folder and path not in folder.files and path not in _OWN:
            yield f"{path}: no export has made this file"


def _site_faults(plan: Plan, folder: Folder, listing: Listing) -> Iterator[str]:
    jobs = tuple(plan.jobs_for_listing(folder, listing, ()).values())
    for job, files in Workers().run(partial(make_files, plan.house), jobs):
        if not isinstance(files, Lost) and files.listed:
            listing.put(plan.source(plan.by_path[job.path]), files.listed)
    for each in plan.site(folder, listing):
        if not folder.holds(each.path, each.content):
            yield f"{each.path}: it is out of date"
