"""A document and the fragments of its collection -> the same with their words in their places."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.nearest import nearest
from toolkit.model.fragments.fragment_use import MARK, Used, uses_in
from toolkit.records.document import Document
from toolkit.records.fragment_text import Fragments, Part, Use
from toolkit.records.problem import Problem
from toolkit.records.reading.find import CONTENT, FRAGMENTS

WRONG_USE = "MOD005"
_ALONE = "[](fragment:"
_HOW = "a fragment is used as a whole paragraph or list item: [](fragment:name/part)"


class Resolved(Struct, frozen=True):
    """A document with the words of fragments, and why some could not be put in."""

    document: Document
    problems: tuple[Problem, ...] = ()


def resolve(document: Document, fragments: Fragments) -> Resolved:
    """Put in what the document uses; a use with a fault stays as it is written."""
    # The text, as most documents use none; data of a deeper file would take long to walk through.
    if "fragment:" not in document.text:
        return Resolved(document)
    resolver = _Resolver(fragments)
    data = resolver.walk(document.data, ())
    return Resolved(
        replace(document, data=data, uses=tuple(resolver.uses)), tuple(resolver.problems)
    )


class _Resolver:
    def __init__(self, fragments: Fragments) -> None:
        self._fragments = fragments
        self.uses: list[Use] = []
        self.problems: list[Problem] = []

    def walk(self, data: Any, route: Route) -> Any:
        if isinstance(data, dict):
            return {
                # Most are texts without one: a call for each takes longer than all else here.
                key: value
                if type(value) is str and MARK not in value
                else self.walk(value, (*route, key))
                for key, value in data.items()
            }
        if isinstance(data, list):
            return [
                value
                if type(value) is str and MARK not in value
                else self.walk(value, (*route, at))
                for at, value in enumerate(data)
            ]
        return self._text(data, route) if isinstance(data, str) and MARK in data else data

    def _text(self, text: str, route: Route) -> str:
        if text.startswith(_ALONE) and text.endswith(")"):
            # As most are written; a known name has no sign that could end it sooner.
            part = self._fragments.parts.get(text[len(_ALONE) : -1])
            if part:
                self.uses.append(_use(route, 0, (0, len(text)), part, is_whole=True))
                return part.words
        pieces: list[str] = []
        at = length = 0
        for used in uses_in(text):
            found = self._find(used)
            if not isinstance(found, Part):
                message, hint = found
                finding = Finding(route, message, hint, words=(used.start, used.end))
                self.problems.append(Problem(WRONG_USE, finding))
                continue
            before = text[at : used.start]
            start = length + len(before)
            whole = text.strip() == text[used.start : used.end]
            use = _use(route, start, (used.start, used.end), found, is_whole=whole)
            self.uses.append(use)
            # In a list the lines of an item are one line, so each letter keeps its place.
            pieces += [before, found.words.replace("\n", " ") if used.in_list else found.words]
            at, length = used.end, use.end
        return "".join((*pieces, text[at:]))

    def _find(self, used: Used) -> Part | tuple[str, str]:
        """Return the part, or what is wrong and how to fix it."""
        if used.fault:
            return f"this use of a fragment is not read: {used.fault}", _HOW
        found = self._fragments.parts.get(used.name)
        if found is None:
            return self._why_not(used.name)
        if used.in_list and "\n\n" in found.words:
            return "an item of a list is one paragraph, and this part has several", _HOW
        return found

    def _why_not(self, name: str) -> tuple[str, str]:
        """Return why nothing has this name, and how to fix it."""
        id, slash, part = name.partition("/")
        if not (id and slash and part):
            return f"{name or 'nothing'} names no part of a fragment", _HOW
        known = self._fragments
        if id in known.broken:
            path = known.broken[id]
            return f"the fragment {id} has errors", f"fix {path} first"
        file = known.by_id.get(id)
        if file is None:
            return f"there is no fragment called {id}", self._hint(id, list(known.by_id))
        parts = list(file.model.parts)
        near = nearest(part, parts)
        hint = f"did you mean {id}/{near}?" if near else f"its parts are: {', '.join(parts)}"
        return f"the fragment {id} has no part called {part}", hint

    @staticmethod
    def _hint(id: str, ids: list[str]) -> str:
        near = nearest(id, ids)
        place = f"write it into {CONTENT}/{FRAGMENTS}/{id}.yaml"
        return f"did you mean {near}? If not, {place}" if near else place


def _use(route: Route, start: int, written: tuple[int, int], part: Part, *, is_whole: bool) -> Use:
    id, name, words, skipped = part
    return Use(route, start, start + len(words), written, id, name, skipped, is_whole)
