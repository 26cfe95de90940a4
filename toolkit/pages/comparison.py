"""A topic's comparison -> its table, with what the records compared say today."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.base.labels import label
from toolkit.model.blocks.comparison import Comparison as ComparisonModel
from toolkit.model.kinds.compared import Names
from toolkit.model.kinds.kinds import Kinds
from toolkit.pages.addresses import Addresses
from toolkit.pages.errors import PageError
from toolkit.pages.page import ComparedColumn, ComparedRow, Comparison
from toolkit.pages.rich_text import ItemList, Line, Paragraph, Prose, TextNode
from toolkit.pages.translations import translations
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
) -> Comparison:
    """Make the table; its citations are numbered by `writer`, for the topic's own list."""
    intro = writer.optional_line(model.intro)
    fields = [kinds.compared[name] for name in model.fields_]
    rows = []
    for id in model.conditions:
        record = records.get(id)
        if record is None:
            raise PageError(f"there is no record “{id}” to compare")
        cells = tuple(_cell(each.of(record.model), writer, kinds, language) for each in fields)
        rows.append(ComparedRow(condition=addresses.page(id), cells=cells))
    columns = tuple(
        ComparedColumn(field=each.name, label=_label(each.heading, kinds, language))
        for each in fields
    )
    return Comparison(intro=intro, columns=columns, rows=tuple(rows))


def _cell(said: Any, writer: Writer, kinds: Kinds, language: str) -> Prose:
    match said:
        case None:
            return _paragraph(_words(translations(language).gettext(_NONE)))
        case Names(words):
            return _list(tuple(_words(_label(each, kinds, language)) for each in words))
        case str():
            return _paragraph(writer.line(said))
        case _:
            return _list(writer.lines(said))


def _label(text: str, kinds: Kinds, language: str) -> str:
    own = (kinds[name].in_language(text, language) for name in kinds)
    return next(filter(None, own), "") or translations(language).gettext(text)


def _words(text: str) -> Line:
    return Line(text=text, nodes=(TextNode(text=text),))


def _paragraph(line: Line) -> Prose:
    return Prose(text=line.text, blocks=(Paragraph(text=line.text, nodes=line.nodes),))


def _list(items: tuple[Line, ...]) -> Prose:
    if len(items) == 1:
        return _paragraph(items[0])
    text = "\n".join(item.text for item in items)
    return Prose(text=text, blocks=(ItemList(ordered=False, items=items),))
