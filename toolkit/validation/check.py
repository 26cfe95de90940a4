"""The files of a collection -> what is wrong with each by itself, and what all of them say.

In this process, in several or on a cluster; what has not changed since the last run is not checked
again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Diagnostic, Span
from toolkit.base.settings import Settings
from toolkit.records.overview import Overview
from toolkit.records.problem import Problem
from toolkit.records.reading.files import Files
from toolkit.records.reading.images import read_images
from toolkit.records.reading.shared_files import SharedFiles, read_shared
from toolkit.rules.engine import CRASHED, only_errors
from toolkit.running.work import Lost, Workers
from toolkit.validation.cache import Cache
from toolkit.validation.check_files import Checked, Content, Surroundings, check_files, check_shared
from toolkit.validation.select import Selection

_GROUP = 25
"""Files that are sent to a process at once: sending one by one takes longer than checking it."""
_WORTH_PROCESSES = 5
"""Groups: fewer are done before more processes have started."""


class Checks(Struct, frozen=True):
    """What was found in each file by itself, and what rules that compare records need."""

    surroundings: Surroundings
    records: tuple[Checked, ...]
    shared_files: tuple[Checked, ...]
    shared: SharedFiles
    overview: Overview
    cache: Cache | None
    """Not saved yet."""


def check(
    selection: Selection,
    settings: Settings,
    workers: Workers,
    *,
    use_cache: bool,
    errors_only: bool = False,
) -> Checks:
    """Check the selected records and the shared files; of the other records gather the facts."""
    shared = read_shared(selection.shared)
    whole = tuple(
        (name, each) for name, each in selection.shared.items() if not isinstance(each, Problem)
    )
    surroundings = Surroundings(whole, settings)
    unsaved = selection.files.unsaved()
    cache = (
        Cache(selection.root, surroundings, unsaved, errors_only=errors_only) if use_cache else None
    )
    if cache.is_of_errors if cache else errors_only:
        surroundings = Surroundings(whole, only_errors(settings))
    records = _check_records(selection.files, surroundings, selection.to_check, workers, cache)
    overview = Overview(
        tuple(each.facts for each in records if each.facts),
        {each.path: each.cited for each in records if not each.facts},
        shared.documents,
        read_images(selection.root),
        shared.fragments,
        tuple((each.document.path, each.model) for each in shared.sites),
    )
    shared_files = _check_shared_files(surroundings, shared, overview.language, cache)
    return Checks(surroundings, tuple(records), tuple(shared_files), shared, overview, cache)


def _check_records(
    files: Files,
    surroundings: Surroundings,
    chosen: Collection[str] | None,
    workers: Workers,
    cache: Cache | None,
) -> list[Checked]:
    """Check the chosen record files, all if None, and gather the facts of the others."""
    found: dict[str, Checked | None] = {}
    whole: list[Content] = []
    others: list[Content] = []
    for path in files.paths:
        content = files.content(path)
        facts_only = chosen is not None and path not in chosen
        found[path] = known = (
            cache.get(path, content, facts_only=facts_only)
            if cache and isinstance(content, bytes)
            else None
        )
        if known is None:
            (others if facts_only else whole).append((path, content))
    for contents, facts_only in (whole, False), (others, True):
        check = partial(check_files, surroundings, facts_only=facts_only)
        for (_path, content), checked in _in_groups(check, contents, _GROUP, workers):
            found[checked.path] = checked
            if cache and isinstance(content, bytes):
                cache.put(checked, content, facts_only=facts_only)
    return [each for each in found.values() if each]


def _in_groups(
    check: Callable[[Sequence[Content]], list[Checked]],
    contents: Sequence[Content],
    size: int,
    workers: Workers,
) -> Iterator[tuple[Content, Checked]]:
    """Check the files in groups; of a group whose process dies, each file by itself."""
    groups = [contents[at : at + size] for at in range(0, len(contents), size)]
    for group, result in workers.run(check, groups, _WORTH_PROCESSES):
        if not isinstance(result, Lost):
            yield from zip(group, result, strict=True)
        elif size > 1 and not result.why:
            yield from _in_groups(check, group, 1, replace(workers, count=workers.count or 2))
        else:
            yield from ((content, _lost(content[0], result.why)) for content in group)


def _lost(path: str, why: str) -> Checked:
    message = f"not checked: {why}" if why else "the process that checked this file died"
    hint = "this is a fault of the toolkit or of the machine's memory; please report it"
    if why:
        hint = "run the command again; what was checked is not checked again"
    return Checked(path, None, (Diagnostic(path, Span(), CRASHED, "error", message, hint),))


def _check_shared_files(
    surroundings: Surroundings, shared: SharedFiles, language: str, cache: Cache | None
) -> list[Checked]:
    """Check the shared files that could be read."""
    found = []
    for document in shared.all_documents:
        content = f"{language} {document.text}".encode("utf-8", "surrogatepass")
        checked = cache.get(document.path, content, facts_only=False) if cache else None
        if checked is None:
            checked = check_shared(surroundings, document, language)
            if cache:
                cache.put(checked, content, facts_only=False)
        found.append(checked)
    return found
