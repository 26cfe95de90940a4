"""A collection -> a report, in three steps: select the files, check each, report on all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from toolkit.base.diagnostics import Report
from toolkit.base.families import family_of
from toolkit.base.settings import Settings
from toolkit.records.overview import Overview
from toolkit.records.reading.files import Files
from toolkit.records.reading.find import is_fragment
from toolkit.records.reading.load import Loaded, load_collection
from toolkit.running.work import Workers
from toolkit.validation.check import check
from toolkit.validation.compare import compare
from toolkit.validation.own_style import check_own_style
from toolkit.validation.report import codes_that_ran, report
from toolkit.validation.run_notes import said_of_run
from toolkit.validation.select import Request, narrow, select


class Validated(Struct, frozen=True, dict=True):
    """A report, and the collection it is about for those who go on with it."""

    report: Report
    files: Files
    overview: Overview
    refused: tuple[str, ...] = ()
    """The files that could not be read, shared ones among them."""
    ran: frozenset[str] = frozenset()
    """The codes of the rules that could say all they have to say."""
    shared: tuple[tuple[str, bytes], ...] = ()
    """The shared files' bytes by their names in SHARED_FILES."""
    notes: tuple[str, ...] = ()
    """What whoever waits for the report must know of how it was made."""

    @cached_property
    def loaded(self) -> Loaded:
        """Every record with its model: read again, as a report needs none of them."""
        files = self.files
        return load_collection(files.root, list(files.paths.values()), files.overlay)

    def paths_with_errors(self) -> frozenset[str]:
        """The files that have an error; style, which a collection may make one, does not count."""
        bad = {
            each.path
            for each in self.report.diagnostics
            if each.severity == "error" and not family_of(each.code).is_style
        }
        # What is wrong in a fragment is wrong on every page that has its words.
        fragments = {Path(path).stem for path in bad if is_fragment(path)}
        users = (
            each.path
            for each in self.overview.facts
            if not fragments.isdisjoint(each.uses.fragments)
        )
        return frozenset(bad).union(users)


def validate(
    root: Path,
    settings: Settings,
    paths: Sequence[Path],
    today: date,
    *,
    changed_since: str = "",
    overlay: Mapping[str, bytes] | None = None,
    only: Collection[str] | None = None,
    use_cache: bool = True,
    workers: Workers | None = None,
    shard: tuple[int, int] = (1, 1),
    errors_only: bool = False,
) -> Validated:
    """Validate the records that are asked for (see `Request`), or all; a missing path is misuse.

    Without `use_cache` every file is checked again, and nothing is kept. With `errors_only` rules
    that find no errors need not run, and may be missing from the report.
    """
    selection = select(root, Request(paths, changed_since, overlay or {}, only, shard))
    checks = check(
        selection, settings, workers or Workers(), use_cache=use_cache, errors_only=errors_only
    )
    check_own_style(root, settings, checks.overview.images)
    chosen = narrow(selection, checks.overview)
    compared = compare(checks, selection.files, chosen.paths, today)
    if checks.cache:
        checks.cache.save()
    ran = codes_that_ran(checks, compared)
    found = report(selection, chosen, checks, compared, ran)
    return Validated(
        found,
        selection.files,
        checks.overview,
        (*(each.path for each in checks.shared.refused), *checks.overview.refused),
        ran,
        checks.surroundings.shared,
        said_of_run(root, selection.deleted, changed_since, shard, found.files),
    )
