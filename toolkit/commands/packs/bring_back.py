"""A pack that came back -> what it asks for, by line; and the signature, if it asks for nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.base.errors import Misuse
from toolkit.base.files import read_limited
from toolkit.base.settings import Settings
from toolkit.commands.packs.answers import WHOLE, Returned, from_data
from toolkit.commands.packs.form_answers import from_form
from toolkit.commands.packs.pack import Pack, heading, pack_of
from toolkit.commands.packs.word_answers import from_word
from toolkit.commands.sign import sign
from toolkit.governance.status import SECTION_NAMES
from toolkit.importing.errors import Unreadable
from toolkit.records.fragment_text import located
from toolkit.records.places.places import find_places
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.records.record import Record


class Imported(Struct, frozen=True):
    """What came of a pack: lines to read, and the signature if one was written."""

    lines: tuple[str, ...]
    agrees: bool
    signature: Path | None = None


def review_import(
    root: Path, settings: Settings, file: Path, now: datetime, key: Path | None = None
) -> Imported:
    """Report the answers; sign exactly the words that were sent, if all are agreed to."""
    back = read_answers(file)
    slip = back.slip
    collection = load_collection(root, record_files(root)).collection
    record = collection.records.get(slip.record)
    if record is None:
        hint = "is its file here, and valid? toolkit status lists the records"
        raise Misuse(f"the pack is about {slip.record}, which cannot be read", hint)
    pack = pack_of(record, collection, slip.made.isoformat(), slip.by, "", slip.meaning)
    moved = [*_moved(slip.covers, pack.slip.covers)]
    if not moved and slip.asks != pack.slip.asks:
        moved = ["this version of the toolkit asks in another way: send a new pack"]
    lines = [*_lines(back, pack, record, collection, is_same=not moved)]
    if moved:
        return Imported((*moved, *lines), agrees=False)
    if lines:
        return Imported(tuple(lines), agrees=False)
    if not slip.by:
        return Imported(("all is agreed to; the pack names no one who signs",), agrees=True)
    basis = f"review pack of {slip.made}, {file.name}"
    path = sign(
        root, settings, slip.record, slip.by, slip.meaning, (), basis, now, key, sent=slip.covers
    )
    return Imported((), agrees=True, signature=path)


def read_answers(file: Path) -> Returned:
    """Read a file that came back; what is none is misuse."""
    readers = {".json": _from_json, ".docx": from_word, ".pdf": from_form}
    read = readers.get(file.suffix.lower())
    if read is None:
        hint = "name the .json that the page saved, the .docx, or the .pdf"
        raise Misuse(f"{file.name} holds no answers", hint)
    try:
        return read(read_limited(file, budget.LEAFLET_BYTES))
    except OSError as error:
        raise Misuse(f"{file.name} cannot be read: {error.strerror}") from error
    except Unreadable as error:
        raise Misuse(f"{file.name}: {error.message}", error.hint) from error


def _from_json(content: bytes) -> Returned:
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        hint = "ask for the file again, as an attachment"
        raise Unreadable("it is not JSON, or not all of it came", hint) from error
    return from_data(data)


def _moved(sent: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in dict.fromkeys((*sent, *now)):
        said = SECTION_NAMES.get(name, name)
        if name not in now:
            yield f"{said} was sent, and is gone"
        elif name not in sent:
            yield f"{said} is new: it was not sent"
        elif sent[name] != now[name]:
            yield f"{said} has changed since the pack was sent"


def _lines(
    back: Returned, pack: Pack, record: Record, collection: Collection, *, is_same: bool
) -> Iterator[str]:
    """Yield what is asked for, each with the line of its statement, in the order of the pack."""
    by_number = {each.number: each for each in pack.asked}
    by_text = {each.text: each for each in pack.asked}
    given = {each.number: each for each in back.answers}
    for answer in sorted(back.answers, key=lambda each: each.number or len(by_number) + 1):
        if answer.number == WHOLE:
            yield f"{record.document.path}:1: on the whole: {answer.comment}"
            continue
        asked = by_number.get(answer.number) if is_same else by_text.get(answer.text or "")
        said = [answer.answer] if answer.answer == "change" else []
        said += [answer.comment] if answer.comment else []
        if is_same and asked is None:
            said.append("there was no such statement in the pack")
        elif is_same and asked and answer.text not in (None, asked.text):
            said.append(f"it was changed to: {answer.text}")
        if said:
            place = (
                _place(pack, asked.number, record, collection) if asked else record.document.path
            )
            what = "" if asked else f" ({answer.text})" if answer.text else ""
            yield f"{place}: No. {answer.number}{what}: {': '.join(said)}"
    left = [str(n) for n in by_number if is_same and (n not in given or not given[n].is_given)]
    if left:
        more = f" and {len(left) - _SHOWN} more" if len(left) > _SHOWN else ""
        shown = ", ".join(left[:_SHOWN])
        yield f"{record.document.path}:1: no answer to No. {shown}{more}"


_SHOWN = 20


def _place(pack: Pack, number: int, record: Record, collection: Collection) -> str:
    """Return the file, line and section of a statement, in a fragment if its words are there."""
    asked = pack.asked[number - 1]
    text = next((each.text for each in record.passages if each.route == asked.route), "")
    # Of a text of many paragraphs: the one that begins so, if its first words can be found.
    start = text.find(" ".join(asked.text.split()[:3])) if text else -1
    words = (start, start + 1) if start > 0 else None
    fragment, finding = located(Finding(asked.route, "", words=words), record.document.uses)
    files = collection.library.fragments.by_id
    file = files[fragment] if fragment else record.document
    line = find_places(file.text).span(finding).line
    return f"{file.path}:{line}: {heading(asked.section)}"
