"""Markup that a record's texts may not have."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.markup_problems import ProblemKind
from toolkit.model.text.read_tables import MOST_COLUMNS
from toolkit.records.record import Record
from toolkit.records.text.marks import problem_places
from toolkit.rules.rule import Context, rule

# What is wrong, and what to type instead.
_SAID: dict[ProblemKind, tuple[str, str]] = {
    "emphasis": (
        "texts have no bold or italics: the marks {snippet} would be printed as they stand",
        "take the marks away; begin the sentence with what matters most",
    ),
    "html": (
        "texts have no HTML: {snippet} would be printed as it stands",
        "write the words alone; for a < sign write: less than",
    ),
    "image": (
        "pictures go under figures, with alternative text, and not into a text",
        "add an entry under figures with file, after, alt, caption, credit and licence",
    ),
    "heading": (
        "this is no sub-heading as texts have them: {snippet}",
        "write ### and a space and its words, on a line of its own; there is one level",
    ),
    "heading-marks": (
        "a sub-heading has a link or a source in it: {snippet}",
        "write its words alone; put the link or the source into the text below it",
    ),
    "heading-alone": (
        "this sub-heading has no text below it: {snippet}",
        "write the text below it, or take it out",
    ),
    "code": (
        "texts have no code: the line {snippet} would be printed as it stands",
        "take away the ` marks, or the four spaces before the line",
    ),
    "quote": (
        "lines that begin with > are a box, and this one does not say what it is: {snippet}",
        "write > Important: and the words, or > Do: or > Do not: above a list; for a quotation take "
        "the > away and name the source with [@source-id]",
    ),
    "do-box": (
        "a box of what to do, or not to do, is a list and nothing else: {snippet}",
        "write > Do: or > Do not: on a line of its own, and below it > - and the words for each thing",
    ),
    "do-not-item": (
        "“do not” is printed before each item of this list, and this one begins with a negation of "
        "its own: {snippet}",
        "write what not to do alone, such as drive; move what to do to a list below > Do:",
    ),
    "box-line": (
        "this line would be printed in the box above it: {snippet}",
        "begin it with > and a space, or leave an empty line above it",
    ),
    "inside": (
        "lists and boxes have no boxes, tables or sub-headings in them: {snippet}",
        "move it out to the margin, with an empty line above and below it",
    ),
    "rule": (
        "texts have no lines across the page: {snippet} would be printed as it stands",
        "take it out; an empty line begins a new paragraph",
    ),
    "table-head": (
        "rows without a header would be printed as one sentence: {snippet}",
        "say in a first row what each column holds, and write below it | --- | --- | with as many "
        "parts",
    ),
    "table-dashes": (
        "this line of dashes has not as many parts as the header above it: {snippet}",
        "write --- once for each cell of the first row, such as | --- | --- | for two",
    ),
    "table-row": (
        "this line of a table has not as many cells as its header, or no | at an end: {snippet}",
        "write | before, between and after as many cells as the header has, \\| for a bar that is "
        "printed, and an empty line below the table",
    ),
    "table-cell": (
        "this row has an empty cell, and no one can tell why: {snippet}",
        "write what it means, such as none or not known",
    ),
    "table-columns": (
        f"tables have 2 to {MOST_COLUMNS} columns, as many as fit on a page: {{snippet}}",
        "make two tables, turn its columns into rows, or write a list",
    ),
    "table-heading": (
        "a column has no heading of plain words: {snippet}",
        "write in each cell of the first row what is below it; put links and sources into the rows",
    ),
    "table-alone": (
        "this table has a header and no rows: {snippet}",
        "write a line for each row below the line of dashes, such as | words | words |",
    ),
    "table-next": (
        "this table follows another one, with nothing between: {snippet}",
        "write what it shows in a sentence or a sub-heading above it",
    ),
    "line-break": (
        "the backslash at the end of this line would be lost, and its new line with it",
        "take the backslash away; an empty line begins a new paragraph",
    ),
    "empty-item": (
        "this item of a list has no text, so it would not be printed: {snippet}",
        "write its text after the sign and a space, or delete the line",
    ),
    "bullet-sign": (
        "the sign at the start of this line would be printed as a bullet: {snippet}",
        "begin items of a list with - and a space; else write the sign as a word, such as minus",
    ),
    "numbers": (
        "the numbers of this list do not count up by one: {snippet}",
        "number the items 1, 2, 3 and so on, or begin each with - and a space",
    ),
    "joined-lines": (
        "this line would be printed as the end of the line above it: {snippet}",
        "begin each item of a list with - or 1. and a space, after an empty line; in a table begin "
        "each row with |",
    ),
    "language": (
        "this names no language that we know: {snippet}",
        "write the tag as a record's language is written, such as [words](lang:cy) for Welsh or "
        "[words](lang:zh-Hant) for traditional Chinese",
    ),
    "empty-link": (
        "this link has no words to choose: {snippet}",
        "write between the square brackets what the link leads to",
    ),
    "link-title": (
        "words in quotation marks after a link's address are not printed: {snippet}",
        "move them out of the round brackets, or delete them",
    ),
    "broken-link": (
        "this is not quite a link, so its signs would be printed as they stand: {snippet}",
        "write [words](https://address): no spaces in the address, and sources after the link",
    ),
    "nested-list": (
        "a list stands inside a list; the two would be printed as one",
        "move its items out to the margin, or make two lists with a sentence before each",
    ),
    "blocks": (
        "this text may be one paragraph only; here is a list, a table, or more than one paragraph",
        "join the lines to one paragraph; do not begin it with a dash or a number and full stop",
    ),
}


@rule("STR009", "markup-not-allowed", severity="error", serves=("nhs:emphasis", "nhs:6-access"))
def markup_not_allowed(record: Record, _context: Context) -> Iterator[Finding]:
    """A text has markup other than paragraphs, lists, tables, sub-headings, boxes, links and citations.

    Why: bold, italics and the like make text harder to read for many people, so nothing prints
    them: the asterisks would be in the handout.

    Source: NHS digital service manual, formatting (no bold for emphasis, no italics).

    Bad:
        causes: The cause is *not* known. [@source-one]  # expect: STR009

    Good:
        causes: The cause is not known. [@source-one]
    """
    for passage in record.parsed_passages:
        for problem, words in problem_places(passage.text, passage.problems, _SAID):
            message, hint = _SAID[problem.kind]
            snippet = passage.text[slice(*words)] if words else problem.snippet
            shown = snippet.strip() if len(snippet) <= 40 else f"{snippet[:39].strip()}…"
            message = message.replace("{snippet}", shown)
            yield Finding(passage.route, message, hint, words=words)
