"""A place in a text -> what an editor shows there: help of the key, or what a name stands for."""

from __future__ import annotations

from lsprotocol import types

from toolkit.base.text.regex import regex
from toolkit.commands.reference.keys import SHARED, Key, places, whole
from toolkit.lsp.checking import Checked
from toolkit.lsp.cursor import BARE, Sort, above, around, key_of, named_at
from toolkit.lsp.names import thing, things
from toolkit.lsp.positions import Lines
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.reading.find import CONTENT, KINDS, SHARED_FILES, record_folders
from toolkit.records.reading.shared_files import read_shared, shared_contents

_CITING = regex(r"@\{?([^\s\[\]{}@,;]*)$")
_LINKING = regex(r"\]\((glossary|record|fragment):([^()\s]*)$")
_KEY = regex(r" *(?:- +)*([A-Za-z_][A-Za-z0-9_-]*)?$")
_ID = regex(r"[a-z0-9-]*$")


def hover(checked: Checked, path: str, lines: Lines, at: types.Position) -> str:
    """Return what is to be said at a place; nothing if there is nothing."""
    column = lines.column(at)
    named = named_at(lines, at.line, column)
    if named:
        found = thing(checked, named)
        return _markdown(found.title, found.words) if found else ""
    key = key_of(lines[at.line])
    if not key or not key.start <= column <= key.end:
        return ""
    way = (*above(lines, at.line), key.name)
    helps = {
        f"{each.what}\n\nWhat to write: {each.form}.": None for each in _keys(checked, path, way)
    }
    return _markdown(".".join(way), "\n\n".join(helps)) if helps else ""


def completions(
    checked: Checked, path: str, lines: Lines, at: types.Position
) -> list[types.CompletionItem]:
    """Return what may be written at a place."""
    before = lines[at.line][: lines.column(at)]
    if match := _CITING.search(before):
        return _names(checked, "reference", match[1], at)
    if match := _LINKING.search(before):
        sort: Sort = match[1]  # type: ignore[assignment]
        return _names(checked, sort, match[2], at)
    keys = around(lines, at.line)
    if keys and keys[-1] in BARE and (match := _ID.search(before)):
        return _names(checked, BARE[keys[-1]], match[0], at)
    if not _KEY.match(before):
        return []
    below = _below(checked, path, above(lines, at.line))
    return [
        types.CompletionItem(
            each.path[-1],
            kind=types.CompletionItemKind.Property,
            detail=each.form,
            documentation=each.what,
            insert_text=f"{each.path[-1]}: ",
        )
        for each in {each.path[-1]: each for each in below}.values()
    ]


def _names(
    checked: Checked, sort: Sort, typed: str, at: types.Position
) -> list[types.CompletionItem]:
    # What is typed of an id is ASCII, or no id begins like it: one unit a letter.
    start = types.Position(at.line, at.character - len(typed))
    return [
        types.CompletionItem(
            id,
            kind=types.CompletionItemKind.Reference,
            detail=each.title,
            documentation=each.words,
            text_edit=types.TextEdit(types.Range(start, at), id),
        )
        for id, each in things(checked, sort).items()
    ]


def _keys(checked: Checked, path: str, way: tuple[str, ...]) -> list[Key]:
    return [each for each in _below(checked, path, way[:-1]) if each.path[-1] == way[-1]]


def _below(checked: Checked, path: str, way: tuple[str, ...]) -> list[Key]:
    """Return the keys that may stand below others in a file."""
    shared = shared_contents(checked.root, checked.contents)
    kinds = read_shared(shared).library.kinds
    kind = _kind_of(checked, path, kinds)
    found = list(whole(kind, kinds).keys) if kind else []
    for step in way:
        found = [below for each in found if each.path[-1] == step for below in each.keys]
    return found


def _kind_of(checked: Checked, path: str, kinds: Kinds) -> str:
    """Return the kind of a file's keys; nothing for a file of which no page tells the keys."""
    for name in SHARED:
        if path == f"{CONTENT}/{SHARED_FILES[name]}":
            return name
    folders = {
        **{KINDS: KINDS},
        **{each: kind for kind, each in record_folders(checked.root).items()},
    }
    kind = folders.get(path.split("/")[1], "")
    return kind if kind in places(kinds) else ""


def _markdown(title: str, words: str) -> str:
    return f"**{title}**\n\n{words}" if words else f"**{title}**"
