"""Links to glossary terms that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import did_you_mean
from toolkit.model.text.blocks import Term
from toolkit.records.reading.find import CONTENT, SHARED_FILES
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

FILE = f"{CONTENT}/{SHARED_FILES['glossary']}"


@rule("STR001", "glossary-term-unknown", severity="error", serves=("cdc-cci:7", "pemat:4"))
def glossary_term_unknown(record: Record, context: Context) -> Iterator[Finding]:
    """A text names a glossary term that is not in glossary.yaml.

    Why: the reader would be promised an explanation that is not there.

    Source: PEMAT-P 4 (medical terms are defined when used).

    Bad:
        causes: It harms [the coating of nerves](glossary:myelim). [@source-one]  # expect: STR001

    Good:
        causes: It harms [the coating of nerves](glossary:myelin). [@source-one]
    """
    terms = context.library.glossary
    for passage in record.passages:
        if "glossary:" not in passage.text:
            continue
        for node, words in passage.marks:
            if isinstance(node, Term) and node.id not in terms:
                if context.library.is_broken("glossary", node.id):
                    continue
                if terms:
                    message = f"there is no term called {node.id} in {FILE}"
                    hint = did_you_mean(node.id, terms, f"add the term to {FILE}")
                    yield Finding(passage.route, message, hint, words=words)
                    continue
                # The file is missing: once is enough, no link is to blame.
                message = f"this record uses glossary terms, but {FILE} has none"
                yield Finding(passage.route, message, f"write {FILE}", words=words)
                return
