"""The folder of exports: what is in it, what goes into it, and what goes.

The border is the folder itself. One that the user names with --out may be a link or lie behind one:
that is the user's own choice. The collection's own folder `exports` may not, and in no folder of
exports may a folder of a language be a link: a collection could bring it along, and files would be
written and, by the manifest, deleted where it leads. A link in the place of a file is harmless:
nothing is read, written or deleted through it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.base.files import is_plain_file, read_limited, write_whole
from toolkit.exporters.artifact import Artifact, Named, page_path
from toolkit.exporters.formats import ENDINGS, NAME_OTHERS
from toolkit.model.base import LANGUAGE
from toolkit.publishing.lock import FILE_NAME as LOCK
from toolkit.publishing.manifest import (
    FILE_NAME,
    Made,
    Manifest,
    read_manifest,
    sha256,
    write_manifest,
)
from toolkit.publishing.swap import STAGE, drop, finish, swap
from toolkit.records.facts import Facts
from toolkit.records.reading.find import SITES

OWN = "exports"
RELEASED = "release"
"""Bytes of a file that is taken over; a larger one is made again instead of held in the memory."""


def own_folder(root: Path, name: str = OWN) -> Path:
    """Return a folder of exports that a collection has by itself; a link there is misuse."""
    out = root / name
    if out.is_symlink():
        hint = "put a folder there instead of the link, or name the folder to write to with --out"
        raise Misuse(f"{name} is a link, and an export would write where it leads", hint)
    return out


class Folder:
    """One folder while an export has the lock on it; one with links to folders is misuse."""

    def __init__(self, out: Path, *, is_read_only: bool = False) -> None:
        self.out = out
        _refuse_links(out)
        if not is_read_only:
            _refuse_links(out / STAGE)
            _finish(out)
        before = read_manifest(out)
        self._files = dict(before.files)
        # Sees what is written from now on as well.
        self._manifest = Manifest(before.tool, self._files)
        self._written_at = _written_at(out)
        self._staged: dict[str, None] = {}
        self._gone: dict[str, None] = {}
        self._is_changed = False
        self._others: dict[Path, Manifest] = {}
        # To ask may mean to read the file, and each is asked about several times.
        self._untouched: dict[str, bool] = {}
        self._plain: dict[str, bool] = {}

    @property
    def files(self) -> Mapping[str, Made]:
        """What exports have made here, by path."""
        return self._files

    @property
    def tool(self) -> str:
        """What the manifest says has made these; empty if there is none."""
        return self._manifest.tool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is here but what an export keeps for itself while it works."""
        own = (STAGE, LOCK, SITES)
        return not self.out.is_dir() or all(each.name in own for each in self.out.iterdir())

    def records(self) -> frozenset[str]:
        """Return the ids of the records that have files here."""
        return frozenset(made.record for made in self._files.values() if made.record)

    def holds(self, path: str, content: bytes) -> bool:
        """Return whether the file is there with just these bytes, no matter who made it."""
        file = self.out / path
        try:
            return is_plain_file(file) and read_limited(file, len(content)) == content
        except OSError:
            return False

    def is_untouched(self, path: str) -> bool:
        """Whether the file is still the one that was made.

        One of the same size that is older than the manifest is not read: whoever changes a file by
        hand makes it younger. `toolkit export --check` looks at every byte.
        """
        if path not in self._untouched:
            self._untouched[path] = self._looks_untouched(path) or self._manifest.is_untouched(
                path, self._place_of(path)
            )
        return self._untouched[path]

    def _looks_untouched(self, path: str) -> bool:
        made = self._files.get(path)
        if made is None or path in self._staged:
            return made is not None
        try:
            found = os.lstat(f"{self.out}/{path}")
        except OSError:
            return False
        return (
            stat.S_ISREG(found.st_mode)
            and found.st_size == made.size
            and found.st_mtime_ns < self._written_at
        )

    def _place_of(self, path: str) -> Path:
        return self.out / STAGE if path in self._staged else self.out

    def is_fresh(self, path: str, source: str) -> bool:
        """Return whether the file is there already, as this source makes it."""
        made = self._files.get(path)
        return made is not None and made.source == source and self.is_untouched(path)

    def source_of(self, path: str, source: str, record: Named) -> str:
        """Return what a file comes from, if the rest of its record comes from `source`.

        A fact sheet names the other files that are there, with their sizes.
        """
        if all(path != page_path(record, ending) for ending in NAME_OTHERS):
            return source
        others = sorted(self.sizes(record, (path,)).items())
        return sha256(f"{source} {others}".encode())

    def take_over(self, path: str, source: str, others: Sequence[Path]) -> list[Path]:
        """Copy the file from another folder of exports that has it as this source makes it."""
        if self.is_fresh(path, source):
            return []
        for other in others:
            made = self._manifest_of(other).files.get(path)
            if made is None or made.source != source or made.size > budget.TAKEN_BYTES:
                continue
            try:
                content = read_limited(other / path, made.size)
            except OSError:
                continue
            if sha256(content) == made.sha256:
                self._put(path, content, made)
                return [self.out / path]
        return []

    def _manifest_of(self, other: Path) -> Manifest:
        # Asked for each file of each record.
        if other not in self._others:
            _refuse_links(other)
            self._others[other] = read_manifest(other)
        return self._others[other]

    def sizes(self, record: Named, but: Collection[str] = ()) -> dict[str, int]:
        """Return the bytes of a record's files that are there, by path, without those in `but`."""
        paths = (page_path(record, ending) for ending in ENDINGS)
        return {
            path: self._files[path].size
            for path in paths
            if path not in but and path in self._files and self._is_plain(path)
        }

    def _is_plain(self, path: str) -> bool:
        if path not in self._plain:
            self._plain[path] = is_plain_file(self._place_of(path) / path)
        return self._plain[path]

    def write(self, artifact: Artifact, source: str, record: Facts) -> Path:
        """Write one file of a record."""
        made = _made(artifact, self.source_of(artifact.path, source, record), record)
        self._put(artifact.path, artifact.content, made)
        return self.out / artifact.path

    def write_site(self, artifacts: Iterable[Artifact]) -> list[Path]:
        """Write the pages that list others, where they differ from what is there."""
        written = []
        artifacts = tuple(artifacts)
        for each in artifacts:
            source = sha256(each.content)
            if not self.is_fresh(each.path, source):
                self._put(each.path, each.content, _made(each, source))
                written.append(self.out / each.path)
        # A feed or a sitemap that this site has no longer.
        paths = {each.path for each in artifacts}
        for path, made in list(self._files.items()):
            if not made.record and path not in paths:
                self._remove(path)
        return written

    def remove(self, is_gone: Callable[[Made], bool]) -> list[Path]:
        """Remove the files of which this says that their record is gone; return those removed.

        Files that others made or changed stay, and are no longer ours.
        """
        gone = [path for path, made in self._files.items() if made.record and is_gone(made)]
        return [self.out / path for path in gone if self._remove(path)]

    def keep(self, name: str, content: bytes) -> None:
        """Stage a file that is for the next export, and not for readers."""
        self._stage(name, content)

    def close(self, tool: str) -> None:
        """Put everything that was staged into its place at once, with what is there now."""
        if not self._is_changed and self._manifest.tool == tool:
            return
        stage = self.out / STAGE
        try:
            stage.mkdir(exist_ok=True)
            write_manifest(stage, tool, self._files.values())
            swap(self.out, self._staged, self._gone)
        except OSError as error:
            raise _cannot_write(self.out, error) from error

    def drop(self) -> None:
        """Leave the folder as it was."""
        drop(self.out)

    def _put(self, path: str, content: bytes, made: Made) -> None:
        _refuse_link_above(self.out, path)
        self._stage(path, content)
        self._files[path] = made

    def _stage(self, path: str, content: bytes) -> None:
        try:
            write_whole(self.out / STAGE / path, content)
        except OSError as error:
            raise _cannot_write(self.out / path, error) from error
        self._staged[path] = None
        self._gone.pop(path, None)
        self._forget(path)

    def _remove(self, path: str) -> bool:
        """Delete a file if it is the one that was made; forget it in any case."""
        _refuse_link_above(self.out, path)
        # Not what was seen before: someone may have changed it while handouts were made.
        is_ours = self._manifest.is_untouched(path, self._place_of(path))
        if path in self._staged:
            del self._staged[path]
            (self.out / STAGE / path).unlink()
        elif is_ours:
            self._gone[path] = None
        del self._files[path]
        self._forget(path)
        return is_ours

    def _forget(self, path: str) -> None:
        """Ask the disk about a file again, which has just changed."""
        self._untouched.pop(path, None)
        self._plain.pop(path, None)
        self._is_changed = True


def _finish(out: Path) -> None:
    try:
        finish(out)
    except OSError as error:
        raise _cannot_write(out, error) from error


def _written_at(out: Path) -> int:
    try:
        return (out / FILE_NAME).stat().st_mtime_ns
    except OSError:
        return 0


def _refuse_links(out: Path) -> None:
    """Refuse links where an export has folders, before anything is read or written there."""
    try:
        with os.scandir(out) as entries:
            links = sorted(each.name for each in entries if each.is_symlink())
    except OSError:
        return
    for name in links:
        # Some file systems do not tell capitals from small letters.
        if re.fullmatch(LANGUAGE.strip("^$"), name, re.IGNORECASE):
            raise _is_link(out / name)


def _refuse_link_above(out: Path, path: str) -> None:
    folder = (out / path).parent
    if folder != out and folder.is_symlink():
        raise _is_link(folder)


def _is_link(folder: Path) -> Misuse:
    return Misuse(
        f"{folder} is a link, and an export would write and delete files where it leads",
        "delete the link; the next export makes a folder in its place",
    )


def _made(artifact: Artifact, source: str, record: Facts | None = None) -> Made:
    content = artifact.content
    return Made(
        artifact.path,
        sha256(content),
        len(content),
        source,
        record.id if record else "",
        record.version if record else "",
        record.path if record else "",
    )


def _cannot_write(file: Path, error: OSError) -> Misuse:
    return Misuse(f"cannot write {file}: {error.strerror or error}")
