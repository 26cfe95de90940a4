"""The type of a field -> what may be written there, in an editor's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel

from toolkit.base.form_words import form_words
from toolkit.base.settings.words import FileName, Room
from toolkit.model.base import NOT_BLANK, Markup
from toolkit.model.csl.values import CslText

_NUMBERS = {int: "a whole number", float: "a number", bool: "true or false", date: "a date"}


def groups_in(annotation: Any) -> list[tuple[type[BaseModel], bool]]:
    """Return the models that a value may have, and whether they are the entries of a list."""
    bare, _marks = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return [(bare, False)]
    if get_origin(bare) is tuple:
        return [(group, True) for group, _list in groups_in(get_args(bare)[0])]
    return [group for part in _parts(bare) for group in groups_in(part)]


def form_of(annotation: Any, metadata: Iterable[Any] = ()) -> str:
    """Return what may be written, to follow the words "What to write:"."""
    bare, marks = _bare(annotation)
    marks = [*marks, *metadata]
    if words := _words(bare):
        return f"one of: {', '.join(words)}" if len(words) > 1 else f"the word {words[0]}"
    if parts := _parts(bare):
        # Of numbers, texts and switches for one thing, all are said.
        return "; or ".join(dict.fromkeys(form_of(part) for part in parts))
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return "a group of keys"
    if get_origin(bare) is tuple:
        return _list(get_args(bare)[0], marks)
    if get_origin(bare) is not None and issubclass(get_origin(bare), Mapping):
        _key, value = get_args(bare)
        return f"a table; behind each key {form_of(value)}"
    if bare in _NUMBERS:
        return _number(_NUMBERS[bare], marks)
    return "text or a number" if annotation == CslText else _text(marks)


def _bare(annotation: Any) -> tuple[Any, list[Any]]:
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return inner, marks
    return annotation, []


def _words(annotation: Any) -> list[str]:
    """Return the words of which one may be written; nothing where others may be."""
    if get_origin(annotation) is Literal:
        return [str(word) for word in get_args(annotation)]
    parts = [_words(part) for part in _parts(annotation)]
    return [word for part in parts for word in part] if all(parts) else []


def _parts(annotation: Any) -> list[Any]:
    if get_origin(annotation) not in (Union, UnionType):
        return []
    return [part for part in get_args(annotation) if part is not NoneType]


def _list(item: Any, marks: list[Any]) -> str:
    least, most = _limit(marks, "min_length"), _limit(marks, "max_length")
    if get_origin(item) is tuple:
        return "a list of lists"
    text = "a list"
    if least and least > 1:
        text += f" of at least {least}"
    elif most:
        text += f" of at most {most}"
    form = form_of(item)
    return f"{text}; each entry is {form}" if form.startswith("a ") else f"{text}; each: {form}"


def _number(words: str, marks: list[Any]) -> str:
    least, most = _limit(marks, "ge"), _limit(marks, "le")
    return words if least is None else f"{words} from {least:,} to {most:,}"


def _text(marks: list[Any]) -> str:
    found = []
    for mark in marks:
        mark = getattr(mark, "func", mark) if isinstance(mark, AfterValidator) else mark
        if isinstance(mark, Markup):
            several = "paragraphs, lists, tables, sub-headings and boxes"
            text = several if mark.block else "one paragraph"
            found.append(f"{text}, with citations, links and terms")
        elif isinstance(mark, Room):
            lines = f" and {mark.lines} lines" if mark.lines > 1 else ""
            found.append(f"at most {mark.letters} letters{lines}")
        elif isinstance(mark, FileName):
            found.append(mark.hint)
    pattern = _limit(marks, "pattern")
    if pattern and pattern != NOT_BLANK:
        found.append(form_words(pattern).hint)
    most = _limit(marks, "max_length")
    if most:
        found.append(f"at most {most} letters")
    return "; ".join(dict.fromkeys(found)) or "text"


def _limit(marks: list[Any], name: str) -> Any:
    values = (getattr(mark, name, None) for mark in marks)
    return next((value for value in values if value is not None), None)
