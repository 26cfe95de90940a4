"""Citations of sources that the collection does not have."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import nearest
from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Citation, Text
from toolkit.model.text.citations import CITATION, NEAR_CITATION, as_written
from toolkit.records.reading.find import CONTENT, SHARED_FILES
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage
from toolkit.rules.rule import Context, rule

FILE = f"{CONTENT}/{SHARED_FILES['references']}"

# What an editor meant as a citation and the parser takes for words: [@Two Words], [nhs-gbs].
_BRACKETS = regex(r"(?<!\\)\[([^\[\]]*)\](?!\()")


@rule(
    "REF001",
    "reference-unknown",
    severity="error",
    serves=("nhs:2-evidence", "pif-tick:4-evidence", "discern:4"),
)
def reference_unknown(record: Record, context: Context) -> Iterator[Finding]:
    """A citation names a source that is not in references.json.

    Why: a claim whose source cannot be looked up is a claim without a source.

    Source: NHS Standard for creating health content, 2 (record of evidence sources).

    Bad:
        causes: The cause is not known. [@source-onne]  # expect: REF001

    Good:
        causes: The cause is not known. [@source-one]
    """
    library = context.library
    unknown = {
        name
        for name in record.citations
        if name not in library.references and not library.is_broken("references", name)
    }
    if not library.references and "references" not in library.unreadable:
        if unknown:
            yield from _no_references_at_all(record)
        return
    for passage in record.passages if unknown else ():
        for node, words in passage.marks:
            if isinstance(node, Citation) and node.id in unknown:
                yield _unknown(passage, node.id, context.library, words)
    for passage in record.parsed_passages:
        if "[" not in passage.text:
            continue
        # Brackets that are part of a mark are not in the words.
        if any(isinstance(node, Text) and "[" in node.text for node in passage.nodes):
            yield from _not_citations(passage, context.library)


def _unknown(
    passage: Passage, name: str, library: Library, words: tuple[int, int] | None
) -> Finding:
    otherwise = f"export it from Zotero into {FILE}"
    near = nearest(name, library.references)
    # An id that needs braces is shown with them.
    shown = near if near and as_written([near]) == f"[@{near}]" else as_written([near or ""])
    hint = f"did you mean {shown}? If not, {otherwise}" if near else otherwise
    return Finding(passage.route, f"there is no source called {name} in {FILE}", hint, words=words)


def _no_references_at_all(record: Record) -> Iterator[Finding]:
    """Say it once: the file is missing or empty, and none of the citations is to blame."""
    for passage in record.passages:
        for node, words in passage.marks:
            if isinstance(node, Citation):
                yield Finding(
                    passage.route,
                    f"this record cites sources, but {FILE} has none",
                    f"export the sources from Zotero (CSL-JSON) into {FILE}",
                    words=words,
                )
                return


def _not_citations(passage: Passage, library: Library) -> Iterator[Finding]:
    for match in _BRACKETS.finditer(passage.text):
        inside = match[1]
        if CITATION.fullmatch(match.group()) or not (
            NEAR_CITATION.match(match.group()) or inside in library.references
        ):
            continue
        near = nearest(inside.strip(" @"), library.references)
        meant = as_written([near]) if near else "[@source-id]"
        yield Finding(
            passage.route,
            f"{match.group()} is not written like a citation and would be printed as it stands",
            f"write {meant}; of several, [@one; @two]; with a place, [@one, page 2]",
            words=match.span(),
        )
