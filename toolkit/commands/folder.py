"""The folder of exports: what is in it, what goes into it, and what goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.commands.manifest import Made, Manifest, read_manifest, sha256, write_manifest
from toolkit.exporters import Artifact
from toolkit.exporters.artifact import Named, page_path
from toolkit.exporters.outputs import ENDINGS
from toolkit.records.facts import Facts


class Folder:
    """One folder while an export has the lock on it."""

    def __init__(self, out: Path, *, is_read_only: bool = False) -> None:
        self.out = out
        before = read_manifest(out)
        self._files = dict(before.files)
        # Sees what is written from now on as well.
        self._manifest = Manifest(before.tool, self._files)
        self._is_changed = False
        if is_read_only:
            return
        # What a process that was killed has left.
        for file in (*out.glob(".*.part"), *out.glob("*/.*.part")):
            file.unlink(missing_ok=True)

    @property
    def files(self) -> Mapping[str, Made]:
        """What exports have made here, by path."""
        return self._files

    def is_untouched(self, path: str) -> bool:
        """Say whether the file is still the one that was made."""
        return self._manifest.is_untouched(path, self.out)

    def is_fresh(self, path: str, source: str) -> bool:
        """Say whether the file is there already, as this source makes it."""
        return self._manifest.is_fresh(path, source, self.out)

    def source_of(self, path: str, source: str, record: Named) -> str:
        """Give what a file comes from, if the rest of its record comes from `source`.

        A fact sheet names the other files that are there, with their sizes.
        """
        if not path.endswith(".html"):
            return source
        others = sorted(self.sizes(record, (path,)).items())
        return sha256(f"{source} {others}".encode())

    def take_over(self, path: str, source: str, others: Sequence[Path]) -> list[Path]:
        """Copy the file from another folder of exports that has it as this source makes it."""
        if self.is_fresh(path, source):
            return []
        for other in others:
            manifest = read_manifest(other)
            if manifest.is_fresh(path, source, other):
                self._put(path, (other / path).read_bytes(), manifest.files[path])
                return [self.out / path]
        return []

    def sizes(self, record: Named, but: Collection[str] = ()) -> dict[str, int]:
        """Give the bytes of a record's files that are there, by path, without those in `but`."""
        paths = (page_path(record, ending) for ending in ENDINGS)
        return {
            path: self._files[path].size
            for path in paths
            if path not in but and path in self._files and (self.out / path).is_file()
        }

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
            if not self._manifest.is_fresh(each.path, source, self.out):
                self._put(each.path, each.content, _made(each, source))
                written.append(self.out / each.path)
        # A feed or a sitemap that this site has no longer.
        paths = {each.path for each in artifacts}
        for path, made in list(self._files.items()):
            if not made.record and path not in paths:
                self._remove(path)
        return written

    def remove_others(self, ids: Collection[str]) -> list[Path]:
        """Remove the files of records that are not among these; files that others made stay."""
        gone = [
            path for path, made in self._files.items() if made.record and made.record not in ids
        ]
        for path in gone:
            self._remove(path)
        return [self.out / path for path in gone]

    def close(self, tool: str) -> None:
        """Write down what is in the folder now."""
        if not self._is_changed and self._manifest.tool == tool:
            return
        try:
            write_manifest(self.out, tool, self._files.values())
        except OSError as error:
            raise _cannot_write(self.out, error) from error

    def _put(self, path: str, content: bytes, made: Made) -> None:
        try:
            write_whole(self.out / path, content)
        except OSError as error:
            raise _cannot_write(self.out / path, error) from error
        self._files[path] = made
        self._is_changed = True

    def _remove(self, path: str) -> None:
        file = self.out / path
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise _cannot_write(file, error) from error
        del self._files[path]
        self._is_changed = True


def _made(artifact: Artifact, source: str, record: Facts | None = None) -> Made:
    content = artifact.content
    return Made(
        artifact.path,
        sha256(content),
        len(content),
        source,
        record.id if record else "",
        record.version if record else "",
    )


def _cannot_write(file: Path, error: OSError) -> Misuse:
    return Misuse(f"cannot write {file}: {error.strerror or error}")
