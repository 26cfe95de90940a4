"""A topic's comparison -> its table, with what the condition records say today."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.condition import Condition, TreatmentKind
from toolkit.model.topic import ComparedField
from toolkit.model.topic import Comparison as ComparisonModel
from toolkit.pages.addresses import Addresses
from toolkit.pages.errors import PageError
from toolkit.pages.labels import COMPARED, NERVE_PAIN
from toolkit.pages.page import ComparedColumn, ComparedRow, Comparison
from toolkit.pages.rich_text import ItemList, Line, Paragraph, Prose, TextNode
from toolkit.pages.translations import translations
from toolkit.pages.writer import Writer
from toolkit.records.record import Record


def comparison(
    model: ComparisonModel,
    records: Mapping[str, Record],
    addresses: Addresses,
    writer: Writer,
    language: str,
) -> Comparison:
    """Make the table; its citations are numbered by `writer`, for the topic's own list."""
    _ = translations(language).gettext
    intro = writer.optional_line(model.intro)
    rows = []
    for id in model.conditions:
        record = records.get(id)
        if record is None or not isinstance(record.model, Condition):
            raise PageError(f"there is no condition “{id}” to compare")
        cells = tuple(_cell(field, record.model, writer, language) for field in model.fields)
        rows.append(ComparedRow(condition=addresses.page(id), cells=cells))
    columns = tuple(ComparedColumn(field=f, label=_(COMPARED[f])) for f in model.fields)
    return Comparison(intro=intro, columns=columns, rows=tuple(rows))


def _cell(field: ComparedField, condition: Condition, writer: Writer, language: str) -> Prose:
    _ = translations(language).gettext
    pain = condition.nerve_pain
    match field:
        case "summary":
            return _paragraph(writer.line(condition.summary))
        case "nerve_pain.kind" if pain:
            return _paragraph(_words(_(NERVE_PAIN[pain.kind])))
        case "nerve_pain.where" if pain:
            return _paragraph(writer.line(pain.where))
        case "nerve_pain.feels_like" if pain:
            return _list(writer.lines(pain.feels_like))
        case "nerve_pain.how_common" if pain:
            return _paragraph(writer.line(pain.how_common))
        case "treatments.treats_the_cause":
            return _treatments(condition, "treats the cause", language)
        case "treatments.eases_symptoms":
            return _treatments(condition, "eases symptoms", language)
        case "diagnosis.tests" if condition.tests:
            return _list(tuple(_words(test.name) for test in condition.tests))
    return _none_listed(language)


def _treatments(condition: Condition, kind: TreatmentKind, language: str) -> Prose:
    names = [option.name for option in condition.options if option.kind == kind]
    if not names:
        return _none_listed(language)
    return _list(tuple(_words(name) for name in names))


def _none_listed(language: str) -> Prose:
    said = translations(language).gettext("None listed on the page of this condition.")
    return _paragraph(_words(said))


def _words(text: str) -> Line:
    return Line(text=text, nodes=(TextNode(text=text),))


def _paragraph(line: Line) -> Prose:
    return Prose(text=line.text, blocks=(Paragraph(text=line.text, nodes=line.nodes),))


def _list(items: tuple[Line, ...]) -> Prose:
    if len(items) == 1:
        return _paragraph(items[0])
    text = "\n".join(item.text for item in items)
    return Prose(text=text, blocks=(ItemList(ordered=False, items=items),))
