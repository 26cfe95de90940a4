"""A model -> a commented YAML record to fill in: descriptions as comments, examples as values."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from toolkit.base.text.placeholder import PLACEHOLDER, PLACEHOLDER_ID
from toolkit.base.text.regex import regex
from toolkit.model.base import IsoDate, Markup
from toolkit.model.not_found import NotFound
from toolkit.model.record_model import RecordModel

WIDTH = 80
INDENT = "  "
_NOTHING: Mapping[str, Any] = {}

# What YAML 1.1 or 1.2 takes for something other than text is quoted, and so is all with a colon.
_PLAIN = regex(r"(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z][\w -]*", re.IGNORECASE)


def skeleton_lines(
    model: type[BaseModel], given: dict[str, str], today: date | None = None
) -> Iterator[str]:
    """Yield the lines of a record; `given` are values that are known already, by key."""
    return _Skeleton(today).keys(model, given)


class _Skeleton:
    def __init__(self, today: date | None) -> None:
        self.today = today

    def keys(
        self, model: type[BaseModel], given: dict[str, str], shown: Mapping[str, Any] = _NOTHING
    ) -> Iterator[str]:
        """The keys of a model, in its order; keys that may be left out are commented out.

        `shown` are examples that take the place of the fields' own.
        """
        # A part of optional keys alone shows them all: YAML takes a key with nothing for null.
        hide = any(field.is_required() for field in model.model_fields.values())
        expected: set[str] = set()
        if issubclass(model, RecordModel):
            body = model.made_from.body
            expected = {each.key for each in body if each.presence == "expected"}
            shown = {each.key: each.example for each in body if each.example is not None}
        for name, field in model.model_fields.items():
            if name == "not_found":
                continue  # for what is known to be missing, not for what is to be filled in
            key = field.alias or name
            yield from _comment(_description(field, optional=not field.is_required()))
            lines = list(self.pair(key, field, given.get(key), shown.get(key)))
            # Readers look for the expected sections of a record.
            if field.is_required() or not hide or key in expected:
                yield from lines
            else:
                yield from ("#" + line for line in lines)
            if given:  # only a whole record has such values: space between its sections
                yield ""

    def pair(self, key: str, field: FieldInfo, given: str | None, shown: Any) -> Iterator[str]:
        """One key with its value, and after it the other form that the value may have."""
        if given is not None:
            yield f"{key}: {given}"
            return
        first, *others = _forms(field.annotation)
        yield from _under(f"{key}:", self.value(first, field, shown))
        for other in others:
            yield from _comment("Or, instead:")
            for line in _under(f"{key}:", self.value(other, field, None)):
                yield "#" + line

    def value(self, form: Any, field: FieldInfo, shown: Any) -> list[str]:
        """The lines of a value; a single line goes behind its key."""
        bare = _bare(form)
        if isinstance(bare, type) and issubclass(bare, BaseModel):
            return ["", *self.keys(bare, {}, shown if isinstance(shown, dict) else _NOTHING)]
        if get_origin(bare) is tuple:
            item = get_args(bare)[0]
            several = shown if isinstance(shown, list) else _example(field, [])
            if isinstance(item, type) and issubclass(item, BaseModel):
                entry = shown[0] if isinstance(shown, list) and shown else _NOTHING
                return ["", *_item(list(self.keys(item, {}, entry)))]
            return _list(item, several)
        if form == IsoDate or bare is date:
            # Only a date that must be there: today would be a lie for the day of a review.
            today = self.today if field.is_required() else None
            return [str(today or _example(field, ""))]
        marked = Annotated[form, *field.metadata] if field.metadata else form
        return _text(marked, _example(field, "") if shown is None else shown)


def _example(field: FieldInfo, default: Any) -> Any:
    return field.examples[0] if field.examples else default


def _forms(annotation: Any) -> list[Any]:
    """The types of a union, without None."""
    if get_origin(annotation) in (Union, UnionType):
        return [part for part in get_args(annotation) if part not in (NoneType, NotFound)]
    return [annotation]


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _choices(annotation: Any) -> tuple[Any, ...]:
    """The values of a Literal, or of a list of one."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        return _choices(get_args(bare)[0])
    return get_args(bare) if get_origin(bare) is Literal else ()


def _description(field: FieldInfo, *, optional: bool) -> str:
    text = field.description or ""
    choices = _choices(field.annotation)
    if len(choices) > 1:
        text += f" Choose from: {', '.join(map(str, choices))}."
    return f"{text} (May be left out.)" if optional else text


def _comment(text: str) -> Iterator[str]:
    for line in textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"# {line}"


def _under(head: str, value: list[str]) -> Iterator[str]:
    first, *rest = value
    yield f"{head} {first}".rstrip()
    for line in rest:
        yield (INDENT + line) if line else line


def _item(lines: list[str]) -> list[str]:
    """Put the dash of a list item before its first key, whose comments go above the dash."""
    start = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    return [
        *lines[:start],
        f"- {lines[start]}",
        *(INDENT + line if line else line for line in lines[start + 1 :]),
    ]


def _list(item: Any, examples: list[Any]) -> list[str]:
    values = [_text(item, example) for example in examples]
    if all(len(value) == 1 and not value[0].startswith('"' + PLACEHOLDER) for value in values):
        return [f"[{', '.join(value[0] for value in values)}]"]
    return ["", *(line for value in values for line in _under("-", value))]


def _text(kind: Any, example: Any) -> list[str]:
    """Write an example so that it is known for one, in the form that suits its kind of text."""
    value = _marked(kind, example)
    if not isinstance(value, str):
        return [json.dumps(value)]
    markup = [mark for mark in getattr(kind, "__metadata__", ()) if isinstance(mark, Markup)]
    if not markup:
        return [value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)]
    # A block needs no quotes and no escapes, whatever an editor writes there.
    wrapped = textwrap.wrap(value, WIDTH, break_long_words=False, break_on_hyphens=False)
    return ["|" if markup[0].block else ">-", *wrapped]


def _marked(kind: Any, example: Any) -> Any:
    fits = TypeAdapter(kind)
    for marked in (f"{PLACEHOLDER} {example}", f"{PLACEHOLDER_ID}{example}"):
        try:
            fits.validate_python(marked)
        except ValidationError:
            continue
        return marked
    return example
