"""A folder -> a content collection with settings, empty shared files and places for records."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.files import write_new
from toolkit.base.settings import FILE_NAME
from toolkit.base.text.nearest import nearest
from toolkit.commands.schema import FOLDER, schemas
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.records.reading.find import CONTENT, IMAGES, SHARED_FILES, folder_of

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


def initialise(folder: Path, chosen: Sequence[str] = ()) -> tuple[Path, ...]:
    """Make a collection in `folder` and give the files it wrote; none that is there is touched.

    Of the toolkit's kinds, those `chosen` get a folder for their records; without any, all do.
    """
    kinds = shipped_kinds()
    for name in chosen:
        if name not in kinds:
            near = nearest(name, list(kinds))
            hint = f"did you mean {near}?" if near else f"choose from: {', '.join(kinds)}"
            raise Misuse(f"the toolkit has no kind of record called {name}", hint)
    if (folder / FILE_NAME).exists():
        raise Misuse(
            f"{folder} is a content collection already: it has a {FILE_NAME}",
            "add a record with: toolkit new KIND ID",
        )
    for name in (*map(folder_of, chosen or kinds), IMAGES):
        (folder / CONTENT / name).mkdir(parents=True, exist_ok=True)
    (folder / FOLDER).mkdir(exist_ok=True)
    # The settings last: they make it a collection, so a run that was cut short can be repeated.
    return tuple(
        path
        for path, text in ((folder / place, text) for place, text in _files(kinds).items())
        if _write(path, text)
    )


def _files(kinds: Kinds) -> dict[str, str]:
    files = {f"{CONTENT}/{place}": _empty(name, place) for name, place in SHARED_FILES.items()}
    files |= {f"{FOLDER}/{name}": text for name, text in schemas(kinds).items()}
    files |= {".gitattributes": _ATTRIBUTES, ".gitignore": _IGNORED}
    return files | {FILE_NAME: _SETTINGS}


def _empty(name: str, place: str) -> str:
    return (
        "[]\n" if place.endswith(".json") else f"{_YAML_HEAD.format(folder=FOLDER, name=name)}[]\n"
    )


def _write(path: Path, text: str) -> bool:
    try:
        write_new(path, text)
    except FileExistsError:
        return False
    return True
