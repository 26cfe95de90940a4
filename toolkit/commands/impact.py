"""A source, a term, a fragment or a site -> the statements, records and files that it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.errors import Misuse
from toolkit.base.text.nearest import nearest
from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Citation, Term
from toolkit.publishing.folder import OWN, RELEASED
from toolkit.publishing.manifest import read_manifest
from toolkit.publishing.sites import ALL, sites_named
from toolkit.records.facts import facts_of
from toolkit.records.fragment_text import field_name, located
from toolkit.records.graph import Node, users
from toolkit.records.places.places import find_places
from toolkit.records.reading.find import CONTENT, SITES, record_files
from toolkit.records.reading.library import Library
from toolkit.records.reading.load import load_collection
from toolkit.records.record import Record
from toolkit.records.syntax.value_words import shorten
from toolkit.records.text.passage import Passage

_KINDS = "fragment:ID, fragment:ID/PART, reference:ID, glossary:ID, site:ID"
_LONGEST = 120
_BEFORE_A_STOP = regex(r" (?=[,.;:!?)])|(?<=\() ")


class Impact(Struct, frozen=True):
    """Where something is: lines for statements, ids of records, paths of exported files."""

    statements: tuple[str, ...]
    records: tuple[str, ...]
    compared_in: tuple[str, ...]
    """Records that compare one of these, and so may show the same words."""
    files: tuple[str, ...]


def impact(root: Path, name: str) -> Impact:
    """Return where the named thing is; what there is not is misuse."""
    kind, _, id = name.partition(":")
    if kind == "site":
        return _of_site(root, id)
    loaded = load_collection(root, record_files(root))
    if loaded.refused:
        paths = ", ".join(each.path for each in loaded.refused)
        raise Misuse(f"not all files can be read: {paths}", "fix them first: toolkit validate")
    library = loaded.collection.library
    names = _names(library, kind, id)
    facts = {
        each.id: facts_of(each, len(each.document.text), library.kinds.compared)
        for each in loaded.records
    }
    found = {one.id for each in names for one in users(facts.values(), each)}
    records = [each for each in loaded.records if each.id in found]
    compared = tuple(each.id for each in facts.values() if found.intersection(each.compared))
    lines = (line for record in records for line in _statements(record, names, library))
    return Impact(
        tuple(dict.fromkeys(lines)),
        tuple(each.id for each in records),
        compared,
        tuple(_files(root, {*found, *compared}, "*")),
    )


def _names(library: Library, kind: str, id: str) -> tuple[Node, ...]:
    """Return the nodes that a name stands for: a source may be cited by several."""
    if kind == "reference":
        source = library.references.get(id)
        _refuse_unknown("source", id, library.references if source is None else {id: source})
        return tuple(Node("reference", each) for each in source.names) if source else ()
    if kind == "glossary":
        _refuse_unknown("term", id, library.glossary)
        return (Node("glossary", id),)
    if kind == "fragment":
        files = library.fragments.by_id
        parts = {f"{one}/{part}": 0 for one in files for part in files[one].model.parts}
        _refuse_unknown("fragment", id, {**dict.fromkeys(files, 0), **parts})
        return (Node("fragment", id),)
    raise Misuse(f"{kind}:{id} names nothing that has an impact", f"write {_KINDS}")


def _refuse_unknown(what: str, id: str, known: Mapping[str, object]) -> None:
    if id not in known:
        near = nearest(id, list(known))
        hint = f"did you mean {near}?" if near else f"write {_KINDS}"
        raise Misuse(f"there is no {what} called {id}", hint)


def _statements(record: Record, names: Sequence[Node], library: Library) -> Iterator[str]:
    wanted = {each.id for each in names}
    if names[0].kind == "fragment":
        for use in record.document.uses:
            if not wanted.isdisjoint((use.fragment, use.name)):
                text = library.fragments.by_id[use.fragment].model.parts[use.part].text
                line = find_places(record.document.text).span(Finding(use.route, "")).line
                yield _said(record.document.path, line, use.route, text)
        return
    kind = Citation if names[0].kind == "reference" else Term
    for passage in record.passages:
        for node, words in passage.marks:
            if isinstance(node, kind) and node.id in wanted and words:
                finding = Finding(passage.route, "", words=words)
                fragment, there = located(finding, record.document.uses)
                file = library.fragments.by_id[fragment] if fragment else record.document
                line = find_places(file.text).span(there).line
                yield _said(file.path, line, passage.route, _sentence(passage, words[0]))


def _sentence(passage: Passage, at: int) -> str:
    """Return the sentence that a mark is in or follows."""
    before = [each.text for unit in passage.units for each in unit.sentences if each.start <= at]
    return before[-1] if before else passage.words_only


def _said(path: str, line: int, route: Route, text: str) -> str:
    words = _BEFORE_A_STOP.sub("", " ".join(text.split()))
    return f"{path}:{line}: {field_name(route)}: {shorten(words, _LONGEST)}"


def _of_site(root: Path, id: str) -> Impact:
    said: list[str] = []
    for site in sites_named(root, id):
        path = f"{CONTENT}/{SITES}/{site.id}.yaml"
        said += (
            f"{path}: contacts: {each.name} {each.phone or each.url}" for each in site.contacts
        )
        said += (f"{path}: notes: {record}: {note}" for record, note in site.notes.items())
    loaded = load_collection(root, record_files(root))
    records = tuple(each.id for each in loaded.records)
    name = "*" if id == ALL else id
    files = _files(root, set(records), name, of_house=False)
    return Impact(tuple(said), records, (), tuple(files))


def _files(root: Path, ids: set[str], site: str, *, of_house: bool = True) -> Iterator[str]:
    """Yield the files that exports have made of these records, in the collection's folders."""
    for name in (OWN, RELEASED):
        folders = [root / name] if of_house else []
        folders += sorted((root / name / SITES).glob(site))
        for folder in folders:
            for made in read_manifest(folder).files.values():
                if made.record in ids and (folder / made.path).exists():
                    yield (folder / made.path).relative_to(root).as_posix()


def lines(found: Impact) -> Iterator[str]:
    """Yield what is printed of it."""
    yield f"statements: {len(found.statements)}"
    yield from (f"  {each}" for each in found.statements)
    yield f"records: {', '.join(found.records) or 'none'}"
    if found.compared_in:
        yield f"compared in: {', '.join(found.compared_in)}"
    yield f"exported files: {len(found.files)}"
    yield from (f"  {each}" for each in found.files)
