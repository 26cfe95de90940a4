"""A folder -> a content collection with settings, empty shared files and places for records.

And the files with which other programs work in it, also in a collection that is there already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from toolkit.base.errors import Misuse
from toolkit.base.files import write_new
from toolkit.base.settings import FILE_NAME
from toolkit.base.text.nearest import nearest
from toolkit.commands.companions import Companion
from toolkit.commands.schema import FOLDER, schemas
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.records.reading.find import CONTENT, IMAGES, SHARED_FILES, folder_of
from toolkit.records.reading.shared_files import collection_kinds

_SETTINGS = """\
# Settings of this content collection. Every key may be left out.

[organisation]
# Who publishes the handouts; printed on each.
# name = "Your organisation"
"""

# Git would turn the line ends of a checkout on Windows, and the pages would differ from everyone
# else's.
_ATTRIBUTES = """\
# The same line ends on every machine, so that the same pages are made of the files.
*.yaml text eol=lf
*.yml text eol=lf
*.json text eol=lf
*.toml text eol=lf
*.svg text eol=lf
*.png -text
*.jpg -text
*.jpeg -text
"""

# An export believes what it wrote there, so it must not come with a checkout.
_IGNORED = """\
/exports/
/packs/
/release/
.toolkit-cache/
"""

_YAML_HEAD = "# yaml-language-server: $schema=../{folder}/{name}.schema.json\n"


class Begun(Struct, frozen=True):
    """What was done in a folder."""

    written: tuple[Path, ...]
    left: tuple[Path, ...]
    """Files that were there already, and are as they were."""


def initialise(folder: Path, chosen: Sequence[str] = ()) -> Begun:
    """Make a collection in `folder`.

    Of the toolkit's kinds, those `chosen` get a folder for their records; without any, all do.
    """
    kinds = shipped_kinds()
    for name in chosen:
        if name not in kinds:
            near = nearest(name, list(kinds))
            hint = f"did you mean {near}?" if near else f"choose from: {', '.join(kinds)}"
            raise Misuse(f"the toolkit has no kind of record called {name}", hint)
    if is_collection(folder):
        raise Misuse(
            f"{folder} is a content collection already: it has a {FILE_NAME}",
            "add a record with: toolkit new KIND ID",
        )
    for name in (*map(folder_of, chosen or kinds), IMAGES):
        (folder / CONTENT / name).mkdir(parents=True, exist_ok=True)
    # The settings last: they make it a collection, so a run that was cut short can be repeated.
    return _write(folder, _files(kinds))


def is_collection(folder: Path) -> bool:
    """Whether a collection begins in this folder."""
    return (folder / FILE_NAME).exists()


def accompany(folder: Path, companion: Companion, version: str) -> Begun:
    """Write what another program needs to work in a collection."""
    return _write(folder, companion.files(collection_kinds(folder), version))


def _files(kinds: Kinds) -> dict[str, str]:
    files = {f"{CONTENT}/{place}": _empty(name, place) for name, place in SHARED_FILES.items()}
    files |= {f"{FOLDER}/{name}": text for name, text in schemas(kinds).items()}
    files |= {".gitattributes": _ATTRIBUTES, ".gitignore": _IGNORED}
    return files | {FILE_NAME: _SETTINGS}


def _empty(name: str, place: str) -> str:
    return (
        "[]\n" if place.endswith(".json") else f"{_YAML_HEAD.format(folder=FOLDER, name=name)}[]\n"
    )


def _write(folder: Path, files: Mapping[str, str]) -> Begun:
    written, left = [], []
    for place, text in files.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            write_new(path, text)
        except FileExistsError:
            left.append(path)
        else:
            written.append(path)
    return Begun(tuple(written), tuple(left))
