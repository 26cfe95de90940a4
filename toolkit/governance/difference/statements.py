"""The canonical text of a record -> its statements, each with the names of where it stands.

Nothing here counts positions: what is inserted shifts nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from msgspec import Struct

from toolkit.base.text.regex import regex
from toolkit.governance.canonical import WHICH

_BLOCKS = {"paragraph", "list", "table", "box", "heading"}
_NAMES = ("name", "plain", "action", "title", "heading", "who", "file", "id")
"""Keys whose text names an item of a list."""

_SOURCE = regex(r"\s*\ue000([^\ue001]*)\ue001")
_ENDS = regex(r"(?<=[.!?])((?:\ue000[^\ue001]*\ue001)*)\s+(?=[^\sa-z])")


class Statement(Struct, frozen=True):
    """A sentence or a value."""

    fields: tuple[str, ...]
    """The section, and the keys below it."""
    item: tuple[str, ...]
    """The names of the items of lists in which it stands."""
    text: str
    sources: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    urgency: str = ""
    """That of the care card in which it stands."""
    is_single: bool = False
    """Whether its field holds nothing else, so that it is known by its name alone."""

    @property
    def section(self) -> str:
        """The section in which it stands."""
        return self.fields[0]

    @property
    def where(self) -> str:
        """Its place, as an editor knows it."""
        return " › ".join((*self.fields, *self.item[-1:]))


def statements(said: Mapping[str, Any]) -> Iterator[Statement]:
    """Yield what a record's canonical text says, each meaning of a term once."""
    seen: set[Statement] = set()
    for section, parts in said.items():
        if section == WHICH:
            continue
        for each in _section(section, parts):
            if each.section != "glossary":
                yield each
            elif each not in seen:
                seen.add(each)
                yield each


def _section(section: str, parts: Mapping[str, Any]) -> Iterator[Statement]:
    if "says" not in parts and not {"organisations", "labels", "pictures"} & parts.keys():
        yield from _walk(parts, (section,))  # a section of the record's own
        return
    says = parts.get("says")
    if isinstance(says, Mapping) and "compared" in says:
        for id, name, value in says["compared"]:
            yield from _walk(value, (section, "compared", name), (id,))
        says = {key: value for key, value in says.items() if key != "compared"}
    yield from _walk(says, (section,))
    for id, organisation in parts.get("organisations") or ():
        yield from _walk(organisation, (section, "organisations"), (id,))
    yield from _walk(parts.get("labels"), (section, "labels"))
    yield from _walk(parts.get("pictures"), (section, "pictures"))


def _walk(
    value: Any,
    fields: tuple[str, ...],
    item: tuple[str, ...] = (),
    urgency: str = "",
    *,
    is_single: bool = True,
) -> Iterator[Statement]:
    match value:
        case None | "":
            return
        case Mapping():
            urgency = str(value.get("urgency", urgency))
            for key, each in value.items():
                # A name is not known by itself.
                inside = item[:-1] if key in _NAMES and _name(value) in item else item
                yield from _walk(each, (*fields, str(key)), inside, urgency, is_single=is_single)
        case str():
            for text in _sentences(value):
                yield _statement(text, fields, item, urgency, is_single=is_single)
        case list() if _is_marked(value):
            for block in value:
                yield from _block(block, fields, item, urgency, is_single=is_single)
        case list():
            for each in value:
                inside = (*item, _name(each)) if isinstance(each, Mapping) else item
                # An item without a name is one of many, as texts of a list are.
                named = isinstance(each, Mapping) and bool(inside[-1])
                yield from _walk(each, fields, inside, urgency, is_single=named)
        case _:
            yield Statement(fields, item, str(value), urgency=urgency, is_single=is_single)


def _is_marked(value: list[Any]) -> bool:
    return all(
        isinstance(each, list) and each and isinstance(each[0], str) and each[0] in _BLOCKS
        for each in value
    )


def _name(item: Mapping[str, Any]) -> str:
    for key in _NAMES:
        if item.get(key):
            words = [each.text for each in _walk(item[key], ("name",)) if each.section == "name"]
            return " ".join(words)
    return ""


def _block(
    block: Sequence[Any],
    fields: tuple[str, ...],
    item: tuple[str, ...],
    urgency: str,
    *,
    is_single: bool,
) -> Iterator[Statement]:
    kind = block[0]
    lines: list[tuple[Any, tuple[str, ...]]] = []
    if kind in ("paragraph", "heading"):
        lines = [(block[1], item)]
    elif kind == "list":
        lines = [(line, item) for line in block[2]]
    elif kind == "table":
        header, *rows = ([_plain(cell) for cell in row] for row in block[1])
        lines = [(cell, item) for cell in block[1][0]]
        for row, plain in zip(block[1][1:], rows, strict=True):
            named = (*item, plain[0])
            lines += [(cell, (*named, column)) for cell, column in zip(row, header, strict=False)]
    else:
        yield _statement(f"{block[1]}: {block[2]}", (*fields, "box"), item, urgency)
        for inner in block[3]:
            yield from _block(inner, (*fields, "box"), item, urgency, is_single=False)
    for line, named in lines:
        text, links, meanings = _text(line)
        sentences = list(_sentences(text))
        single = is_single and kind == "paragraph" and len(sentences) == 1
        for sentence in sentences:
            yield _statement(sentence, fields, named, urgency, links, is_single=single)
        for term, meaning in meanings:
            yield Statement(("glossary", term), (), meaning, is_single=True)


def _plain(line: Any) -> str:
    return _SOURCE.sub("", _text(line)[0])


def _text(line: Sequence[Any]) -> tuple[str, tuple[str, ...], list[tuple[str, str]]]:
    """Return the words of a line with marks for its sources, its links, its terms' meanings."""
    found, links, meanings = "", [], []
    for each in line:
        if isinstance(each, str):
            found += each
        elif each[0] == "source":
            # Without a space or a full stop, where a sentence could seem to end.
            said = json.dumps(each[1:], sort_keys=True).encode()
            found += f"\ue000{sha256(said).hexdigest()}\ue001"
        else:
            found += each[1]
            if each[0] == "term" and isinstance(each[2], list):
                meanings.append((each[2][0], each[2][1]))
            elif each[0] == "link":
                links.append(str(each[2]))
    return _SOURCE.sub("\ue000\\1\ue001", found), tuple(links), meanings


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for match in _ENDS.finditer(text):
        yield text[start : match.end(1)]
        start = match.end()
    if text[start:]:
        yield text[start:]


def _statement(
    text: str,
    fields: tuple[str, ...],
    item: tuple[str, ...],
    urgency: str,
    links: tuple[str, ...] = (),
    *,
    is_single: bool = False,
) -> Statement:
    sources = tuple(sorted(_SOURCE.findall(text)))
    words = _SOURCE.sub("", text)
    return Statement(fields, item, words, sources, links, urgency, is_single)
