"""A topic's comparison -> its table, with what the records compared say today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from toolkit.base.labels import label
from toolkit.model.blocks.comparison import Comparison as ComparisonModel
from toolkit.model.kinds.compared import Names
from toolkit.model.kinds.kinds import Kinds
from toolkit.pages.addresses import Addresses
from toolkit.pages.errors import PageError
from toolkit.pages.languages.translations import direction, translations
from toolkit.pages.page import ComparedColumn, ComparedRow, Comparison
from toolkit.pages.rich_text import ItemList, LanguageNode, Line, Paragraph, Prose, TextNode
from toolkit.pages.writer import Writer
from toolkit.records.record import Record

_NONE = label("None listed on the page of this condition.")


def comparison(
    model: ComparisonModel,
    kinds: Kinds,
    records: Mapping[str, Record],
    addresses: Addresses,
    writer: Writer,
    language: str,
    own_language: str = "",
) -> Comparison:
    """Make the table; its citations are numbered by `writer`, for the topic's own list."""
    own = _Own(kinds, language, own_language)
    intro = writer.optional_line(model.intro)
    fields = [kinds.compared[name] for name in model.fields_]
    rows = []
    for id in model.conditions:
        record = records.get(id)
        if record is None:
            raise PageError(f"there is no record “{id}” to compare")
        cells = tuple(_cell(each.of(record.model), writer, own) for each in fields)
        rows.append(ComparedRow(condition=addresses.page(id), cells=cells))
    columns = tuple(
        ComparedColumn(field=each.name, label=label, language=foreign)
        for each in fields
        for label, foreign in [own.said(each.heading)]
    )
    return Comparison(intro=intro, columns=columns, rows=tuple(rows))


def _cell(said: Any, writer: Writer, own: _Own) -> Prose:
    match said:
        case None:
            return _paragraph(_words(translations(own.language).gettext(_NONE)))
        case Names(words):
            return _list(tuple(_words(*own.said(each)) for each in words))
        case str():
            return _paragraph(writer.line(said))
        case _:
            return _list(writer.lines(said))


class _Own(Struct, frozen=True):
    """The words of all kinds of a collection, on a page in a language."""

    kinds: Kinds
    language: str
    own_language: str

    def said(self, text: str) -> tuple[str, str]:
        """Return a label as the page shows it, and its language if that is another."""
        kinds = [self.kinds[name] for name in self.kinds]
        for kind in kinds:
            if own := kind.in_language(text, self.language):
                return own, ""
        is_own = any(text in kind.own_words for kind in kinds)
        return translations(self.language).gettext(text), self.own_language if is_own else ""


def _words(text: str, language: str = "") -> Line:
    if not language:
        return Line(text=text, nodes=(TextNode(text=text),))
    node = LanguageNode(text=text, language=language, direction=direction(language))
    return Line(text=text, nodes=(node,))


def _paragraph(line: Line) -> Prose:
    return Prose(text=line.text, blocks=(Paragraph(text=line.text, nodes=line.nodes),))


def _list(items: tuple[Line, ...]) -> Prose:
    if len(items) == 1:
        return _paragraph(items[0])
    text = "\n".join(item.text for item in items)
    return Prose(text=text, blocks=(ItemList(ordered=False, items=items),))
