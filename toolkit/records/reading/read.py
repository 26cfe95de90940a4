"""Bytes -> document -> record, stage by stage; after a fault the rest is read on without it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError
from yaml import YAMLError

from toolkit.base import budget
from toolkit.base.diagnostics import Finding, Route
from toolkit.base.merge_marks import HINT, MESSAGE, find_merge_mark
from toolkit.base.nearest import nearest
from toolkit.model.condition import Condition
from toolkit.model.schema import schema_of
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.model.topic import Topic
from toolkit.records.document import Document
from toolkit.records.explaining.csl_entries import explain_csl
from toolkit.records.explaining.doubt import NONE, Doubt
from toolkit.records.explaining.json_errors import explain_json_error
from toolkit.records.places.places import find_places
from toolkit.records.problem import WHOLE_FILE, Problem, problem_at
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.reading.schema_check import check_schema, fits
from toolkit.records.record import Record
from toolkit.records.syntax.decode import SOME, decode, has_refused, span_at
from toolkit.records.syntax.notation import Notation, notation_of
from toolkit.records.syntax.value_words import shorten
from toolkit.records.syntax.yaml_values import YamlRefused, plain_value, read_values

KINDS: dict[str, type[Condition | Topic]] = {"condition": Condition, "topic": Topic}


@dataclass(frozen=True)
class Refused:
    """A file that is no record: why, and its text if it could be decoded at all."""

    path: str
    text: str
    problems: tuple[Problem, ...]
    data: Any = None
    """What of it could be read all the same."""
    read_text: str = ""
    """The text that it was read from, line by line the file's, if some lines had to be mended."""
    partial: Record | None = None
    """The record as far as it fits, for the rules that read one text at a time."""
    doubt: Doubt = NONE


def read_document(path: str, content: bytes, *, quoted: bool = False) -> Document | Refused:
    """Parse a YAML or, by its name, a JSON file; `quoted` if its texts are those of others."""
    text = decode(content, is_json=path.endswith(".json"), quoted=quoted)
    if not isinstance(text, str):
        # A file that cannot be shown at all has no line to show.
        whole = any(problem.span == WHOLE_FILE for problem in text)
        shown = "" if whole else content.decode("utf-8-sig", errors="replace")
        data = None if path.endswith(".json") else _beside_odd_letters(shown, text)
        return Refused(path, shown, tuple(text), data)
    conflict = find_merge_mark(text)
    if conflict:
        span = span_at(text, conflict[0], conflict[1] - conflict[0])
        return Refused(path, text, (problem_at("SYN010", span, MESSAGE, HINT),))
    if not text.strip():
        return _empty(path, text)
    try:
        data = _read_json(text) if path.endswith(".json") else read_values(text)
    except YamlRefused as refusal:
        return Refused(path, text, tuple(refusal.problems), refusal.data)
    except YAMLError as error:
        # Late: most runs meet no such file, and it brings all that guesses what was meant.
        from toolkit.records.explaining.slips.read_mended import read_mended

        return read_mended(path, text, error)
    except json.JSONDecodeError as error:
        return Refused(path, text, (explain_json_error(error, text),))
    except RecursionError:
        message = f"more than {budget.RECORD_DEPTH} levels of nesting"
        return Refused(path, text, (Problem("SYN008", Finding((), message)),))
    if path.endswith(".json") and not quoted and "\\u" in text and _has_hidden(data):
        hint = "delete the backslash and the code after it"
        message = "a backslash code in this file stands for a character that cannot be seen"
        return Refused(path, text, (Problem("SYN003", Finding((), message, hint)),))
    if data is None:
        return _empty(path, text)
    return Document(path, text, data)


def _empty(path: str, text: str) -> Refused:
    hint = "write a skeleton to start from with: toolkit new condition ID"
    return Refused(path, text, (Problem("SYN012", Finding((), "the file is empty", hint)),))


def _beside_odd_letters(text: str, problems: Sequence[Problem]) -> Any:
    """Return the data of a text in which nothing but single letters is odd, and not many."""
    if len(problems) >= SOME or any(each.code != "SYN003" for each in problems):
        return None
    try:
        return read_values(text)
    except (YamlRefused, YAMLError):
        return None


def _has_hidden(value: Any) -> bool:
    """Whether a text in parsed JSON holds a character that no file may."""
    if isinstance(value, str):
        return has_refused(value)
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(_has_hidden, inside))


def _read_json(text: str) -> Any:
    """Read JSON; equal keys and deep nesting mean the same trouble in it as in YAML."""
    has_twice = False

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal has_twice
        found = dict(pairs)
        has_twice = has_twice or len(found) < len(pairs)
        return found

    # Numbers are read as in YAML.
    data = json.loads(
        text,
        parse_int=plain_value,
        parse_float=plain_value,
        parse_constant=plain_value,
        object_pairs_hook=group,
    )
    if has_twice or _is_too_deep(data):
        # JSON is YAML, and the reader of YAML has the words for it.
        read_values(text, is_json=True)
    return _without_halves(data) if "\\ud" in text.lower() else data


def _is_too_deep(data: Any) -> bool:
    level = [data]
    for _ in range(budget.RECORD_DEPTH + 1):
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return bool(level)


def _without_halves(data: Any) -> Any:
    """Replace halves of characters, which JSON can write and nothing can print."""
    if isinstance(data, str):
        return data.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(data, list):
        return [_without_halves(each) for each in data]
    if isinstance(data, dict):
        return {_without_halves(key): _without_halves(value) for key, value in data.items()}
    return data


def read_record(path: str, content: bytes) -> Record | Refused:
    """Take a record file through syntax, schema and model.

    With faults in it, it is read on without them, so that all others are found at once.
    """
    document = read_document(path, content)
    if isinstance(document, Refused) and document.data is None:
        return document
    found = document.problems if isinstance(document, Refused) else ()
    wrong = _kind_problem(document.data, notation_of(path))
    if wrong and found:
        return Refused(path, document.text, found)  # the one may be the cause of the other
    if wrong:
        return Refused(path, document.text, tuple(wrong))
    record = _whole(document) if isinstance(document, Document) else None
    if record is None:
        from toolkit.records.explaining.read_on import read_on  # late: most runs meet no such file

        return read_on(document)
    return record


def _whole(document: Document) -> Record | None:
    """Return the record if nothing is wrong with it."""
    kind = document.data["kind"]
    if not fits(kind, document.data):
        return None
    model, _problems = typed(TypeAdapter(KINDS[kind]), document.data)
    if model is None or next(plain_markup(model), None):
        return None
    return Record(document, model)


Entry = Reference | GlossaryTerm | Organisation
ENTRIES: dict[str, type[Entry]] = {
    "references": Reference,
    "glossary": GlossaryTerm,
    "organisations": Organisation,
}


@dataclass(frozen=True)
class Entries:
    """A shared file that is a list: its good entries by position, and what is wrong with others."""

    document: Document
    """Its data has nothing in the place of an entry with errors."""
    good: Mapping[int, Any]
    broken: Mapping[str, int]
    """The names of entries that cannot be used, and the lines that they begin on."""
    problems: tuple[Problem, ...]


def read_entries(path: str, content: bytes, name: str) -> Entries | Refused:
    """Take a shared file (references, glossary, organisations) through the same stages.

    Each entry is judged by itself: one with errors takes no other with it.
    """
    document = read_document(path, content, quoted=name == "references")
    if isinstance(document, Refused):
        return document
    data, notation = document.data, notation_of(path)
    if not isinstance(data, list):
        return Refused(
            path, document.text, tuple(check_schema(name, data, document.text, notation))
        )
    problems: list[Problem] = []
    bad: set[int] = set()
    if not fits(name, data):
        bad = {at for at, entry in enumerate(data) if not fits(name, [entry])}
        found = check_schema(name, data, document.text, notation)
        problems += explain_csl(found, data) if name == "references" else found
    good: dict[int, Any] = {}
    adapter: TypeAdapter[Any] = TypeAdapter(ENTRIES[name])
    for at, entry in enumerate(data):
        if at not in bad:
            model, wrong = typed(adapter, entry, (at,))
            wrong = wrong or list(_markup_in_entry(name, model, at))
            problems += wrong
            if wrong:
                bad.add(at)
            else:
                good[at] = model
    twice = _named_twice(good)
    if not (bad or twice):
        return Entries(document, good, {}, ())
    kept = [{} if at in bad else entry for at, entry in enumerate(data)]
    good = {at: entry for at, entry in good.items() if at not in twice}
    places = find_places(document.text)
    broken = {
        each: places.span(Finding((at,), "")).line
        for at in sorted(bad | twice, reverse=True)
        for each in _names_in(data[at])
    }
    # A name of a good entry is never in doubt.
    for entry in good.values():
        for each in entry.names:
            broken.pop(each, None)
    return Entries(replace(document, data=kept), good, broken, tuple(problems))


def _names_in(entry: Any) -> list[str]:
    """Give the names of an entry that may not be one."""
    if not isinstance(entry, dict):
        return []
    return [str(entry[key]) for key in ("id", "citation-key") if entry.get(key)]


def _named_twice(entries: Mapping[int, Any]) -> set[int]:
    """Give the entries that cannot be told from others by their names; a rule reports them."""
    first: dict[str, int] = {}
    found: set[int] = set()
    for at, entry in entries.items():
        for name in entry.names:
            other = first.setdefault(name, at)
            if other != at:
                found |= {at, other}
    return found


def _markup_in_entry(name: str, entry: Any, at: int) -> Iterator[Problem]:
    # CSL-JSON has marks of its own in titles, such as <i>.
    if name != "references":
        yield from plain_markup(entry, (at,))


def _kind_problem(data: Any, notation: Notation) -> list[Problem]:
    choices = " or ".join(notation.pair("kind", kind) for kind in KINDS)
    if not isinstance(data, dict):
        message = "the file is a list or a single text; a record is lines of key: value"
        if notation.is_json:
            message = "the file is a list or a single text; a record is a group in curly brackets"
        hint = "compare it with a record that works, or begin with: toolkit new condition ID"
        return [Problem("SCH003", Finding((), message, hint))]
    if "kind" not in data:
        known = {key for kind in KINDS for key in schema_of(kind)["properties"]}
        near = nearest("kind", [key for key in data if len(key) < 10 and key not in known])
        if near:
            message = f"{near} is not a key here; did you mean kind?"
            hint = notation.instead("kind", near)
            return [Problem("SCH001", Finding((near,), message, hint, at="key"))]
        hint = f"add a line at the top: {choices}"
        if notation.is_json:
            hint = f"add as the first key: {choices}"
        return [Problem("SCH002", Finding((), "the record has no kind", hint))]
    if not isinstance(data["kind"], str) or data["kind"] not in KINDS:
        near = nearest(str(data["kind"])[:40].strip("“”‘’ "), KINDS)
        message = f"there is no kind of record called {shorten(str(data['kind']))}"
        hint = f"write {notation.pair('kind', near)}" if near else f"write {choices}"
        return [Problem("SCH004", Finding(("kind",), message, hint))]
    return []


def typed(adapter: TypeAdapter[Any], data: Any, at: Route = ()) -> tuple[Any, list[Problem]]:
    """Return the model, or what contradicts itself."""
    try:
        return adapter.validate_python(data), []
    except ValidationError as error:
        return None, [_contradiction(found, data, at) for found in error.errors()]


def _contradiction(found: Any, data: Any, at: Route) -> Problem:
    reason = str(found["msg"]).removeprefix("Value error, ")
    message, _, hint = reason.partition("; ")
    return Problem(
        "MOD001",
        Finding((*at, *_route(found["loc"], data)), message, hint or "change one of the two"),
    )


def _route(loc: tuple[int | str, ...], data: Any) -> Route:
    """Drop what Pydantic adds to a location: the names of union branches are not keys."""
    route: list[int | str] = []
    for step in loc:
        if _has(data, step):
            data = data[step]
            route.append(step)
    return tuple(route)


def _has(data: Any, step: int | str) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data
