"""libyaml's errors -> problems in an editor's words, at the place where the cause is."""

from __future__ import annotations

from typing import Any

from yaml import YAMLError

from toolkit.base.diagnostics import Span
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.explaining.slips.find import find_slip
from toolkit.records.problem import Problem, problem_at
from toolkit.records.syntax.decode import lines_of
from toolkit.records.syntax.value_words import shorten

# (part of libyaml's text, is the cause at the context mark, message, hint)
_WORDS: tuple[tuple[str, bool, str, str], ...] = (
    (
        "mapping values are not allowed",
        False,
        "a colon with a space after it stands inside the text",
        'put the whole text in double quotes: key: "text: more text"',
    ),
    (
        "unexpected end of stream",
        True,
        "a quotation mark opens here and never closes",
        "add the closing quotation mark at the end of the text",
    ),
    (
        "unexpected document indicator",
        True,
        "a quotation mark opens here and never closes",
        "add the closing quotation mark at the end of the text",
    ),
    (
        "could not find expected ':'",
        True,
        "this line has no colon after its key, or its text should be indented further",
        "write key: text, or indent the line by two more spaces than its key",
    ),
    (
        "did not find expected key",
        False,
        "this line does not line up with the keys above it, or a quotation mark before it "
        "closes too early",
        'indent it exactly like the keys it belongs with; in a double-quoted text write \\" for '
        "a quotation mark",
    ),
    (
        "did not find expected '-' indicator",
        False,
        "this line is indented like the list above it but does not begin with a dash",
        "begin it with - and a space, or indent it like the key it belongs to",
    ),
    (
        "did not find expected ',' or ']'",
        True,
        "a list in square brackets opens here and is not closed",
        "add the closing ] or put a text that begins with [ in double quotes",
    ),
    (
        "did not find expected ',' or '}'",
        True,
        "a group in curly brackets opens here and is not closed",
        "add the closing } or put a text that begins with { in double quotes",
    ),
    (
        "unknown escape character",
        False,
        "a backslash in double quotes must be followed by a letter YAML knows",
        "write \\\\ for a backslash, or use single quotes",
    ),
    (
        "found a tab character",
        False,
        "a tab stands where only spaces may",
        "replace it with spaces: two for each level",
    ),
    (
        "block sequence entries are not allowed",
        False,
        "a list begins on the same line as its key",
        "put each - on a line of its own below the key",
    ),
    (
        "did not find expected <document start>",
        False,
        "this line belongs to nothing above it",
        "every record line is key: value; check the lines just above",
    ),
    (
        "did not find expected the document start",
        False,
        "this line belongs to nothing above it",
        "every record line is key: value; check the lines just above",
    ),
    (
        "did not find expected node content",
        False,
        "a value is missing or begins with a character that YAML keeps for itself",
        "put the text in double quotes",
    ),
    (
        "did not find expected comment or line break",
        False,
        "text follows > or | on the same line",
        "put the text on the next line, indented by two spaces",
    ),
    (
        "invalid Unicode character escape code",
        False,
        "a backslash code stands for half a character",
        "write the character itself",
    ),
    (
        "incompatible YAML document",
        False,
        "this line asks for a version of YAML that nothing here reads",
        "delete the line",
    ),
    (
        "did not find expected hexdecimal number",
        False,
        "a backslash code in double quotes is not complete",
        "write \\\\ for a backslash, or use single quotes",
    ),
)


def explain_yaml_error(
    error: YAMLError, text: str, kinds: Kinds | None = None, *, is_json: bool = False
) -> Problem:
    """Turn the one error at which libyaml stopped into a problem."""
    problem = str(getattr(error, "problem", "") or error)
    # No fix of the line's signs is the right one where a letter is not one.
    found = None if is_json or "Unicode" in problem else find_slip(error, text, kinds)
    if found:
        return problem_at(found.code, found.span, found.message, found.hint)
    mark: Any = getattr(error, "problem_mark", None)
    context: Any = getattr(error, "context_mark", None)
    if "cannot start any token" in problem and mark is not None:
        letter = lines_of(text)[mark.line][mark.column : mark.column + 1]
        message = f"a text may not begin with {letter or 'this character'}"
        return problem_at("SYN010", _span(mark, text), message, "put the text in double quotes")
    if context is not None and _is_closed_later(problem, mark, context.line, text):
        message = "a comma is missing here, or a text in the brackets needs double quotes"
        hint = "put a comma between two entries, and each text that has a comma or colon in quotes"
        return problem_at("SYN010", _span(mark, text), message, hint)
    for part, at_context, message, hint in _WORDS:
        if part in problem:
            where = context if at_context and context is not None else mark
            if part == "could not find expected ':'" and context is not None:
                return _missing_colon(context, text, message, hint)
            return problem_at("SYN010", _span(where, text), message, hint)
    message = f"this is not valid YAML: {shorten(problem, 120)}"
    hint = "compare the line with a record that works, or put the text in double quotes"
    return problem_at("SYN010", _span(mark or context, text), message, hint)


def _is_closed_later(problem: str, mark: Any, line: int, text: str) -> bool:
    """The bracket that opens on this line and that libyaml misses is closed on the same line."""
    if mark is None or mark.line != line or "did not find expected ','" not in problem:
        return False
    rest = lines_of(text)[line][mark.column :]
    return ("]" if "']'" in problem else "}") in rest


def _missing_colon(context: Any, text: str, message: str, hint: str) -> Problem:
    line = lines_of(text)[context.line][context.column :]
    if line[:1] in "\"'":
        message = "a quotation mark opens here and never closes, or the text goes on after it"
        hint = "close it at the end; a text with quotation marks inside needs the other kind"
    return problem_at("SYN010", _span(context, text), message, hint)


def _span(mark: Any, text: str) -> Span:
    if mark is None:
        return Span()
    lines = lines_of(text)
    # libyaml puts "unexpected end" one line after the last: a reader needs a line that exists.
    line = min(mark.line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    column = mark.column if line == mark.line else 0
    end = max(column + 1, len(lines[line].rstrip()))
    return Span(line + 1, column + 1, line + 1, end + 1)
