"""Repeated texts -> a new fragment, and its uses in the records that had the texts."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.files import write_new, write_whole
from toolkit.commands.fragments.repeats import Copy, Repeat
from toolkit.commands.fragments.replacing import Replacement, replaced
from toolkit.commands.new import check_id, nearest_id
from toolkit.model.fragments.fragment import SIGNS
from toolkit.model.text.prose import blank_markup
from toolkit.records.fragment_text import Fragments
from toolkit.records.reading.find import CONTENT, FRAGMENTS
from toolkit.records.reading.named.fragments import read_fragment
from toolkit.records.refused import Refused
from toolkit.rules.alike_signs import content_words

_WIDTH = 92
_WORDS_OF_NAME = 3


def write(
    root: Path, id: str, found: Sequence[Repeat], fragments: Fragments, today: date
) -> list[tuple[str, int]]:
    """Write the fragment and its uses; return each file with how many texts it has of it."""
    check_id(id)
    place = f"{CONTENT}/{FRAGMENTS}/{id}.yaml"
    if not found:
        raise Misuse("no text is in several records, so there is nothing to write")
    if (root / place).exists():
        raise Misuse(f"{place} is there already", "choose another id")
    named = _named(found)
    text = "".join(_file(id, named, today))
    read = read_fragment(place, text.encode())
    if isinstance(read, Refused):
        raise Misuse(
            f"{place} could not be written so that it can be read again", "write it by hand"
        )
    with_new = Fragments({**fragments.by_id, id: read[1]}, fragments.broken)
    changed = list(_changed(root, id, named, with_new))
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    write_new(root / place, text)
    for path, new, _count in changed:
        write_whole(root / path, new)
    return [(place, len(named)), *((path, count) for path, _new, count in changed)]


def _named(found: Sequence[Repeat]) -> dict[str, Repeat]:
    """Return each text by a name: its first words that say something, as many as it takes."""
    named: dict[str, Repeat] = {}
    for each in found:
        said = list(content_words(blank_markup(each.text)))
        name, number = "", _WORDS_OF_NAME
        while not name or (name in named and number <= len(said)):
            name = nearest_id(" ".join(said[:number])) or "text"
            number += 1
        if name in named:
            name = f"{name}-{len(named) + 1}"
        named[name] = each
    return named


def _changed(
    root: Path, id: str, named: dict[str, Repeat], fragments: Fragments
) -> Iterator[tuple[str, bytes, int]]:
    by_path: dict[str, list[Replacement]] = {}
    copies: dict[str, Copy] = {}
    for name, repeat in named.items():
        for copy in repeat.copies:
            path = copy.record.document.path
            copies[path] = copy
            by_path.setdefault(path, []).append(
                Replacement(copy.route, repeat.text, f"{id}/{name}")
            )
    for path, replacements in by_path.items():
        before = (root / path).read_bytes()
        document = copies[path].record.document
        new, count = replaced(path, document.text, replacements, fragments)
        start = len(before) - len(document.text.encode())
        if count and before[start:] == document.text.encode():
            yield path, before[:start] + new.encode(), count


def _file(id: str, named: dict[str, Repeat], today: date) -> Iterator[str]:
    yield "# yaml-language-server: $schema=../../schemas/fragment.schema.json\n"
    yield f"kind: fragment\nid: {id}\nparts:\n"
    for name, repeat in named.items():
        fields = repeat.fields
        fits = fields[0] if len(fields) == 1 else f"[{', '.join(fields)}]"
        yield f"  {name}:\n    fits: {fits}\n"
        if SIGNS in fields:
            yield f"    urgency: {repeat.urgency}\n"
        yield "    text: >-\n"
        lines = textwrap.wrap(repeat.text, _WIDTH, break_long_words=False, break_on_hyphens=False)
        yield "".join(f"      {line}\n" for line in lines)
    review = next(iter(named.values())).copies[0].record.model.review
    authors = [
        {key: value for key, value in (("name", each.name), ("role", each.role)) if value}
        for each in review.authors
    ]
    yield f"review:\n  status: draft\n  authors: {json.dumps(authors, ensure_ascii=False)}\n"
    yield f'  changes:\n    - date: {today.isoformat()}\n      version: "0.1"\n'
    yield "      note: Taken word for word from the records that use it.\n"
