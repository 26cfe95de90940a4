"""Letters that no handout can show."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.undrawn import undrawn_letters
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR027", "letter-without-font", severity="error", sentences=True, serves=())
def letter_without_font(record: Record, _context: Context) -> Iterator[Finding]:
    """A text has a picture or a sign that no font for handouts has.

    Why: it would print as an empty box, so no handout of the record could be made.

    Bad:
        causes: The cause is not known 🤷. [@source-one]  # expect: STR027

    Good:
        causes: The cause is not known. [@source-one]
    """
    texts = [(passage.route, passage.text) for passage in record.passages]
    texts += record.plain_texts
    for route, text in texts:
        if text.isascii():
            continue
        for at, message, hint in undrawn_letters(text):
            yield Finding(route, message, hint, words=(at, at + 1))
