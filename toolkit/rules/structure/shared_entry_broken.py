"""Sources, terms and organisations that a record names and that have errors of their own."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.blocks import Citation, Term
from toolkit.records.named import organisations_named
from toolkit.records.reading.find import CONTENT, SHARED_FILES
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.syntax.value_words import shorten
from toolkit.rules.rule import Context, rule

_CALLED = {"references": "source", "glossary": "term", "organisations": "organisation"}


@rule("STR026", "shared-entry-broken", severity="error", serves=())
def shared_entry_broken(record: Record, context: Context) -> Iterator[Finding]:
    """A record names a source, a term or an organisation whose own entry has errors.

    Why: what is printed of the entry could be wrong or missing, so the record waits until the entry
    is fixed. Records that do not name it go on.

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Nerve pain"},
          {"id": "source-two", "type": "webpage", "title": "Lupus"},
          {"id": "source-nine", "type": "webpage", "title": "Pain", "issued": "2019"}
        ]
        # file: content/conditions/minimal.yaml
        causes: The cause is not known. [@source-nine]  # expect: STR026

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Nerve pain"},
          {"id": "source-two", "type": "webpage", "title": "Lupus"},
          {"id": "source-nine", "type": "webpage", "title": "Pain",
            "issued": {"date-parts": [[2019]]}}
        ]
        # file: content/conditions/minimal.yaml
        causes: The cause is not known. [@source-nine]
    """
    library = context.library
    if not (any(library.broken.values()) or library.unreadable):
        return
    said: set[str] = set()
    for passage in record.passages:
        for node, words in passage.marks if "[" in passage.text else ():
            if isinstance(node, Citation | Term):
                file = "references" if isinstance(node, Citation) else "glossary"
                for message, hint in _cause(library, file, node.id, said):
                    yield Finding(passage.route, message, hint, words=words)
    for route, name in organisations_named(record.model):
        for message, hint in _cause(library, "organisations", name, said):
            yield Finding(route, message, hint)


def _cause(library: Library, file: str, name: str, said: set[str]) -> Iterator[tuple[str, str]]:
    path = f"{CONTENT}/{SHARED_FILES[file]}"
    if file in library.unreadable:
        # Once is enough: none of the names is to blame.
        if file not in said:
            said.add(file)
            yield f"{path} cannot be read, and this record names entries of it", f"fix {path} first"
        return
    line = library.broken.get(file, {}).get(name)
    if line is not None:
        yield (
            f"the entry of the {_CALLED[file]} {shorten(name)} has errors: {path}, line {line}",
            f"fix line {line} of {path} first; this record is not exported until then",
        )
