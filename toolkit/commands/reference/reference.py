"""Keys -> docs/reference: a page of each kind of file, with every key that it may have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from toolkit.base.text.regex import regex
from toolkit.commands.reference.key_examples import example_of, written
from toolkit.commands.reference.keys import Key, every_key, places, whole
from toolkit.model.kinds.kinds import Kinds

_CODE = regex(r"\b[A-Z]{3}[0-9]{3}\b")


def pages(kinds: Kinds) -> dict[str, str]:
    """Return the name and the Markdown text of every page of docs/reference."""
    lines = [
        "# Every key",
        "",
        "Written by `toolkit schema --docs docs/reference`; do not edit.",
        "",
        "Each page has every key that a file may have, with what it is and what to write.",
        "`toolkit explain symptoms.groups` prints the entry of one key.",
        "",
    ]
    for kind, found in places(kinds).items():
        lines.append(f"- [{_title(whole(kind, kinds), kinds)}]({kind}.md). {found.what}")
    return {"README.md": "\n".join(lines) + "\n"} | {
        f"{kind}.md": _page(kind, kinds) for kind in places(kinds)
    }


def _title(top: Key, kinds: Kinds) -> str:
    return f"Keys of {top.place}" if top.kind in kinds else f"Keys of `{top.place}`"


def _page(kind: str, kinds: Kinds) -> str:
    top = whole(kind, kinds)
    lines = [
        f"# {_title(top, kinds)}",
        "",
        "Written by `toolkit schema --docs docs/reference`; do not edit.",
        "",
        top.what,
        "",
        *_table(top),
    ]
    for key in every_key(kind, kinds):
        if key.keys or (kind == "settings" and len(key.path) == 1):
            lines += ["", *_section(key, kinds)]
    return "\n".join(lines) + "\n"


def _section(key: Key, kinds: Kinds) -> Iterator[str]:
    yield f"## `{'.'.join(key.path)}`"
    yield ""
    words = [_linked(key.what)]
    words += ["It has to be there."] if key.needed else []
    # That the keys below are its keys is what the table says.
    words += [] if key.form == "a group of keys" else [f"What to write: {key.form}."]
    yield " ".join(words)
    if example := example_of(key, kinds):
        language = {"settings": "toml", "references": "json"}.get(key.kind, "yaml")
        yield from ("", f"```{language}", *example.splitlines(), "```")
    if key.keys:
        yield ""
        yield from _table(key)


def _table(above: Key) -> Iterator[str]:
    has_defaults = above.kind == "settings"
    second = "Default" if has_defaults else "Needed"
    yield f"| Key | {second} | What it is | What to write | Such as |"
    yield "|---|---|---|---|---|"
    for key in above.keys:
        name = f"`{key.path[-1]}`"
        is_group = bool(key.keys) or (has_defaults and not above.path)
        if is_group:
            name = f"[{name}](#{re.sub(r'[^a-z0-9_-]', '', '.'.join(key.path).lower())})"
        cells = [name, _needed(key, has_defaults), _linked(key.what), key.form, _short(key)]
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _needed(key: Key, has_defaults: bool) -> str:
    if key.needed:
        return "yes"
    if key.default is None:
        return ""
    return f"`{written(key.default)}`" if has_defaults and not _is_table(key) else ""


def _is_table(key: Key) -> bool:
    return bool(key.keys) or isinstance(key.example, dict)


def _short(key: Key) -> str:
    """Return an example that fits into a cell."""
    if key.example is None or _is_table(key):
        return ""
    first = key.example[0] if isinstance(key.example, list) else key.example
    return f"`{first if isinstance(first, str) else json.dumps(first)}`"


def _linked(text: str) -> str:
    """Make codes lead to their pages, and leave what looks like markup as it is."""
    marked = re.sub(r"(\[[^\]]*\](?:\([^)]*\))?)", r"`\1`", text)
    return _CODE.sub(lambda match: f"[{match[0]}](../rules/{match[0]}.md)", marked)
