"""Two files, folders or revisions of git -> what differs in them for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME
from toolkit.base.text.nearest import did_you_mean
from toolkit.governance.difference.compare import differences
from toolkit.governance.difference.grading import Change
from toolkit.records.problem import Problem
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.file_bytes import file_bytes
from toolkit.records.reading.find import CONTENT, record_files
from toolkit.records.reading.load import load_collection
from toolkit.records.reading.read import read_record
from toolkit.records.record import Record
from toolkit.validation.git.questions import contents


def diff(root: Path | None, old: str, new: str, ids: Sequence[str]) -> list[Change]:
    """Compare two states; an empty `new` is the collection as it is on the disk."""
    if not new and root is None:
        raise Misuse("this is no collection to compare with", "name two files or folders")
    with _state(old, root) as before, _state(new or str(root), root) as after:
        one, other = before, after
        if len(one.records) == len(other.records) == 1 and Path(old).is_file():
            # Two files of one record: whatever each calls itself.
            ids = ids or (*one.records, *other.records)
        for id in ids:
            if id not in one.records and id not in other.records:
                known = {*one.records, *other.records}
                raise Misuse(f"neither has a record {id}", did_you_mean(id, known, "is it valid?"))
        return differences(one, other, ids)


@contextmanager
def _state(name: str, root: Path | None) -> Iterator[Collection]:
    path = Path(name)
    if path.is_file():
        yield _file(path, root)
    elif path.is_dir():
        yield _folder(path, name)
    else:
        yield _revision(name, root)


def _folder(folder: Path, name: str) -> Collection:
    loaded = load_collection(folder, record_files(folder))
    if not loaded.records and not loaded.refused:
        hint = f"name a folder that holds {CONTENT}, or a revision of git"
        raise Misuse(f"there is no record in {name}", hint)
    # What cannot be read cannot be compared, and would look as if it were gone.
    if loaded.refused:
        path = loaded.refused[0].path
        raise Misuse(f"{path} of {name} cannot be read", f"correct it: toolkit validate {path}")
    return loaded.collection


def _file(file: Path, root: Path | None) -> Collection:
    home = next((each for each in file.resolve().parents if (each / FILE_NAME).is_file()), root)
    shared = load_collection(home, ()).collection if home else Collection({})
    content = file_bytes(file, None)
    if isinstance(content, Problem):
        raise Misuse(f"{file}: {content.finding.message}", content.finding.hint)
    record = read_record(file.name, content, shared.library.kinds, shared.library.fragments)
    if not isinstance(record, Record):
        raise Misuse(f"{file} cannot be read", f"correct it: toolkit validate {file}")
    return Collection({record.id: record}, shared.library, shared.images)


def _revision(name: str, root: Path | None) -> Collection:
    if root is None:
        raise Misuse(f"there is no file and no folder {name}", "for a revision, go to a collection")
    files = contents(root, name, CONTENT)
    with TemporaryDirectory() as made:
        top = Path(made)
        for path, content in files.items():
            inside = PurePosixPath(path)
            if ".." not in inside.parts and not inside.is_absolute():
                (top / inside).parent.mkdir(parents=True, exist_ok=True)
                (top / inside).write_bytes(content)
        return _folder(top, name)
