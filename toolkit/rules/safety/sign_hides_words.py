"""Links in signs whose words are more than the name of what they lead to."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Link, Term
from toolkit.records.record import Record
from toolkit.records.text.term_words import has_of_term
from toolkit.rules.rule import Context, rule

_MOST_WORDS = 5
_SENTENCE = regex(
    r"(?i)[.!?;:\u0964\u06d4\u3002]|\b(?:you|should|must|wait|do not|don['’]t|never)\b"
)


@rule("CAR016", "sign-hides-words", severity="error", serves=())
def sign_hides_words(record: Record, context: Context) -> Iterator[Finding]:
    """A link in a sign holds a sentence, or words that are not its glossary term's.

    Why: a link marks the name of one thing. A sentence inside it is advice that other checks take
    for a name, and words that the glossary explains as something else mislead whoever looks them up.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - "[you feel fine and should wait](glossary:myelin) [@source-one]"  # expect: CAR016

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - "you have damage to [myelin](glossary:myelin) and cannot breathe [@source-one]"
    """
    terms = context.library.glossary
    for passage in record.passages:
        if passage.route[0] != "get_help" or "](" not in passage.text:
            continue
        for node, words in passage.marks:
            if not isinstance(node, Term | Link):
                continue
            term = terms.get(node.id) if isinstance(node, Term) else None
            if len(node.words.split()) > _MOST_WORDS or _SENTENCE.search(node.words):
                message = f"the link “{node.words}” holds more than the name of one thing"
            elif term and record.is_english and not has_of_term(node.words, term):
                message = f"“{node.words}” has nothing of the term it leads to, {term.term}"
            else:
                continue
            hint = "write the sentence as words of the sign, and link a name alone"
            yield Finding(passage.route, message, hint, words=words)
