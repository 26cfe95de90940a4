"""What a command asks for -> which files there are, and on which to report."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from toolkit.records.overview import Overview
from toolkit.records.problem import Problem
from toolkit.records.reading.files import Files
from toolkit.records.reading.find import (
    by_name,
    chosen_files,
    is_shared,
    record_files,
    refuse_nothing,
    shown,
)
from toolkit.records.reading.shared_files import shared_contents, shared_path
from toolkit.validation.git.changed import affected_paths, naming_deleted
from toolkit.validation.git.deleted import deleted_among


class Request(Struct, frozen=True):
    """What is asked for; of the whole collection, all."""

    paths: Sequence[Path] = ()
    """Records and folders; one that git knows as deleted stands for the records that name it."""
    changed_since: str = ""
    """Narrows it to what differs from a git revision, and what depends on that."""
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    """Contents that stand in for files, or for files that are not there yet, by their paths."""
    only: Collection[str] | None = None
    """These paths are reported and no other, whatever `paths` name."""
    shard: tuple[int, int] = (1, 1)
    """One part of so many: (2, 5) is the second of five."""


class Selection(Struct, frozen=True):
    """The files of a collection, and those on which to report as far as their names say it.

    The whole collection is read either way, because records refer to one another.
    """

    root: Path
    request: Request
    files: Files
    shared: Mapping[str, bytes | Problem]
    """The shared files' contents, by name."""
    every: tuple[str, ...]
    """All files in the order of reports, as reports show them."""
    of_shard: frozenset[str]
    named: frozenset[str]
    deleted: tuple[str, ...]
    """What was named and is no longer there."""

    @property
    def to_check(self) -> frozenset[str] | None:
        """The records to check; None for all: what depends on a change is seen once all are."""
        return None if self.request.changed_since or self.deleted else self.named


class Chosen(Struct, frozen=True):
    """The files on which to report, now that all have been read."""

    paths: frozenset[str]
    affected: frozenset[str] | None
    """What a change since a revision affects; None if that is not asked, or if it is everything."""


def select(root: Path, request: Request) -> Selection:
    """Find a collection's files; a missing path is misuse, and so is a collection without any."""
    overlay = request.overlay
    deleted = deleted_among(root, request.paths, overlay)
    paths = [path for path in request.paths if path not in deleted]
    files = Files(root, _record_paths(root, paths, overlay), overlay)
    if not files.paths:
        refuse_nothing(root)
    shared = shared_contents(root, overlay)
    every = (*map(shared_path, shared), *files.paths)
    if request.only is not None:
        named = frozenset(request.only)
    elif paths or not deleted:
        named = _named(root, paths, overlay, every)
    else:
        named = frozenset()
    part, parts = request.shard
    of_shard = frozenset(path for at, path in enumerate(every) if at % parts == part - 1)
    return Selection(
        root,
        request,
        files,
        shared,
        every,
        of_shard,
        named & of_shard,
        tuple(deleted.values()),
    )


def narrow(selection: Selection, overview: Overview) -> Chosen:
    """Return the files to report on, with those that depend on what was changed or deleted."""
    paths, affected = selection.named, None
    if selection.deleted:
        naming = naming_deleted(selection.deleted, overview, selection.files)
        of_shard = selection.of_shard
        paths |= of_shard if naming is None else of_shard & naming
    if since := selection.request.changed_since:
        affected = affected_paths(selection.root, since, overview, selection.files)
        paths = paths if affected is None else paths & affected
    return Chosen(paths, affected)


def _record_paths(
    root: Path, paths: Sequence[Path], overlay: Mapping[str, bytes]
) -> dict[str, Path]:
    """Return the collection's record files and those that are named besides, in order."""
    chosen = chosen_files(root, paths, overlay) if paths else ()
    found = by_name((*record_files(root), *chosen), root)
    found |= {name: root / name for name in overlay if not is_shared(name)}
    return dict(sorted(found.items()))


def _named(
    root: Path, paths: Sequence[Path], overlay: Mapping[str, bytes], every: Sequence[str]
) -> frozenset[str]:
    """Return the files that the paths name, as reports show them; all if there are none."""
    if not paths:
        return frozenset(every)
    named = [path.resolve() for path in paths]
    return frozenset(
        shown(file, root)
        for file in (
            *chosen_files(root, paths, overlay),
            *(
                file
                for file in (root / path for path in every if is_shared(path))
                if any(file.resolve().is_relative_to(at) for at in named)
            ),
        )
    )
