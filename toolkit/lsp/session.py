"""The open texts of one editor, and what the last check of each collection said of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from toolkit.base.errors import Misuse
from toolkit.lsp.around import Around
from toolkit.lsp.checking import Checked, check
from toolkit.lsp.texts import by_collection, place_of
from toolkit.records.reading.files import Files


class Said(Struct, frozen=True):
    """What one check of all open texts said."""

    checked: Mapping[Path, Checked] = field(default_factory=dict)
    """By the folder of the collection."""
    faults: tuple[str, ...] = ()
    """Why a collection could not be checked."""


def check_texts(texts: Mapping[Path, str], around: Around) -> Said:
    """Check texts in the place of their files; it changes nothing, so any thread may do it."""
    checked, faults = {}, []
    for root, contents in by_collection(texts).items():
        try:
            checked[root] = check(root, contents, around)
        except Misuse as error:
            faults.append(f"{error}; {error.hint}" if error.hint else str(error))
    return Said(checked, tuple(faults))


class Session:
    """What an editor has open. It is changed by what the editor says, and by nothing else."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        self._texts: dict[Path, str] = {}
        self.said = Said()
        """By the last check."""

    def open(self, file: Path, text: str) -> None:
        """Take the text of a file in the place of what is on the disk."""
        self._texts[file.resolve()] = text

    def close(self, file: Path) -> None:
        """Forget the text of a file."""
        self._texts.pop(file.resolve(), None)

    @property
    def texts(self) -> Mapping[Path, str]:
        """Every open text as it is now, whatever is typed later."""
        return dict(self._texts)

    def text(self, file: Path) -> str:
        """Return what the editor has of a file, or else what is on the disk."""
        file = file.resolve()
        if file in self._texts:
            return self._texts[file]
        return Files(file.parent, {file.name: file}, {}).text(file.name)

    def of(self, file: Path) -> tuple[Checked, str] | None:
        """Return the collection of a file as it was checked last, and the file's path in it."""
        place = place_of(file)
        checked = self.said.checked.get(place[0]) if place else None
        return (checked, place[1]) if place and checked else None
