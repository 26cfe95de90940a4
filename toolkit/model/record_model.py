"""A kind -> the model of its records: what all have in common, and the kind's sections."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, cast, get_args

from pydantic import Field, StringConstraints, create_model
from pydantic.fields import FieldInfo

from toolkit.model.base import (
    LEFT_OUT,
    UNIQUE,
    Inline,
    Language,
    Model,
    Slug,
    Unique,
    Words,
    one_of,
)
from toolkit.model.blocks.comparison import comparison_of
from toolkit.model.care import GetHelp
from toolkit.model.kinds.kind import OWN, Kind, Section, Terminology
from toolkit.model.not_found import NotFound
from toolkit.model.parts import BodySystem, BodySystems, Codes, Figure
from toolkit.model.parts import Section as OwnSection
from toolkit.model.review import Review


class Head(Model):
    """What stands before the sections of every record."""

    kind: Slug = Field(description="The kind of record.")
    id: Slug = Field(
        description="The record's name, the same as the file's name without .yaml.",
        examples=["multiple-sclerosis"],
    )
    title: Words = Field(
        description="The name as a patient would look it up; 65 characters at most.",
        examples=["Multiple sclerosis (MS)"],
    )
    also_known_as: Annotated[tuple[Words, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Other names people use, may hear or search for.",
        examples=[["MS"]],
    )
    language: Language = Field(
        description="Language and country, such as en-GB.", examples=["en-GB"]
    )
    translation_of: Slug = Field(
        default="",
        description="Id of the record, in another language, that this one is a translation of.",
        examples=["multiple-sclerosis"],
    )
    audience: Words = Field(
        description="Who this is written for.",
        examples=["Adults with MS, and their families and carers"],
    )
    codes: Codes = Field(
        default=Codes(),
        description="Codes in ICD-10, ICD-11, SNOMED CT, MeSH and Orphanet; each is optional.",
        examples=[{"icd10": ["G35"]}],
    )
    body_systems: BodySystems = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="The parts of the body that it concerns, so that readers find it by them.",
        examples=[["nervous system"]],
    )
    summary: Inline = Field(
        description="All of it in one or two sentences.",
        examples=["MS is a long-term condition of the brain and spinal cord. [@nhsinform-ms]"],
    )
    main_message: Inline = Field(
        description="The one thing the reader should remember.",
        examples=["Get new symptoms checked early. [@nice-ng220]"],
    )
    get_help: GetHelp = Field(
        description="Care cards, emergency first; or none: with the reason why there are none.",
        examples=[
            [
                {
                    "urgency": "emergency",
                    "action": "Call 999 or go to A&E now if",
                    "signs": ["you have trouble breathing [@nhswales-gbs]"],
                }
            ]
        ],
    )


class Foot(Model):
    """What stands after the sections of every record."""

    sections: tuple[OwnSection, ...] = Field(
        default=(),
        description="Sections of the record's own, for what no other key is for.",
        examples=[
            [
                {
                    "id": "travel",
                    "heading": "Travel",
                    "body": "Carry your medicines in your hand luggage. [@nhs-lupus]",
                }
            ]
        ],
    )
    support: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Ids of organisations in organisations.yaml.",
        examples=[["ms-society-uk"]],
    )
    related: Annotated[tuple[Slug, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Ids of related records of any kind.",
        examples=[["guillain-barre-syndrome"]],
    )
    figures: tuple[Figure, ...] = Field(
        default=(),
        description="Pictures.",
        examples=[
            [
                {
                    "file": "nerve-fibre.svg",
                    "after": OWN,
                    "alt": "A nerve fibre with its coating.",
                    "caption": "Myelin wraps a nerve fibre.",
                    "credit": "Content team",
                    "licence": "CC BY 4.0",
                }
            ]
        ],
    )
    licence: Words = Field(
        default="",
        description="Under which licence the text may be used, if not under the publisher's own.",
        examples=["https://creativecommons.org/licenses/by-sa/4.0/"],
    )
    attribution: Words = Field(
        default="",
        description="Whose work the text is taken from, as its licence asks for, in a sentence.",
        examples=["Adapted from a leaflet of the Example Hospital."],
    )
    review: Review = Field(
        description="Status, people, dates and change log.",
        examples=[
            {
                "status": "draft",
                "authors": [{"name": "Content team"}],
                "changes": [{"date": "2026-11-22", "version": "0.1", "note": "First draft."}],
            }
        ],
    )


class RecordModel(Foot, Head):
    """A record of any kind; the models of its kinds have the sections as well."""

    made_from: ClassVar[Kind]

    def section(self, key: str) -> Any:
        """Return what the record says under a key; None if it says nothing."""
        value: Any = getattr(self, key, None)
        # Not hasattr: of a group without such a key, Pydantic makes an error with a message first.
        is_silent = "not_found" in getattr(value, "model_fields_set", ())
        return None if not value or is_silent else value


def record_model(kind: Kind, compared: Iterable[str]) -> type[RecordModel]:
    """Make the model of a kind; `compared` are the fields that topics may compare."""
    fields: dict[str, Any] = {}
    for section in kind.body:
        if section.heading_key:
            fields[section.heading_key] = (
                Words,
                Field(
                    description="The heading of what follows, as a reader would say it.",
                    examples=["Which autoimmune conditions cause nerve pain?"],
                ),
            )
        fields[section.key] = _field(section, compared)
    name = "".join(part.capitalize() for part in kind.name.split("-"))
    body = create_model(f"{name}Body", __base__=Head, **fields)
    what = Field(description="The kind of record.", examples=[kind.name])
    more: dict[str, Any] = {
        "kind": (one_of([kind.name]), what),
        "sections": _own_sections(kind),
        "figures": _figures(kind),
    }
    for key, example in (("id", kind.id_example), ("title", kind.title_example)):
        if example:
            more[key] = _with_example(Head.model_fields[key], example)
    if added := [each for each in kind.codes if each.pattern]:
        more["codes"] = _codes(added)
    more |= _chosen(kind)
    # In this order of bases the sections are between what all records have.
    bases: Any = (RecordModel, body)
    made = cast(Any, create_model(name, __base__=bases, __doc__=kind.what, **more))
    made.made_from = kind
    return cast(type[RecordModel], made)


def _field(section: Section, compared: Iterable[str]) -> Any:
    block = section.block
    assert block is not None
    annotation: Any = comparison_of(compared) if block.name == "comparison" else block.type
    given: dict[str, Any] = {
        "description": section.help or block.what,
        "examples": [block.example if section.example is None else section.example],
    }
    is_text = _bare(annotation) is str
    is_list = not is_text and not isinstance(annotation, type)
    if is_list:
        annotation = Annotated[annotation, Field(min_length=1)]
    if section.presence == "required":
        return annotation, Field(**given)
    if is_text or is_list:
        given["default"] = "" if is_text else ()
        return annotation | NotFound if section.presence == "expected" else annotation, Field(
            **given
        )
    return Annotated[annotation | None, LEFT_OUT], Field(default=None, **given)


def _bare(annotation: Any) -> Any:
    return getattr(annotation, "__origin__", annotation)


def _codes(added: Iterable[Terminology]) -> Any:
    """Return the field for codes in the toolkit's terminologies and in those added."""
    fields: dict[str, Any] = {}
    for each in added:
        code = Annotated[str, StringConstraints(pattern=f"^{each.pattern}$", max_length=40)]
        what = Field(default=(), json_schema_extra=UNIQUE, description=f"{each.label} codes.")
        fields[each.key] = (_unique_list(code), what)
    made: Any = create_model("Codes", __base__=Codes, __doc__=Codes.__doc__, **fields)
    info = Head.model_fields["codes"]
    return made, Field(default=made(), description=info.description, examples=info.examples)


def _unique_list(each: Any) -> Any:
    return Annotated[tuple[each, ...], Unique]


def _with_example(info: FieldInfo, example: str) -> Any:
    annotation: Any = info.annotation
    return Annotated[(annotation, *info.metadata)], Field(
        description=info.description, examples=[example]
    )


def _chosen(kind: Kind) -> dict[str, Any]:
    """Return the fields of every record that have other values in this kind."""
    fields: dict[str, Any] = {}
    head = Head.model_fields
    if own := kind.choices.get("body_systems"):
        info = head["body_systems"]
        every = _unique_list(one_of((*get_args(BodySystem), *own)))
        field = Field(default=(), json_schema_extra=UNIQUE, description=info.description)
        fields["body_systems"] = (every, field)
    if own := kind.choices.get("audience"):
        examples = [next(iter(own))]
        field = Field(description=head["audience"].description, examples=examples)
        fields["audience"] = (one_of(own), field)
    return fields


def _own_sections(kind: Kind) -> Any:
    after = Field(
        default=kind.last,
        description="The section that it follows; the last one if it is left out.",
        examples=[kind.last],
    )
    return _placed(OWN, OwnSection, one_of(kind.followed), after)


def _figures(kind: Kind) -> Any:
    after = Field(description="The section that the picture follows.", examples=[kind.followed[0]])
    return _placed("figures", Figure, one_of((*kind.followed, OWN)), after)


def _placed(name: str, base: type[Model], places: Any, after: Any) -> Any:
    """Return the field for a list of what stands after one of the kind's sections."""
    more: dict[str, Any] = {"after": (places, after)}
    each: Any = create_model(base.__name__, __base__=base, __doc__=base.__doc__, **more)
    info = Foot.model_fields[name]
    field = Field(default=(), description=info.description, examples=info.examples)
    return tuple[each, ...], field
