"""A collection -> a report: reads every record, runs every rule, says what it found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Report, Span, in_order
from toolkit.base.families import family_of
from toolkit.base.settings import Limits, Settings
from toolkit.records.codes import STAGE_CODES
from toolkit.records.overview import Overview
from toolkit.records.problem import Problem
from toolkit.records.reading.files import Files
from toolkit.records.reading.find import (
    SHARED_FILES,
    by_name,
    chosen_files,
    record_files,
    refuse_nothing,
    shown,
)
from toolkit.records.reading.images import read_images
from toolkit.records.reading.load import Loaded, load_collection
from toolkit.records.reading.shared_files import (
    SharedFiles,
    read_shared,
    shared_contents,
    shared_path,
)
from toolkit.records.reading.unread import unread_files
from toolkit.records.refused import Refused
from toolkit.rules import RULES
from toolkit.rules.engine import (
    CRASHED,
    NO_FILE,
    Found,
    check_collection,
    placed,
    severity_of,
)
from toolkit.rules.rule import Context
from toolkit.running.work import Lost, Workers
from toolkit.validation.cache import Cache
from toolkit.validation.changed import affected_paths, naming_deleted
from toolkit.validation.check_files import Checked, Content, Surroundings, check_files, check_shared
from toolkit.validation.deleted import deleted_among
from toolkit.validation.ignoring import apply_ignores
from toolkit.validation.own_style import check_own_style
from toolkit.validation.run_notes import said_of_run
from toolkit.validation.services_added import services_added

_GROUP = 25
"""Files that are sent to a process at once: sending one by one takes longer than checking it."""
_UNREAD = "INT004"
_WORTH_PROCESSES = 5
"""Groups: fewer are done before more processes have started."""


def all_codes(limits: Limits | None = None) -> dict[str, CodeInfo]:
    """Every code there is, in the order of the catalogue; with the thresholds of a collection."""
    limits = limits or Limits()
    infos = [*STAGE_CODES, *(rule.described(limits) for rule in RULES)]
    return {info.code: info for info in infos}


@dataclass(frozen=True)
class Validated:
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
        """Every record with its model: read anew, as a report needs none of them."""
        files = self.files
        return load_collection(files.root, list(files.paths.values()), files.overlay)

    def paths_with_errors(self) -> frozenset[str]:
        """The files that have an error; style, which a collection may make one, is none here."""
        return frozenset(
            each.path
            for each in self.report.diagnostics
            if each.severity == "error" and not family_of(each.code).is_style
        )


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
) -> Validated:
    """Validate the records that `paths` name, or all of them; a missing path is misuse.

    One that git knows as deleted stands for the records that name it.

    The whole collection is read either way, because records refer to one another; only what
    stands in the chosen files, or in the shared files when all are validated, is reported.
    `changed_since` narrows that to what differs from a git revision and what depends on it;
    `overlay` holds contents that stand in for files, or for files that are not there yet, by path
    as reports show it. With `only`, these paths are reported and no other, whatever `paths` name.
    `shard` narrows it to one part of so many: (2, 5) is the second of five.
    Without `use_cache` every file is checked anew, and nothing is kept.
    """
    overlay = overlay or {}
    deleted = deleted_among(root, paths, overlay)
    named = [path for path in paths if path not in deleted]
    files = Files(root, _paths(root, named, overlay), overlay)
    if not files.paths:
        refuse_nothing(root)
    contents = shared_contents(root, overlay)
    shared = read_shared(contents)
    whole = {name: each for name, each in contents.items() if not isinstance(each, Problem)}
    surroundings = Surroundings(tuple(whole.items()), settings, today)
    every = (*map(shared_path, contents), *files.paths)
    if only is not None:
        chosen = frozenset(only)
    elif named or not deleted:
        chosen = _chosen(root, named, overlay, every)
    else:
        chosen = frozenset()
    of_shard = frozenset(path for at, path in enumerate(every) if at % shard[1] == shard[0] - 1)
    chosen &= of_shard
    cache = Cache(root, surroundings) if use_cache else None
    checked = _check(
        files,
        surroundings,
        # What depends on a change is only known once all are read.
        None if changed_since or deleted else chosen,
        workers or Workers(),
        cache,
    )
    overview = Overview(
        tuple(each.facts for each in checked if each.facts),
        {each.path: each.cited for each in checked if not each.facts},
        shared.documents,
        read_images(root),
    )
    check_own_style(root, settings, overview.images)
    if deleted:
        naming = naming_deleted(tuple(deleted.values()), overview, files)
        chosen |= of_shard if naming is None else of_shard & naming
    affected = None
    if changed_since:
        affected = affected_paths(root, changed_since, overview, files)
        chosen = chosen if affected is None else chosen & affected
    of_shared = _check_shared(surroundings, shared, overview.language, cache)
    if cache:
        cache.save()
    across = check_collection(overview, RULES, Context(today, settings, shared.library))
    codes_found = chain(
        (each.code for several in across.values() for each in several),
        (each.code for shared_file in of_shared for each in shared_file.diagnostics),
    )
    crashed = CRASHED in codes_found
    is_whole = not (overview.refused or crashed)
    ran = frozenset() if shared.refused else _ran(settings, is_whole=is_whole)
    codes = all_codes(settings.limits)
    # A broken shared file breaks every record, so it is never left out, but where only one file
    # is asked for: an editor would show the fault in the wrong text.
    found = [
        diagnostic
        for refused in shared.refused
        if only is None or refused.path in chosen
        for diagnostic in _of_entries(refused, settings)
    ]
    for each in (*of_shared, *checked):
        if each.path in chosen:
            of_file = [*each.diagnostics, *_placed(files, shared, each.path, across)]
            # Also without any: a comment may be wrong in a file in which nothing else is. Of a file
            # that is no record, not all rules have said what they have to say.
            said = ran if each.facts or each in of_shared else frozenset[str]()
            found += apply_ignores(each.path, each.ignores, of_file, codes, said, settings)
    if only is None:
        across.setdefault(NO_FILE, []).extend(services_added(settings))
        if shard[0] == 1:
            found += _unread(root, settings, files.paths, paths, affected)
    found += placed(NO_FILE, "", across.get(NO_FILE, ()))
    used = {each.code for each in found}
    report = Report(
        in_order(found),
        tuple(path for path in every if path in chosen),
        {code: info for code, info in codes.items() if code in used},
    )
    refused_paths = (*(each.path for each in shared.refused), *overview.refused)
    notes = said_of_run(root, deleted.values(), changed_since, shard, report.files)
    return Validated(report, files, overview, refused_paths, ran, surroundings.shared, notes)


def _unread(
    root: Path,
    settings: Settings,
    read: Collection[str],
    paths: Sequence[Path],
    affected: Collection[str] | None,
) -> Iterator[Diagnostic]:
    """Yield what in the collection, or in the part that is reported on, is not read."""
    severity = severity_of(_UNREAD, "warning", settings)
    if severity is None:
        return
    named = [path.resolve() for path in paths]
    for path, finding in unread_files(root, read):
        file = root.resolve() / path
        if named and not any(file.is_relative_to(each) for each in named):
            continue
        if affected is None or any(
            each == path or each.startswith(f"{path}/") for each in affected
        ):
            yield from placed(path, "", [Found(_UNREAD, severity, finding)])


def _paths(root: Path, paths: Sequence[Path], overlay: Mapping[str, bytes]) -> dict[str, Path]:
    """Give the collection's record files and those that are named besides, in order."""
    chosen = chosen_files(root, paths, overlay) if paths else ()
    found = by_name((*record_files(root), *chosen), root)
    shared = frozenset(map(shared_path, SHARED_FILES))
    found |= {name: root / name for name in overlay if name not in shared}
    return dict(sorted(found.items()))


def _check(
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
        found[path] = known = (
            cache.get(path, content) if cache and isinstance(content, bytes) else None
        )
        if known is None:
            (whole if chosen is None or path in chosen else others).append((path, content))
    for (_path, content), checked in _in_groups(
        partial(check_files, surroundings), whole, _GROUP, workers
    ):
        found[checked.path] = checked
        if cache and isinstance(content, bytes):
            cache.put(checked, content)
    gather = partial(check_files, surroundings, facts_only=True)
    for _content, checked in _in_groups(gather, others, _GROUP, workers):
        found[checked.path] = checked
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


def _check_shared(
    surroundings: Surroundings, shared: SharedFiles, language: str, cache: Cache | None
) -> list[Checked]:
    """Check the shared files that could be read."""
    found = []
    for document in shared.documents.values():
        content = f"{language} {document.text}".encode("utf-8", "surrogatepass")
        checked = cache.get(document.path, content) if cache else None
        if checked is None:
            checked = check_shared(surroundings, document, language)
            if cache:
                cache.put(checked, content)
        found.append(checked)
    return found


def _of_entries(refused: Refused, settings: Settings) -> list[Diagnostic]:
    from toolkit.validation.check_refused import explain_refused  # most runs meet none

    return explain_refused(refused, settings)


def _placed(
    files: Files, shared: SharedFiles, path: str, across: Mapping[str, list[Found]]
) -> list[Diagnostic]:
    """Give what was found in a file by comparing records."""
    found = across.get(path)
    if not found:
        return []
    texts = {document.path: document.text for document in shared.documents.values()}
    return placed(path, texts.get(path) or files.text(path), found)


def _chosen(
    root: Path, paths: Sequence[Path], overlay: Mapping[str, bytes], every: Sequence[str]
) -> frozenset[str]:
    """Give the files, as reports show them, on which to report."""
    if not paths:
        return frozenset(every)
    named = [path.resolve() for path in paths]
    shared = [root / shared_path(name) for name in SHARED_FILES]
    return frozenset(
        shown(file, root)
        for file in (
            *chosen_files(root, paths, overlay),
            *(file for file in shared if any(file.resolve().is_relative_to(at) for at in named)),
        )
    )


def _ran(settings: Settings, *, is_whole: bool) -> frozenset[str]:
    """Give the codes that would have been found, so that an ignore of them has a use or none.

    What a rule finds by comparing records, it may not find while one of them is broken.
    """
    scopes = ("record", "collection") if is_whole else ("record",)
    return frozenset(
        rule.code
        for rule in RULES
        if rule.scope in scopes and severity_of(rule.code, rule.severity, settings)
    )
