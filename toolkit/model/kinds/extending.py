"""A kind's declaration, and the kind that it extends -> the kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from toolkit.model.kinds.blocks_by_name import blocks
from toolkit.model.kinds.choices import choices_in, with_choices
from toolkit.model.kinds.declaration import CodeSystem, KindDeclaration, SectionDeclaration
from toolkit.model.kinds.fields import fields_block
from toolkit.model.kinds.kind import GET_HELP, TERMINOLOGIES, Kind, Section, Terminology


def kind_of(
    declared: KindDeclaration, base: Kind | None = None, *, is_shipped: bool = True
) -> Kind:
    """Return the kind; `kinds/problems.py` has looked at its declaration."""
    body = list(base.body) if base else []
    for each in declared.sections:
        known = next((at for at, old in enumerate(body) if old.key == each.key), None)
        if known is not None:
            body[known] = _changed(body[known], each)
            continue
        made = _made(each, is_own=not is_shipped)
        body.insert(_place(body, each, made), made)
    first = [key for key in declared.order if key != GET_HELP.key]
    body.sort(key=lambda each: first.index(each.key) if each.key in first else len(first))
    name = declared.extends or declared.kind or ""
    return Kind(
        name,
        declared.what or (base.what if base else ""),
        tuple(_with_choices(each, declared.choices) for each in body),
        declared.title_example or (base.title_example if base else ""),
        declared.id_example or (base.id_example if base else ""),
        declared.emergency_card or (base.emergency_card if base else "required"),
        declared.about or (base.about if base else ""),
        is_shipped or base is not None,
        (*(base.codes if base else TERMINOLOGIES), *map(_terminology, declared.codes)),
        declared.translations,
        declared.choices,
    )


def _with_choices(section: Section, added: Mapping[str, Mapping[str, str]]) -> Section:
    block = section.block
    if not added or block is None or not choices_in(block.type):
        return section
    return replace(section, block=replace(block, type=with_choices(block.type, added)))


def _terminology(declared: CodeSystem) -> Terminology:
    return Terminology(
        declared.key, declared.label, declared.label, declared.pattern, declared.link or ""
    )


def _place(body: Sequence[Section], declared: SectionDeclaration, made: Section) -> int:
    for at, each in enumerate(body):
        if each.key == declared.after:
            return at + 1
    if made.at_end:
        return len(body)
    return next((at for at, each in enumerate(body) if each.at_end), len(body))


def _changed(old: Section, declared: SectionDeclaration) -> Section:
    return replace(
        old,
        heading=declared.heading or old.heading,
        presence=declared.presence or old.presence,
        help=declared.help or old.help,
        example=old.example if declared.example is None else declared.example,
        search=declared.search or old.search,
        serves=(*old.serves, *declared.serves),
        also_headed=(*old.also_headed, *declared.also_headed),
        is_own=bool(declared.heading) or old.is_own,
        in_summary=declared.in_summary or old.in_summary,
        part=declared.part or old.part,
    )


def _made(declared: SectionDeclaration, *, is_own: bool) -> Section:
    block = blocks().get(declared.block or "prose")
    if declared.fields_:
        block = fields_block(declared.key, declared.help, declared.example, declared.fields_)
    return Section(
        declared.key,
        declared.heading,
        block,
        declared.presence or "optional",
        declared.help,
        declared.example,
        declared.heading_key or "",
        declared.claims,
        declared.serves,
        declared.search,
        declared.aspect,
        declared.property,
        declared.property_type,
        declared.at_end,
        is_own,
        declared.also_headed,
        declared.in_summary,
        declared.part,
    )
