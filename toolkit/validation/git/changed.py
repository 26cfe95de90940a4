"""What changed since a git revision -> the files to validate, with all that depend on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.base.settings import FILE_NAME
from toolkit.model.text.citations import cited_in
from toolkit.records.document import Document
from toolkit.records.facts import Facts
from toolkit.records.graph import Kind, Node, nodes_of
from toolkit.records.overview import Overview
from toolkit.records.reading.files import Files
from toolkit.records.reading.find import CONTENT, FRAGMENTS, IMAGES, KINDS, SHARED_FILES, is_shared
from toolkit.records.syntax.parse import read_document
from toolkit.validation.git.questions import ask, base_of, names


def changed_paths(root: Path, base: str) -> frozenset[str]:
    """Return the collection's files that differ from a commit, new and deleted ones among them.

    A renamed file is a deleted and a new one.
    """
    # Names from the collection's folder, which need not be the repository's top.
    differing = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", base)
    untracked = ("ls-files", "--others", "--exclude-standard", "-z")
    return names(root, *differing, "--", ".") | names(root, *untracked, "--", ".")


def affected_paths(
    root: Path, revision: str, overview: Overview, files: Files
) -> frozenset[str] | None:
    """Return the paths to report on; None for all: the settings changed, or there is no commit yet.

    Without git, or for a revision that it does not know, it is misuse.
    """
    base = base_of(root, revision)
    if base is None:
        return None
    changed = changed_paths(root, base)
    if FILE_NAME in changed or any(path.startswith(f"{CONTENT}/{KINDS}/") for path in changed):
        return None
    entries: dict[str, Mapping[str, Any]] = {}
    for name, file in SHARED_FILES.items():
        path = f"{CONTENT}/{file}"
        if path in changed:
            differing = _changed_entries(root, base, path, overview.shared.get(name))
            if differing is None:
                return None
            entries[name] = differing
    terms = _terms(entries.get("glossary", {}))
    touched = _Touched(
        frozenset(
            (
                *(Node(_KINDS[name], id) for name in entries for id in entries[name]),
                *_pictures(changed),
                *(Node("record", id) for id in _ids(changed, overview)),
                *(Node("fragment", id) for id in _fragments(changed, terms, overview)),
            )
        ),
        terms,
        frozenset(each.translation_of for each in overview.facts if each.path in changed) - {""},
    )
    depending = (each.path for each in overview.facts if _depends(each, files, touched))
    references = f"{CONTENT}/{SHARED_FILES['references']}"
    uncited = (references,) if _has_lost_its_last_citation(root, base, overview) else ()
    return changed.union(depending, uncited)


def naming_deleted(
    deleted: Collection[str], overview: Overview, files: Files
) -> frozenset[str] | None:
    """Return the records that name what is gone; None for all, as of a shared file or folder."""
    pictures = f"{CONTENT}/{IMAGES}/"
    known = (".yaml", ".yml")
    if any(
        is_shared(path) or not (path.lower().endswith(known) or path.startswith(pictures))
        for path in deleted
    ):
        return None
    ids = (Node("record", Path(path).stem) for path in deleted)
    touched = _Touched(frozenset((*_pictures(deleted), *ids)))
    return frozenset(each.path for each in overview.facts if _depends(each, files, touched))


class _Touched(Struct, frozen=True):
    """What other records may depend on: what their pages are made from, and terms."""

    nodes: frozenset[Node]
    terms: frozenset[str] = frozenset()
    originals: frozenset[str] = frozenset()
    """What the changed records are translations of."""


_KINDS: Mapping[str, Kind] = {
    "references": "reference",
    "glossary": "glossary",
    "organisations": "organisation",
}


def _pictures(paths: Iterable[str]) -> Iterator[Node]:
    folder = f"{CONTENT}/{IMAGES}/"
    yield from (Node("picture", each.removeprefix(folder)) for each in paths
                if each.startswith(folder))  # fmt: skip


def _ids(changed: frozenset[str], overview: Overview) -> frozenset[str]:
    """Return the ids of the changed records: of deleted and broken ones by file name."""
    ids = {Path(path).stem for path in changed if path.endswith((".yaml", ".yml"))}
    return frozenset(ids.union(each.id for each in overview.facts if each.path in changed))


def _terms(glossary: Mapping[str, Any]) -> frozenset[str]:
    """Return the changed terms in small letters, and the short forms in them.

    A rule may ask whether the glossary explains a word that is not a link to it.
    """
    texts = [
        str(version.get("term", ""))
        for versions in glossary.values()
        for version in versions
        if version is not None
    ]
    short = {
        word.strip("()[],.;").lower() for text in texts for word in text.split() if word.isupper()
    }
    return frozenset({text.lower() for text in texts} | short) - {""}


def _fragments(
    changed: frozenset[str], terms: frozenset[str], overview: Overview
) -> frozenset[str]:
    folder = f"{CONTENT}/{FRAGMENTS}/"
    found = {Path(path).stem for path in changed if path.startswith(folder)}
    for document in overview.fragments:
        text = document.text.lower()
        if any(term in text for term in terms):
            found.add(Path(document.path).stem)
    return frozenset(found)


def _has_lost_its_last_citation(root: Path, base: str, overview: Overview) -> bool:
    """Return whether a source is left that no record cites any more."""
    plain = ("--unified=0", "--no-color", "--no-renames", "--no-ext-diff", "--no-textconv")
    lines = (ask(root, "diff", *plain, "--relative", base, "--", CONTENT) or b"").split(b"\n")
    removed = b"\n".join(line for line in lines if line.startswith(b"-"))
    gone = {each.id for each in cited_in(removed.decode("utf-8", "replace"))}
    return any(
        not gone.isdisjoint(source.names) and overview.cited.isdisjoint(source.names)
        for _path, _at, source in overview.references()
    )


def _depends(record: Facts, files: Files, touched: _Touched) -> bool:
    if touched.terms:
        text = files.text(record.path).lower()
        if any(term in text for term in touched.terms):
            return True
    # Another translation of the same record may be in the same language.
    is_translation = record.translation_of in touched.originals
    return is_translation or not touched.nodes.isdisjoint(nodes_of(record))


def _changed_entries(
    root: Path, base: str, path: str, document: Document | None
) -> Mapping[str, Any] | None:
    """Return old and new version of each entry that differs, by id; None if either is unreadable.

    `document` is the file as it was validated, which may be with changes that no one saved yet.
    """
    file = root / path
    now = _by_id(document)
    if now is None:
        now = _entries(path, file.read_bytes() if file.is_file() else b"")
    # ./ makes the path relative to the collection; a file that was not there has no entries.
    before = _entries(path, ask(root, "show", f"{base}:./{path}") or b"")
    if now is None or before is None:
        return None
    ids = {*now, *before}
    return {id: (before.get(id), now.get(id)) for id in ids if before.get(id) != now.get(id)}


def _entries(path: str, content: bytes) -> dict[str, Any] | None:
    if not content:
        return {}
    document = read_document(path, content)
    return _by_id(document) if isinstance(document, Document) else None


def _by_id(document: Document | None) -> dict[str, Any] | None:
    if document is None or not isinstance(document.data, list):
        return None
    return {
        str(entry[key]): entry
        for entry in document.data
        if isinstance(entry, dict)
        # A record may cite a source by either.
        for key in ("id", "citation-key")
        if key in entry
    }
