"""Paths -> the record files below them; and where a collection keeps what."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Sequence
from pathlib import Path, PurePosixPath

from toolkit.base.errors import Misuse
from toolkit.model.kinds.shipped_kinds import SHIPPED_NAMES

CONTENT = "content"
KINDS = "kinds"
"""The folder of a collection's own kinds, and of what it adds to those of the toolkit."""
FRAGMENTS = "fragments"
"""The folder of texts that several records use."""
SITES = "sites"
"""The folder of the places where pages are handed out."""
SHARED_FILES = {
    "references": "references.json",
    "glossary": "glossary.yaml",
    "organisations": "organisations.yaml",
}
PEOPLE = "people.yaml"
"""Who may sign."""
SIGNERS = "allowed_signers"
"""The keys with which they sign, as ssh has them."""
REVIEWS = "reviews"
"""A folder for each record, and in that a file for each signature."""
IMAGES = "images"
IMAGE_TYPES = {".svg", ".png", ".jpg", ".jpeg"}


def folder_of(kind: str) -> str:
    """Return the folder, below that of the content, of a kind's records."""
    return f"{kind}s"


def record_folders(root: Path) -> dict[str, str]:
    """Return the folder of each kind: of the toolkit's, and of those that the collection adds."""
    own = (file.stem for file in kind_files(root))
    return {kind: folder_of(kind) for kind in dict.fromkeys((*SHIPPED_NAMES, *own))}


def kind_files(root: Path) -> list[Path]:
    """Return the files in which the collection declares kinds, in the order of their names."""
    return sorted((root / CONTENT / KINDS).glob("*.yaml"))


def fragment_files(root: Path) -> list[Path]:
    """Return the files of the collection's fragments, in the order of their names."""
    return sorted((root / CONTENT / FRAGMENTS).glob("*.yaml"))


def is_fragment(path: str) -> bool:
    """Whether a path, as reports show it, is that of a fragment."""
    folder, _, name = path.rpartition("/")
    return folder == f"{CONTENT}/{FRAGMENTS}" and name.endswith(".yaml")


def site_files(root: Path) -> list[Path]:
    """Return the files of the collection's sites, in the order of their names."""
    return sorted((root / CONTENT / SITES).glob("*.yaml"))


def is_site(path: str) -> bool:
    """Whether a path, as reports show it, is that of a site."""
    folder, _, name = path.rpartition("/")
    return folder == f"{CONTENT}/{SITES}" and name.endswith(".yaml")


def is_shared(path: str) -> bool:
    """Whether a path, as reports show it, is that of a file on which all records depend."""
    folder, _, name = path.rpartition("/")
    return (
        (folder == CONTENT and name in SHARED_FILES.values())
        or (folder == f"{CONTENT}/{KINDS}" and name.endswith(".yaml"))
        or is_fragment(path)
        or is_site(path)
    )


def record_files(root: Path) -> list[Path]:
    """Return every record of the collection, in the order of their paths.

    A folder of records that lies elsewhere is misuse.
    """
    found: list[Path] = []
    for name in record_folders(root).values():
        folder = root / CONTENT / name
        # Each file in it would look like one of the collection, though it may be anyone's.
        if not folder.resolve().is_relative_to(root.resolve()):
            message = f"{CONTENT}/{name} is a link to a place outside the collection"
            raise Misuse(message, "put the folder itself there instead of the link")
        found += _yaml_below(folder)
    return sorted(found, key=str)


def refuse_nothing(root: Path) -> None:
    """Refuse a collection in which no record was found; who reads nothing can say nothing."""
    if not (root / CONTENT).is_dir():
        message = f"there is no folder {CONTENT} beside toolkit.toml, so nothing was read"
        hint = "was it renamed, or not checked out? To begin a collection: toolkit init"
        raise Misuse(message, hint)
    places = [f"{CONTENT}/{name}" for name in record_folders(root).values()]
    message = f"there is no record in {', '.join(places)}, so nothing was read"
    hint = "were they moved, or not checked out? A record ends in .yaml; to write the first: "
    raise Misuse(message, f"{hint}toolkit new condition ID")


def chosen_files(root: Path, paths: Sequence[Path], overlay: Container[str] = ()) -> list[Path]:
    """Return the record files that paths name: files themselves, folders with all below them.

    A path in `overlay`, as reports show it, need not be on the disk.

    A shared file or a folder that holds them stands for the records, since they depend on it.
    """
    if not paths:
        return record_files(root)
    found: set[Path] = set()
    for path in (each.resolve() for each in paths):
        if is_shared(shown(path, root)):
            continue
        if path.is_dir():
            found.update(p for p in _yaml_below(path) if not is_shared(shown(p, root)))
        elif path.exists() or shown(path, root) in overlay:
            found.add(path)
        else:
            raise Misuse(f"there is no file or folder called {shown(path, Path())}")
    return sorted(found, key=str)


def _yaml_below(folder: Path) -> Iterable[Path]:
    # Also what is not a file but is named like one: its reader says so. A name that begins with a
    # full stop and has no other one has no suffix.
    return [
        Path(parent, name)
        for parent, folders, files in os.walk(folder, onerror=_refuse_closed)
        for name in (*folders, *files)
        if name[1:].lower().endswith((".yaml", ".yml"))
    ]


def _refuse_closed(error: OSError) -> None:
    """Refuse a folder that cannot be read: the records in it must not count as deleted."""
    if isinstance(error, FileNotFoundError):
        return
    message = f"the folder {error.filename} cannot be read: {error.strerror}"
    raise Misuse(message, "ask for the right to read it; until then nothing is done")


def by_name(files: Iterable[Path], root: Path) -> dict[str, Path]:
    """Return files by their paths as reports show them; each folder is looked up only once."""
    folders: dict[Path, PurePosixPath] = {}
    found: dict[str, Path] = {}
    for file in files:
        if file.is_symlink():
            found[shown(file, root)] = file
            continue
        folder = folders.get(file.parent)
        if folder is None:
            folder = folders[file.parent] = PurePosixPath(shown(file.parent, root))
        found[str(folder / file.name)] = file
    return found


def shown(path: Path, root: Path) -> str:
    """Return a path as reports show it: from the collection's top if it is inside."""
    try:
        # A link that leads nowhere is shown where it stands, and so is one out of the collection.
        if not path.is_symlink() or path.exists():
            return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        pass
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
