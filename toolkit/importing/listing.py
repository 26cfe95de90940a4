"""What was made of a leaflet -> a list for the person who goes on with it, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.importing.made import Made

_REPLACED = " (the section has its own heading)"


def import_list(made: Made, source: str, record: str, errors: Sequence[str] = ()) -> str:
    """Return the list: what to write and to check, what was placed where, and what was not."""
    draft = made.draft
    placed = [
        f"{each.what} → {each.key}{_REPLACED if each.heading == 'replaced' else ''}"
        for each in draft.placed
    ]
    left = [
        f"{each.sort}: {' '.join(filter(None, (each.words, each.detail)))}".rstrip(": ")
        for each in draft.left
    ]
    forms = [f"{sort}: {count}" for sort, count in sorted(draft.forms.items())]
    lines = [f"# {source} → {record}"]
    lines += _part("In the way of an export", errors)
    lines += _part("To write", _unwritten(draft.values, ""))
    lines += _part("To check", draft.to_check)
    lines += _part("Placed", placed)
    lines += _part("Not in the record, word by word", left)
    lines += _part("Kept as plain words: what a record cannot show", forms)
    lines += _part("Lost: please report it", _counted(made.compared.lost))
    return "\n".join(lines) + "\n"


def _part(heading: str, entries: Iterable[str]) -> list[str]:
    found = [f"- {' '.join(each.split())}" for each in entries]
    return ["", f"## {heading}", "", *found] if found else []


def _counted(words: dict[str, int]) -> list[str]:
    return [f"{word} ({count})" for word, count in sorted(words.items())]


def _unwritten(value: object, place: str) -> Iterator[str]:
    if isinstance(value, str):
        if value.startswith(UNWRITTEN):
            yield f"{place}: {value.removeprefix(UNWRITTEN).strip()}"
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _unwritten(each, f"{place}.{key}".strip("."))
    elif isinstance(value, list):
        for each in value:
            yield from _unwritten(each, place)
