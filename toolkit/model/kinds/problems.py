"""A kind's declaration -> what cannot be declared so.

A collection may add, and ask for more; it may not take away what keeps readers safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.nearest import nearest
from toolkit.base.text.regex import regex
from toolkit.model.kinds.blocks_by_name import blocks
from toolkit.model.kinds.choice_problems import choice_problems
from toolkit.model.kinds.declaration import KindDeclaration, SectionDeclaration
from toolkit.model.kinds.field_problems import field_problems
from toolkit.model.kinds.kind import FOOT, GET_HELP, TERMINOLOGIES, Kind, Section
from toolkit.model.record_model import RecordModel
from toolkit.model.schema import SHARED

# Names that pages use themselves; a test compares them with what a page has.
_OF_PAGES = frozenset(
    (
        "boxes",
        "content",
        "contents",
        "direction",
        "disclaimer",
        "draft_notice",
        "labels_language",
        "languages",
        "local_services",
        "main",
        "made_of",
        "own_labels_language",
        "publisher",
        "section",
        "top",
        "translation_notice",
        "translations",
    )
)
_TARGET = regex(r"(word|ref|cite|meaning|section)_")
"""How the ids of other places on a page begin."""
_TAKEN_KINDS = frozenset(
    (*SHARED, *["export", "font", "image", "kind", "kinds", "report", "settings"])
)
"""Names whose folder, schema or page of keys is another's."""
_TAKEN_KEYS = frozenset((GET_HELP.key, *(each.key for each in FOOT)))
_STRENGTH = ("optional", "expected", "required")


def declaration_problems(
    declared: KindDeclaration, name: str, base: Kind | None, others: Sequence[str]
) -> Iterator[Finding]:
    """Yield what is wrong with a kind's file called `name`; `others` are the toolkit's kinds."""
    if declared.extends and declared.kind:
        yield Finding(
            ("kind",),
            "a kind extends another or has a name of its own, not both",
            "delete this line, or extends",
            at="key",
        )
    elif declared.extends:
        yield from _extended(declared, name, base, others)
    elif declared.kind:
        yield from _named(declared, name, others)
    else:
        hint = f"add extends: {name}" if name in others else f"add kind: {name}"
        yield Finding((), "this file does not say which kind it is about", hint)
    keys = [each.key for each in base.body] if base else []
    own = [each.key for each in declared.sections]
    for at, each in enumerate(declared.sections):
        known = base.by_key.get(each.key) if base else None
        route: Route = ("sections", at)
        if each.key in own[:at]:
            yield Finding(
                (*route, "key"),
                f"the section {each.key} is declared twice",
                "make one of the two, or give this one another key",
            )
        elif is_reserved(each.key):
            yield _reserved(each.key, (*route, "key"))
        elif known:
            yield from _redeclared(each, known, route)
        else:
            taken = (*keys, *own, *(other.heading_key for other in declared.sections[:at]))
            yield from _declared(each, route, taken)
        if each.after:
            yield from _after(each.after, (*keys, *own[:at]), (*route, "after"), each.key)
    yield from _order(declared, (*keys, *own))
    yield from _codes(declared, base)
    yield from choice_problems(declared, base)


def is_reserved(key: str) -> bool:
    """Return whether every record, or every page, has something of this name already."""
    is_known = key in RecordModel.model_fields or hasattr(RecordModel, key)
    return is_known or key in _OF_PAGES or key in _TAKEN_KEYS or bool(_TARGET.match(key))


def _extended(
    declared: KindDeclaration, name: str, base: Kind | None, others: Sequence[str]
) -> Iterator[Finding]:
    if base is None:
        near = nearest(str(declared.extends), others)
        hint = f"write extends: {near}" if near else f"choose from: {', '.join(others)}"
        yield Finding(("extends",), f"the toolkit has no kind called {declared.extends}", hint)
    elif declared.extends != name:
        yield Finding(
            ("extends",),
            f"the file is called {name}.yaml and extends {declared.extends}",
            f"call the file {declared.extends}.yaml",
        )
    if (
        base
        and declared.emergency_card
        and (_STRENGTH.index(declared.emergency_card) < _STRENGTH.index(base.emergency_card))
    ):
        yield Finding(
            ("emergency_card",),
            "a kind may ask for more emergency cards than the toolkit, never for fewer",
            "delete this line",
        )


def _named(declared: KindDeclaration, name: str, others: Sequence[str]) -> Iterator[Finding]:
    if declared.kind in others:
        yield Finding(
            ("kind",),
            f"the toolkit has a kind called {declared.kind} already",
            f"to add to it, write extends: {declared.kind} instead",
            at="key",
        )
    elif declared.kind in _TAKEN_KINDS:
        yield Finding(
            ("kind",),
            f"a kind cannot be called {declared.kind}: something else of the toolkit is",
            "choose another name, and call the file like it",
        )
    elif declared.kind != name:
        yield Finding(
            ("kind",),
            f"the file is called {name}.yaml and the kind {declared.kind}",
            f"call the file {declared.kind}.yaml, or write kind: {name}",
        )
    if not declared.what:
        yield Finding(
            (),
            "the kind does not say what a record of it is",
            "add what: and a sentence, such as: A service and how to reach it.",
        )
    if not any(not each.at_end for each in declared.sections):
        yield Finding(
            (),
            "the kind has no section of its own",
            "add sections: with at least one that is not at_end",
        )


def _reserved(key: str, route: Route) -> Finding:
    if key == GET_HELP.key or key in (each.key for each in FOOT):
        return Finding(
            route,
            f"{key} is the same in every kind, so a kind cannot change it",
            "delete this section",
        )
    return Finding(route, f"{key} is a key that every record has already", "choose another key")


def _redeclared(declared: SectionDeclaration, known: Section, route: Route) -> Iterator[Finding]:
    for given, key in (
        (declared.block, "block"),
        (declared.fields_, "fields"),
        (declared.heading_key, "heading_key"),
        (declared.after, "after"),
    ):
        if given:
            hint = "delete this line" if key != "after" else "use order: to move a section"
            yield Finding(
                (*route, key),
                f"the toolkit has a section {declared.key}; its {key} cannot be changed",
                f"{hint}, or declare a section with another key",
                at="key",
            )
    presence = declared.presence
    if presence and _STRENGTH.index(presence) < _STRENGTH.index(known.presence):
        yield Finding(
            (*route, "presence"),
            f"{declared.key} is {known.presence} in the toolkit; a kind may ask for more, "
            "never for less",
            f"write {known.presence}, or delete this line",
        )
    if not declared.claims:
        yield Finding(
            (*route, "claims"),
            f"what {declared.key} says needs sources",
            "delete this line",
            at="key",
        )
    for key in ("aspect", "property", "property_type", "at_end"):
        if getattr(declared, key):
            yield Finding(
                (*route, key),
                f"{key} is for new sections; {declared.key} has its own",
                "delete this line",
                at="key",
            )


def _declared(
    declared: SectionDeclaration, route: Route, taken: Sequence[str | None]
) -> Iterator[Finding]:
    if not declared.heading:
        yield Finding(
            (*route, "key"),
            f"the section {declared.key} has no heading",
            "add heading: and what readers see over it",
        )
    if declared.block and declared.fields_:
        yield Finding(
            (*route, "fields"),
            "a section has a block or fields of its own, not both",
            "delete one of the two",
            at="key",
        )
    elif not declared.block and not declared.fields_:
        yield Finding(
            (*route, "key"),
            f"the section {declared.key} does not say what it holds",
            "add block: prose, or fields: with a list of fields",
        )
    elif declared.block and declared.block not in blocks():
        near = nearest(declared.block, blocks())
        choices = ", ".join(sorted(blocks()))
        yield Finding(
            (*route, "block"),
            f"there is no block called {declared.block}",
            f"write {near}" if near else f"choose from: {choices}",
        )
    elif declared.block == "comparison":
        yield Finding(
            (*route, "block"),
            "only a topic can compare records",
            "write a topic record for the comparison",
        )
    heading_key = declared.heading_key
    if heading_key and (is_reserved(heading_key) or heading_key in taken):
        yield Finding(
            (*route, "heading_key"),
            f"{heading_key} is a key already",
            "choose another key",
        )
    yield from field_problems(declared.fields_, (*route, "fields"), is_nested=False)


def _after(after: str, known: Sequence[str], route: Route, key: str) -> Iterator[Finding]:
    if after == key:
        yield Finding(route, "a section cannot follow itself", "name the one before it")
    elif after not in known:
        near = nearest(after, known)
        hint = f"write {near}" if near else f"choose from: {', '.join(known)}"
        if after == GET_HELP.key:
            hint = "to come first, leave out after and name it in order:"
        yield Finding(route, f"there is no section {after} before this one", hint)


def _order(declared: KindDeclaration, known: Sequence[str]) -> Iterator[Finding]:
    for at, key in enumerate(declared.order):
        route: Route = ("order", at)
        if key in declared.order[:at]:
            yield Finding(route, f"{key} is in the order twice", "delete one of the two")
        elif key == GET_HELP.key and at:
            yield Finding(
                route,
                "the care cards come first on every page",
                "put get_help first, or leave it out",
            )
        elif key != GET_HELP.key and key not in known:
            near = nearest(key, known)
            hint = f"write {near}" if near else f"choose from: {', '.join(known)}"
            if key in (each.key for each in FOOT):
                hint = "delete it: the end of a page is the same in every kind"
            yield Finding(route, f"there is no section {key} to put in order", hint)


def _codes(declared: KindDeclaration, base: Kind | None) -> Iterator[Finding]:
    known = [each.key for each in (base.codes if base else TERMINOLOGIES)]
    for at, each in enumerate(declared.codes):
        if each.key in (*known, *(other.key for other in declared.codes[:at])):
            message = f"there are codes called {each.key} already"
            yield Finding(("codes", at, "key"), message, "choose another key, or delete this one")
