"""Links that lead where no link may."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Text
from toolkit.records.record import Record
from toolkit.records.text.marks import problem_places
from toolkit.records.text.passage import Passage
from toolkit.rules.rule import Context, rule

_FORMS = "links begin with https://, glossary:, record: or #; words in Welsh are [words](lang:cy)"

# A link to its writer, words to the parser: a space before the bracket, or one in the address.
_HALF = regex(r"\]\s*\((?:\s*(?:https?:|www\.|glossary:|record:|lang:|#)[^)]*\)?)|\]\(|<https?:")


@rule("STR010", "link-target", severity="error", serves=())
def link_target(record: Record, _context: Context) -> Iterator[Finding]:
    """A link is not written so that it can be followed safely.

    Why: an address that begins with http:// can be changed on its way to the reader, and other
    kinds of address do not work in print.

    Bad:
        outlook: Ask the [MS Society](http://example.org). [@source-one]  # expect: STR010

    Good:
        outlook: Ask the [MS Society](https://example.org). [@source-one]
    """
    for passage in record.parsed_passages:
        for problem, words in problem_places(passage.text, passage.problems, ("link",)):
            message, hint = _explain(problem.snippet)
            yield Finding(passage.route, message, hint, words=words)
        yield from _half_links(passage)


def _explain(target: str) -> tuple[str, str]:
    if target.lower().startswith("http://"):
        better = "https://" + target[len("http://") :]
        return f"the link {target} does not begin with https://", f"write {better}, and try it"
    if not target:
        return "the link leads nowhere: there is nothing between its round brackets", _FORMS
    if target.startswith(("www.", "//")):
        return f"the link {target} is not a whole address", f"write https://{target.lstrip('/')}"
    if target.startswith(("mailto:", "tel:")):
        hint = "write the address or number out in words, or name the organisation under support"
        return f"{target} does not work in print", hint
    return f"{target} is not a target a link may have", _FORMS


def _half_links(passage: Passage) -> Iterator[Finding]:
    for node in passage.nodes:
        if not isinstance(node, Text) or ("]" not in node.text and "<" not in node.text):
            continue
        match = _HALF.search(node.text)
        if match:
            start = passage.text.find(match.group())
            yield Finding(
                passage.route,
                "this is not written like a link and would be printed as it stands",
                "write [words](https://address), without a space between ] and ( or inside ( )",
                words=(start, start + len(match.group())) if start >= 0 else None,
            )
