"""The open texts of one editor, and what the last check of each collection said of them."""

from __future__ import annotations

from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.lsp.around import Around
from toolkit.lsp.checking import Checked, check
from toolkit.lsp.texts import by_collection, place_of
from toolkit.records.reading.files import Files


class Session:
    """What an editor has open. It is changed by what the editor says, and by nothing else."""

    def __init__(self, around: Around) -> None:
        """Begin with nothing open."""
        self._around = around
        self._texts: dict[Path, str] = {}
        self._checked: dict[Path, Checked] = {}
        self.faults: tuple[str, ...] = ()
        """Why a collection could not be checked."""

    def open(self, file: Path, text: str) -> None:
        """Take the text of a file in the place of what is on the disk."""
        self._texts[file.resolve()] = text

    def close(self, file: Path) -> None:
        """Forget the text of a file."""
        self._texts.pop(file.resolve(), None)

    def text(self, file: Path) -> str:
        """Return what the editor has of a file, or else what is on the disk."""
        file = file.resolve()
        if file in self._texts:
            return self._texts[file]
        return Files(file.parent, {file.name: file}, {}).text(file.name)

    def check(self) -> None:
        """Check every open text again."""
        self._checked, faults = {}, []
        for root, contents in by_collection(self._texts).items():
            try:
                self._checked[root] = check(root, contents, self._around)
            except Misuse as error:
                faults.append(f"{error}; {error.hint}" if error.hint else str(error))
        self.faults = tuple(faults)

    @property
    def checked(self) -> tuple[Checked, ...]:
        """What the last check said, a collection each."""
        return tuple(self._checked.values())

    def of(self, file: Path) -> tuple[Checked, str] | None:
        """Return the collection of a file as it was checked last, and the file's path in it."""
        place = place_of(file)
        checked = self._checked.get(place[0]) if place else None
        return (checked, place[1]) if place and checked else None
