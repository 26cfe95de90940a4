"""A record -> its review pack in three forms, since mail stops some of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from toolkit.base.errors import Misuse
from toolkit.base.extras import line_to_type
from toolkit.base.files import write_whole
from toolkit.base.settings.governance import MEANINGS
from toolkit.base.text.nearest import did_you_mean
from toolkit.commands.packs.pack import Pack, pack_of
from toolkit.commands.packs.page import as_form, as_page
from toolkit.commands.packs.word import as_word
from toolkit.governance.signatures import PEOPLE, read_signatures
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection

FOLDER = "packs"
FORMS: Mapping[str, Callable[[Pack], bytes]] = {
    ".html": as_page,
    ".docx": as_word,
    ".pdf": as_form,
}


def current_pack(root: Path, id: str, made: str, by: str, name: str, meaning: str) -> Pack:
    """Return the pack of a record as it is now; one that cannot be read is misuse."""
    collection = load_collection(root, record_files(root)).collection
    record = collection.records.get(id)
    if record is None:
        hint = did_you_mean(id, collection.records, "toolkit status lists the records")
        raise Misuse(f"there is no record {id} that can be read", hint)
    return pack_of(record, collection, made, by, name, meaning)


class Made(Struct, frozen=True):
    """The files of a pack, and why one of them was not made."""

    written: tuple[Path, ...]
    left_out: tuple[str, ...]


def review_pack(root: Path, id: str, wanted: str, now: datetime) -> Made:
    """Write the pack of a record, for `person/meaning` or for comments alone."""
    by, slash, meaning = wanted.partition("/")
    name = ""
    if wanted:
        if not slash or meaning not in MEANINGS:
            hint = f"write a-example/clinical; meanings are: {', '.join(MEANINGS)}"
            raise Misuse(f"--for {wanted} does not say who signs for what", hint)
        people = read_signatures(root).people
        if by not in people:
            hint = did_you_mean(by, people, "add them: id, name, post, organisation, interests")
            raise Misuse(f"{by} is not in {PEOPLE}", hint)
        name = people[by].name
    pack = current_pack(root, id, now.date().isoformat(), by, name, meaning)
    stem = "-".join(filter(None, (id, by, meaning)))
    written, left_out = [], []
    for ending, make in FORMS.items():
        path = root / FOLDER / f"{stem}{ending}"
        try:
            content = make(pack)
        except ImportError:
            left_out.append(f"{path.name} was not made; type: {line_to_type(ending[1:])}")
            continue
        except OSError:
            left_out.append(f"{path.name} was not made: toolkit doctor says what is missing")
            continue
        write_whole(path, content)
        written.append(path)
    return Made(tuple(written), tuple(left_out))
