"""A record -> what its reviewer is asked about: every statement that a signature would be over.

They are taken from the canonical text, so that nothing is signed that was not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.base.diagnostics import Route
from toolkit.governance.canonical import WHICH
from toolkit.model.kinds.kind import OWN

_BLOCKS = {"paragraph", "list", "table", "box", "heading"}


class Asked(Struct, frozen=True):
    """A statement with its number in the pack."""

    number: int
    section: str
    where: str
    """Its place below the section, in words."""
    text: str
    sources: tuple[int, ...] = ()
    """The numbers of the sources that it cites."""
    route: Route = ()
    picture: int | None = None
    """Which of the record's pictures it asks about."""


class Asking(Struct):
    """Collects the statements of a record, and its sources in the order of their use."""

    sources: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def all(self, said: Mapping[str, Any]) -> tuple[Asked, ...]:
        """Return the statements of a canonical text, numbered."""
        found = (
            each for section in said if section != WHICH for each in self._section(said, section)
        )
        return tuple(replace(each, number=at) for at, each in enumerate(found, 1))

    def _section(self, said: Mapping[str, Any], section: str) -> Iterator[Asked]:
        parts = said[section]
        own = [each for each in said if each.startswith(f"{OWN}/")]
        if section in own:
            yield from self._walk(parts, section, (OWN, own.index(section)), ())
            return
        says = parts.get("says")
        compared = says.get("compared", ()) if isinstance(says, Mapping) else ()
        if compared:
            says = {key: value for key, value in says.items() if key != "compared"}
        yield from self._walk(says, section, (section,), ())
        for id, name, value in compared:
            yield from self._walk(value, section, (section,), (id, name))
        for id, organisation in parts.get("organisations") or ():
            words = "; ".join(map(str, organisation.values())) or id
            yield Asked(0, section, "organisation", words, route=(section,))
        for words in parts.get("labels") or ():
            yield Asked(0, section, "heading", words, route=(section,))
        for at in range(len(parts.get("pictures") or ())):
            yield Asked(0, section, "picture", f"Picture {at + 1}", route=(section, at), picture=at)

    def _walk(
        self, value: Any, section: str, route: Route, where: tuple[str, ...]
    ) -> Iterator[Asked]:
        match value:
            case None | "":
                return
            case Mapping():
                for key, each in value.items():
                    yield from self._walk(each, section, (*route, key), (*where, str(key)))
            case list() if _is_marked(value):
                for block in value:
                    yield from self._block(block, section, route, where)
            case list():
                for at, each in enumerate(value):
                    number = (str(at + 1),) if isinstance(each, Mapping) else ()
                    yield from self._walk(each, section, (*route, at), (*where, *number))
            case _:
                yield _asked(section, route, where, str(value))

    def _block(
        self, block: Sequence[Any], section: str, route: Route, where: tuple[str, ...]
    ) -> Iterator[Asked]:
        kind = block[0]
        if kind == "box":
            named = (*where, str(block[1]))
            yield _asked(section, route, named, str(block[2]))
            for inner in block[3]:
                yield from self._block(inner, section, route, named)
            return
        if kind == "table":
            lines = [[part for cell in row for part in (" | ", *cell)][1:] for row in block[1]]
        elif kind == "list":
            numbers = block[1] or [""] * len(block[2])
            lines = [
                [f"{number}. ", *line] if number else line
                for number, line in zip(numbers, block[2], strict=False)
            ]
        else:
            lines = [block[1]]
        for line in lines:
            yield from self._line(line, section, route, where)

    def _line(
        self, line: Sequence[Any], section: str, route: Route, where: tuple[str, ...]
    ) -> Iterator[Asked]:
        text, links = "", ""
        cited, meanings = [], []
        for part in line:
            if isinstance(part, str):
                text += part
            elif part[0] == "source":
                number = self._source(part)
                cited.append(number)
                text = f"{text.rstrip()} [{number}]"
            else:
                text += str(part[1])
                if part[0] == "term" and isinstance(part[2], list):
                    meanings.append(f"{part[2][0]}: {part[2][1]}")
                elif part[0] == "link":
                    links += f" ({part[1]}: {part[2]})"
        yield replace(
            _asked(section, route, where, text + links), sources=tuple(dict.fromkeys(cited))
        )
        for meaning in meanings:
            # A section is signed with the meanings in it, so each asks again.
            if f"{section} {meaning}" not in self._seen:
                self._seen.add(f"{section} {meaning}")
                yield _asked(section, route, (*where, "word explained"), meaning)

    def _source(self, part: Sequence[Any]) -> int:
        said = _reference(part[1], part[2])
        if said not in self.sources:
            self.sources.append(said)
        return self.sources.index(said) + 1


def _asked(section: str, route: Route, where: tuple[str, ...], text: str) -> Asked:
    place = " › ".join(each.replace("_", " ") for each in where)
    return Asked(0, section, place, " ".join(text.split()), route=route)


def _is_marked(value: list[Any]) -> bool:
    return bool(value) and all(
        isinstance(each, list) and each and isinstance(each[0], str) and each[0] in _BLOCKS
        for each in value
    )


def _reference(source: Any, place: str) -> str:
    """Return a source in a line, as a reader of the pack can look it up."""
    if not isinstance(source, Mapping):
        return ", ".join(filter(None, (str(source), place)))
    named = [
        str(each.get("literal") or " ".join(filter(None, (each.get("family"), each.get("given")))))
        for each in source.get("author", ())
    ]
    year = (source.get("issued", {}).get("date_parts") or [[""]])[0][0]
    keys = (
        "title",
        "container_title",
        "publisher",
        "edition",
        "volume",
        "issue",
        "page",
        "version",
    )
    parts = [", ".join(named), *(str(source.get(key, "")) for key in keys), str(year)]
    parts += [str(source.get(key, "")) for key in ("doi", "url")]
    return ". ".join(filter(None, (*parts, place)))
