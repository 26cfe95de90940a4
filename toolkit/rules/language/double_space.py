"""Two spaces between words."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

# A list item may be indented, and its mark may have more than one space behind it.
_DOUBLE = regex(
    r"(?m)^[ \t]*(?:[-+*]|[0-9]{1,9}[.)])[ \xa0]{2,}(?=\S)|(?<=\S)(?P<double>[ \xa0]{2,})(?=\S)"
)


@rule("LAN028", "double-space", severity="warning", fixable=True, sentences=True, serves=())
def double_space(record: Record, _context: Context) -> Iterator[Finding]:
    """Two or more spaces stand between words.

    Why: in print they leave holes, and they are mostly the trace of a word that was deleted.

    Bad:
        outlook: "It gets  better. [@source-one]"  # expect: LAN028

    Good:
        outlook: It gets better. [@source-one]
    """
    for passage in record.passages:
        if "  " not in passage.text and "\xa0" not in passage.text:
            continue
        for match in _DOUBLE.finditer(passage.text):
            start, end = match.span("double")
            if start < 0:
                continue
            # A place must hold letters to be found in the file, so those around it belong to it.
            words = (start - 1, end + 1)
            before, after = passage.text[start - 1], passage.text[end]
            yield Finding(
                passage.route,
                f"{end - start} spaces stand between two words",
                "type one space; see whether a word is missing",
                words=words,
                # Between digits something else than a space may be missing.
                replacement=None if before.isdigit() and after.isdigit() else f"{before} {after}",
            )
