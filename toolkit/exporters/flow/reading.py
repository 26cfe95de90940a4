"""A filled template -> blocks, as a browser would divide it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.exporters.flow.blocks import Block, Box, ItemList, Paragraph, Picture, Run, Table
from toolkit.pages.languages.translations import Direction

_BLOCKS = {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "section", "div", "img",
}  # fmt: skip
_BOXES = ("emergency", "urgent", "non-urgent", "do", "do-not", "important", "own-box")
_SPACES = regex(r"[ \t\r\n\f]+")
# Around words that run the other way: marks of a direction, which no letter is drawn for.
_MARKS: dict[Direction, str] = {"ltr": "\u200e", "rtl": "\u200f"}
_ISOLATED = regex("\u2066([^\u2069]*)\u2069")
# It keeps the number of a source on the line of its word, from which no space parts it.
_JOINER = "\u2060"


def read_flow(html: str, direction: Direction) -> tuple[Block, ...]:
    """Return the blocks of a filled template; the page runs in that direction."""
    import tinyhtml5

    tree = tinyhtml5.parse(html, namespace_html_elements=False)
    return tuple(_blocks(tree.find("body"), Run("", direction=direction)))


def _blocks(element: Any, look: Run) -> Iterator[Block]:
    """Yield the blocks inside an element; words between two of them are a paragraph."""
    words: list[Run] = [_run(look, element.text)]
    anchor = element.get("id", "")
    for child in element:
        if child.tag in _BLOCKS:
            yield from _paragraph(words, anchor=anchor)
            words = []
            for block in _block(child, look):
                yield _anchored(block, anchor)
                anchor = ""
        else:
            words += _runs(child, look)
        words.append(_run(look, child.tail))
    yield from _paragraph(words, anchor=anchor)


def _anchored(block: Block, anchor: str) -> Block:
    if anchor and isinstance(block, Paragraph) and not block.anchor:
        return replace(block, anchor=anchor)
    return block


def _block(element: Any, look: Run) -> Iterator[Block]:
    tag, classes = element.tag, element.get("class", "").split()
    look = _inner(element, look)
    if tag == "img":
        yield Picture(element.get("src", ""), element.get("alt", ""))
    elif tag in ("ul", "ol"):
        yield _list(element, look)
    elif tag == "table":
        yield Table(tuple(_inside(row, look) for row in element.iter("tr")))
    elif kind := next((each for each in classes if each in _BOXES and tag != "p"), ""):
        yield Box(kind, tuple(_blocks(element, look)))
    elif tag[0] == "h" or tag == "p":
        for block in _blocks(element, look):
            if isinstance(block, Paragraph):
                level = int(tag[1]) if tag[0] == "h" else 0
                block = replace(block, level=level, role=" ".join(classes))
            yield block
    else:
        yield from _blocks(element, look)


def _list(element: Any, look: Run) -> ItemList:
    items = [each for each in element if each.tag == "li"]
    numbers: list[int] = []
    if element.tag == "ol" and "timeline" not in element.get("class", ""):
        number = int(element.get("start") or 1)
        for item in items:
            number = int(item.get("value") or number)
            numbers.append(number)
            number += 1
    return ItemList(_inside(element, look), tuple(numbers))


def _inside(element: Any, look: Run) -> tuple[tuple[Block, ...], ...]:
    """Return the blocks of each item of a list, or of each cell of a row."""
    parts = (each for each in element if each.tag in ("li", "th", "td"))
    return tuple(tuple(_blocks(each, _inner(each, look))) for each in parts)


def _inner(element: Any, look: Run) -> Run:
    """Return how words inside an element look, from how those around it do."""
    classes = element.get("class", "").split()
    link = element.get("href", "") if element.tag == "a" else look.link
    return replace(
        look,
        is_bold=look.is_bold or "name" in classes or element.tag in ("th", "strong"),
        link=link,
        language=element.get("lang") or look.language,
        direction=element.get("dir") or look.direction,
    )


def _runs(element: Any, look: Run) -> Iterator[Run]:
    # Each cell has the name of its column, for screens that are too narrow for a table.
    if not isinstance(element.tag, str) or element.get("class") == "column":
        return
    if element.tag == "br":
        yield replace(look, text="\n")
        return
    inner = _inner(element, look)
    mark = _MARKS[inner.direction] if inner.direction != look.direction else ""
    yield _run(inner, f"{mark}{element.text or ''}")
    for child in element:
        yield from _runs(child, inner)
        yield _run(inner, child.tail)
    # Each fact of a list that has no items is on a line of its own.
    ends_line = "fact" in element.get("class", "").split()
    yield replace(inner, text="\n") if ends_line else _run(inner, mark)


def _run(look: Run, text: str | None) -> Run:
    text = _SPACES.sub(" ", text or "").replace(_JOINER, "")
    mark = _MARKS["ltr"]
    return replace(look, text=_ISOLATED.sub(f"{mark}\\1{mark}", text))


def _paragraph(words: list[Run], *, anchor: str = "") -> Iterator[Paragraph]:
    """Yield a paragraph of these words, if there are any: spaces as a browser shows them."""
    runs: list[Run] = []
    ends_in_space = True
    for run in words:
        text = run.text.removeprefix(" ") if ends_in_space else run.text
        if not text:
            continue
        ends_in_space = text[-1] in " \n"
        if runs and replace(runs[-1], text="") == replace(run, text=""):
            runs[-1] = replace(run, text=runs[-1].text + text)
        else:
            runs.append(replace(run, text=text))
    while runs:
        last = runs.pop()
        if text := last.text.rstrip(" \n"):
            runs.append(replace(last, text=text))
            break
    if runs:
        yield Paragraph(tuple(runs), anchor=anchor)
