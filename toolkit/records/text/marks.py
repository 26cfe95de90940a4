"""A parsed text -> its citations, glossary terms and links, each with its place in the text.

Parsing keeps no places, because a page needs none; they are found again in the text, in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator

from toolkit.base import budget
from toolkit.model.text.blocks import Citation, Foreign, Link, Node, Term, Text
from toolkit.model.text.citations import Cited, cited_in
from toolkit.model.text.markup_problems import MarkupProblem

Words = tuple[int, int]
"""A range of code points in a passage's text."""

Mark = tuple[Citation | Term | Link, Words | None]
"""A mark and the place of what it names; None if that cannot be told."""


def marks_in(text: str, nodes: Iterable[Node]) -> Iterator[Mark]:
    """Yield each mark among the nodes of a text with its place."""
    at = 0
    citations = cited_in(text)
    for node in nodes:
        if isinstance(node, Text):
            continue
        if isinstance(node, Citation):
            words = _place_of_citation(node, citations)
        elif isinstance(node, Foreign):
            continue
        else:
            words = _place(text, node, at)
        at = words[1] if words else at
        yield node, words


def _place_of_citation(node: Citation, citations: Iterator[Cited]) -> Words | None:
    for cited in citations:
        # Those in the words of a link are no nodes.
        if (cited.id, cited.place) == (node.id, node.place):
            return cited.start, cited.end
    return None


def _place(text: str, node: Term | Link, start: int) -> Words | None:
    target = f"glossary:{node.id}" if isinstance(node, Term) else node.target
    return target_place(text, target, start)


def target_place(text: str, target: str, start: int = 0) -> Words | None:
    """Find the target of a link, without its brackets."""
    found = _find(text, target, start, lambda at: text.endswith(("](", "](<"), 0, at))
    return (found, found + len(target)) if found >= 0 else None


def _find(text: str, wanted: str, start: int, fits: Callable[[int], bool]) -> int:
    # Not a regular expression: each source would need one of its own, and making it takes long.
    at = text.find(wanted, start)
    while at >= 0 and not fits(at):
        at = text.find(wanted, at + 1)
    return at


# Problems whose snippet is not in the text as it stands.
_WHOLE_LINES = {
    "nested-list": re.compile(r"^[ \t]+(?:[-+*]|[0-9]{1,9}[.)])[ \t].*$", re.MULTILINE),
    "rule": re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE),
}


# Problems of a whole line: it may begin as another one does, and is not that one.
_LINES = {
    *("heading", "heading-marks", "heading-alone", "quote", "box-line", "do-box", "do-not-item"),
    *("table-head", "table-dashes", "table-row", "table-cell", "table-columns", "table-heading"),
    *(
        "table-alone",
        "table-next",
        "numbers",
        "empty-item",
        "bullet-sign",
        "joined-lines",
        "inside",
    ),
}


def problem_places(
    text: str, problems: Iterable[MarkupProblem], kinds: Container[str]
) -> Iterator[tuple[MarkupProblem, Words | None]]:
    """Yield each problem of these kinds with the place of its snippet.

    Those of which only the number is reported have no place: each is looked for in all of the text.
    """
    after: dict[str, int] = {}
    for number, problem in enumerate(each for each in problems if each.kind in kinds):
        if number > budget.FINDINGS:
            yield problem, None
            continue
        start = after.get(problem.snippet, 0)
        if problem.kind in ("link", "language"):
            words = target_place(text, problem.snippet, start)
        elif problem.kind in _WHOLE_LINES:
            match = _WHOLE_LINES[problem.kind].search(text, start)
            words = match.span() if match else None
        else:
            words = _snippet_place(text, problem, start)
        after[problem.snippet] = words[1] if words else start
        yield problem, words


def _snippet_place(text: str, problem: MarkupProblem, start: int) -> Words | None:
    end = len(problem.snippet)

    def is_line(at: int) -> bool:
        begin = text.rfind("\n", 0, at) + 1
        stop = text.find("\n", at + end)
        return text[begin : stop if stop >= 0 else None].strip() == problem.snippet.strip()

    found = _find(text, problem.snippet, start, is_line) if problem.kind in _LINES else -1
    if found < 0:
        found = text.find(problem.snippet, start)
    return (found, found + end) if found >= 0 else None
