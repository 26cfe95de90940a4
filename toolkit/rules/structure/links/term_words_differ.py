"""Glossary links whose words are about something else."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.blocks import Term
from toolkit.records.record import Record
from toolkit.records.text.term_words import has_of_term
from toolkit.rules.rule import Context, rule


@rule("STR024", "term-words-differ", severity="warning", serves=())
def term_words_differ(record: Record, context: Context) -> Iterator[Finding]:
    """The words of a glossary link have nothing of the term that they lead to.

    Why: the glossary then explains one thing under the name of another. The words may be the term,
    a form of it, its initials, or plain words that its meaning has too. Care cards have a rule of
    their own, which is stricter (CAR016).

    Source: PEMAT-P 4 (medical terms are defined when used).

    Bad:
        causes: It harms [the kidneys](glossary:myelin). [@source-one]  # expect: STR024

    Good:
        causes: It harms [the coating of nerves](glossary:myelin). [@source-one]
    """
    if not record.is_english:
        return
    terms = context.library.glossary
    for passage in record.passages:
        if "glossary:" not in passage.text or passage.route[0] == "get_help":
            continue
        for node, words in passage.marks:
            if isinstance(node, Term) and node.id in terms:
                term = terms[node.id]
                if not has_of_term(node.words, term):
                    yield Finding(
                        passage.route,
                        f"“{node.words}” has nothing of the term it leads to, {term.term}",
                        f"link the words that mean {term.term}, or name another term",
                        words=words,
                    )
