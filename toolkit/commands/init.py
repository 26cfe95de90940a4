"""A folder -> a content collection with settings, empty shared files and places for records."""

from __future__ import annotations

from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME
from toolkit.commands.schema import FOLDER, schemas
from toolkit.records.find import CONTENT, IMAGES, RECORD_FOLDERS, SHARED_FILES

_SETTINGS = """\
# Settings of this content collection. Every key may be left out.

[organisation]
# Who publishes the handouts; printed on each.
# name = "Your organisation"
"""

_YAML_HEAD = "# yaml-language-server: $schema=../{folder}/{name}.schema.json\n"


def initialise(folder: Path) -> tuple[Path, ...]:
    """Make a collection in `folder` and give the files it wrote; none that is there is touched."""
    if (folder / FILE_NAME).exists():
        raise Misuse(
            f"{folder} is a content collection already: it has a {FILE_NAME}",
            "add a record with: toolkit new condition ID",
        )
    for name in (*RECORD_FOLDERS.values(), IMAGES):
        (folder / CONTENT / name).mkdir(parents=True, exist_ok=True)
    (folder / FOLDER).mkdir(exist_ok=True)
    # The settings last: they make it a collection, so a run that was cut short can be repeated.
    return tuple(
        path
        for path, text in ((folder / place, text) for place, text in _files().items())
        if _write(path, text)
    )


def _files() -> dict[str, str]:
    files = {f"{CONTENT}/{place}": _empty(name, place) for name, place in SHARED_FILES.items()}
    files |= {f"{FOLDER}/{name}": text for name, text in schemas().items()}
    return files | {FILE_NAME: _SETTINGS}


def _empty(name: str, place: str) -> str:
    return (
        "[]\n" if place.endswith(".json") else f"{_YAML_HEAD.format(folder=FOLDER, name=name)}[]\n"
    )


def _write(path: Path, text: str) -> bool:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
