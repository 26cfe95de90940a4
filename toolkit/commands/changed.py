"""What changed since a git revision -> the files to validate, with all that depend on them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from toolkit.base.errors import Misuse
from toolkit.base.settings import FILE_NAME
from toolkit.model.condition import Condition
from toolkit.model.markup import Link, Term
from toolkit.model.topic import Topic
from toolkit.records.document import Document
from toolkit.records.find import CONTENT, IMAGES, SHARED_FILES
from toolkit.records.load import Loaded
from toolkit.records.read import read_document
from toolkit.records.record import Record


def changed_paths(root: Path, revision: str) -> frozenset[str]:
    """Give the collection's files that differ from a revision, new and deleted ones among them.

    Without git, or for a revision it does not know, it is misuse.
    """
    if revision.startswith("-"):
        raise Misuse(f"{revision} is not a revision", "name a branch, a tag or a commit")
    differing = _git(root, "diff", "--name-only", "--relative", "-z", revision, "--", ".")
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    names = (differing + untracked).decode("utf-8", "surrogateescape").split("\0")
    return frozenset(name for name in names if name)


def affected_paths(root: Path, revision: str, loaded: Loaded) -> frozenset[str] | None:
    """Give the paths to report on, or None for all of them because the settings changed."""
    changed = changed_paths(root, revision)
    if FILE_NAME in changed:
        return None
    shared = {name: f"{CONTENT}/{file}" for name, file in SHARED_FILES.items()}
    entries: dict[str, frozenset[str]] = {}
    for name, path in shared.items():
        if path in changed:
            differing = _changed_entries(root, revision, path)
            if differing is None:
                return None
            entries[name] = differing
    pictures = {path.removeprefix(f"{CONTENT}/{IMAGES}/") for path in changed}
    ids = {Path(path).stem for path in changed if path.endswith((".yaml", ".yml"))}
    found = set(changed)
    for record in loaded.records:
        if _depends(record, entries, pictures, ids):
            found.add(record.document.path)
    return frozenset(found)


def _depends(
    record: Record, entries: dict[str, frozenset[str]], pictures: set[str], ids: set[str]
) -> bool:
    model = record.model
    terms = {node.id for node in _nodes(record) if isinstance(node, Term)}
    return bool(
        entries.get("references", frozenset()).intersection(record.citations)
        or entries.get("glossary", frozenset()).intersection(terms)
        or entries.get("organisations", frozenset()).intersection(model.support)
        or pictures.intersection(figure.file for figure in model.figures)
        or ids.intersection(_records_named(record, model))
    )


def _records_named(record: Record, model: Condition | Topic) -> Iterator[str]:
    yield from model.related
    if isinstance(model, Topic):
        yield from model.compare.conditions
    for node in _nodes(record):
        if isinstance(node, Link) and node.target.startswith("record:"):
            yield node.target.removeprefix("record:")


def _nodes(record: Record) -> Iterable[Any]:
    for passage in record.passages:
        yield from passage.parsed.nodes()


def _changed_entries(root: Path, revision: str, path: str) -> frozenset[str] | None:
    """Give the ids whose entry differs; None if one of the two versions cannot be read."""
    now = _entries(path, (root / path).read_bytes()) if (root / path).is_file() else {}
    # ./ makes the path relative to the collection, which need not be the repository's top.
    before = _entries(path, _git(root, "show", f"{revision}:./{path}", absent_is_empty=True))
    if now is None or before is None:
        return None
    return frozenset(id for id in {*now, *before} if now.get(id) != before.get(id))


def _entries(path: str, content: bytes) -> dict[str, Any] | None:
    if not content:
        return {}
    document = read_document(path, content)
    if not isinstance(document, Document) or not isinstance(document.data, list):
        return None
    return {
        str(entry["id"]): entry
        for entry in document.data
        if isinstance(entry, dict) and "id" in entry
    }


def _git(root: Path, *arguments: str, absent_is_empty: bool = False) -> bytes:
    try:
        # A list of arguments and no shell: a revision cannot become a command.
        done = subprocess.run(  # noqa: S603
            ["git", "-C", str(root), *arguments],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise Misuse("--changed-since needs git, which is not installed") from error
    if done.returncode == 0:
        return done.stdout
    if absent_is_empty:
        return b""
    reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
    hint = "in CI, fetch the history first: a shallow clone may not hold the revision"
    raise Misuse(f"git says: {reason[0] if reason else 'nothing'}", hint)
