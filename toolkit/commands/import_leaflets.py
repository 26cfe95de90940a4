"""Files and folders of leaflets -> draft records in content/, each with a list of what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base import budget
from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.base.settings import Settings
from toolkit.base.text.nearest import nearest
from toolkit.commands.new import LONGEST_ID, nearest_id
from toolkit.importing.errors import Unreadable
from toolkit.importing.files import read_leaflet
from toolkit.importing.formats import reader_of
from toolkit.importing.listing import import_list
from toolkit.importing.made import Made, make
from toolkit.importing.placing.place import Wanted
from toolkit.importing.placing.unwritten import unwritten_value
from toolkit.importing.tree import Leaflet
from toolkit.model.kinds.kind import Kind
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.text.foreign import is_language
from toolkit.records.problem import Problem
from toolkit.records.reading.find import CONTENT, IMAGES, folder_of, record_files
from toolkit.records.reading.shared_files import collection_kinds, shared_contents
from toolkit.running.time_limit import TookTooLong, time_limit
from toolkit.validation.check_files import Surroundings, check_files

LISTS = "imports"
"""The folder of the lists, beside content."""
_ASSUMED = "en-GB"
_ELSEWHERE = "CAR008"
"""An emergency number of another country."""


class Imported(Struct, frozen=True):
    """A record that was written, and what is to be said of it."""

    source: Path
    record: Path
    list: Path
    errors: tuple[str, ...]
    """What keeps it from being exported."""
    made: Made


class NotImported(Struct, frozen=True):
    """A file that was not imported: why, and what to do."""

    source: Path
    message: str
    hint: str


class Importer(Struct, frozen=True):
    """Imports into one collection."""

    root: Path
    settings: Settings
    today: date
    kind: str
    language: str = ""
    force: bool = False

    def run(self, paths: Sequence[Path]) -> Iterator[Imported | NotImported]:
        """Import each file; one that cannot be imported keeps no other from it."""
        kinds = collection_kinds(self.root)
        kind = _kind(self.kind, kinds)
        if self.language and not is_language(self.language):
            raise Misuse(f"{self.language} is no language", "write it like en-GB, cy or zh-Hans")
        taken = {file.stem: file for file in record_files(self.root)}
        for path in _files(paths):
            try:
                with time_limit(budget.IMPORT_SECONDS, may_end_process=False):
                    imported = self._import(path, kind, kinds, taken)
            except Unreadable as error:
                yield NotImported(path, error.message, error.hint)
                continue
            except TookTooLong:
                message = f"it took more than {budget.IMPORT_SECONDS} s to read, and was stopped"
                yield NotImported(path, message, "import it in parts, or save it again first")
                continue
            taken[imported.record.stem] = imported.record
            yield imported

    def _import(self, path: Path, kind: Kind, kinds: Kinds, taken: dict[str, Path]) -> Imported:
        id = nearest_id(path.stem)
        if not id:
            hint = f"give it a name of up to {LONGEST_ID} letters a to z, such as earache.html"
            raise Unreadable("no id can be made of the file's name", hint)
        record = self.root / CONTENT / folder_of(kind.name) / f"{id}.yaml"
        self._refuse_taken(id, record, taken)
        leaflet = read_leaflet(path)
        language = self.language or _language(leaflet.language)
        note = f"Imported from {path.name}; not checked by anyone yet."
        wanted = Wanted(id, kind, language or _ASSUMED, self.settings, self.today, note)
        list_path = self.root / LISTS / f"{id}.md"
        made, errors = self._made(leaflet, wanted, kinds, path.name, list_path)
        written = made.draft.values["language"]
        if written != language:
            check = f"language: the file says {language or 'nothing'}, and {written} was taken"
            checks = (f"{check}; --language says which it is", *made.draft.to_check)
            made = replace(made, draft=replace(made.draft, to_check=checks))
        shown = record.relative_to(self.root).as_posix()
        # The record last: it is what the others belong to.
        for name, content in made.draft.pictures.items():
            write_whole(self.root / CONTENT / IMAGES / name, content)
        write_whole(list_path, import_list(made, path.name, shown, errors).encode())
        write_whole(record, made.text.encode())
        return Imported(path, record, list_path, tuple(errors), made)

    def _refuse_taken(self, id: str, record: Path, taken: dict[str, Path]) -> None:
        there = taken.get(id)
        if there is None or (there == record and self.force):
            return
        shown = there.relative_to(self.root).as_posix()
        hint = "rename the file to import it under another id"
        if there == record:
            hint += ", or write over the record with --force"
        raise Unreadable(f"{shown} is there already", hint)

    def _made(
        self, leaflet: Leaflet, wanted: Wanted, kinds: Kinds, source: str, list_path: Path
    ) -> tuple[Made, list[str]]:
        """Make the record; what the rules do not take as a care card stays a text."""
        shown = list_path.relative_to(self.root).as_posix()
        path = f"{CONTENT}/{folder_of(wanted.kind.name)}/{wanted.id}.yaml"
        while True:
            made = make(leaflet, wanted, kinds, source=source, list_path=shown)
            (checked,) = check_files(self._surroundings(), [(path, made.text.encode())])
            errors = [each for each in checked.diagnostics if each.severity == "error"]
            cards = made.draft.values["get_help"]
            refused = {
                cards[at]["action"]: f"{each.code} {each.message}"
                for each in errors
                if each.route[:1] == ("get_help",) and isinstance(at := each.route[1], int)
            }
            region = wanted.language.partition("-")[2]
            if region and not self.language and any(each.code == _ELSEWHERE for each in errors):
                # A word processor says its own language, and not always that of the text.
                wanted = replace(wanted, language=wanted.language.partition("-")[0])
                continue
            if refused.keys() <= wanted.not_cards.keys():
                break
            wanted = replace(wanted, not_cards={**wanted.not_cards, **refused})
        messages = [f"line {each.span.line}: {each.code} {each.message}" for each in errors]
        return made, messages

    def _surroundings(self) -> Surroundings:
        shared = shared_contents(self.root, {})
        whole = [(name, each) for name, each in shared.items() if not isinstance(each, Problem)]
        return Surroundings(tuple(whole), self.settings)


def _kind(name: str, kinds: Kinds) -> Kind:
    if name not in kinds:
        near = nearest(name, list(kinds))
        hint = f"did you mean {near}?" if near else f"choose from: {', '.join(kinds)}"
        raise Misuse(f"there is no kind of record called {name!r}", hint)
    kind = kinds[name]
    for section in kind.body:
        block = section.block if section.presence == "required" else None
        if block is not None and unwritten_value(block.type, section.help) is None:
            message = f"no leaflet can be imported as a {name}: it needs {section.key}"
            raise Misuse(message, f"write it by hand: toolkit new {name} ID")
    return kind


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files that paths name; of folders, those of a format that can be imported."""
    for path in paths:
        if path.is_dir():
            found = (each for each in path.rglob("*") if each.is_file() and reader_of(each))
            yield from sorted(found, key=str)
        elif path.exists():
            yield path
        else:
            raise Misuse(f"there is no file or folder called {path}")


def _language(tag: str) -> str:
    """Return a language tag as records have it; empty if a file's says nothing that is known."""
    parts = tag.strip().replace("_", "-").split("-")
    found = "-".join(
        part.lower() if not at else part.title() if len(part) == 4 else part.upper()
        for at, part in enumerate(parts[:3])
    )
    return found if found and is_language(found) else ""
