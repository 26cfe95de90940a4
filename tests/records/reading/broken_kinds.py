"""Kinds that cannot be declared so: 200 files, each with the line of its one mistake.

What stands in for KEY, HEADING and so on is laid over a declaration that works; a line with
`<-- here` is the one to fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

HERE = "  # <-- here"

_HEAD = "extends: condition\n"
_SECTION = "sections:\n  - key: travel\n    heading: Travel\n    block: prose\n"
_FIELDS = "sections:\n  - key: travel\n    heading: Travel\n    fields:\n"


def _section(*lines: str) -> str:
    return _HEAD + "sections:\n  - " + "\n    ".join(lines) + "\n"


def _field(*lines: str) -> str:
    return _HEAD + _FIELDS + "      - " + "\n        ".join(lines) + "\n"


def broken() -> Iterator[tuple[str, str, str]]:
    """Yield file name, text and a word of the message of each."""
    # Sections that keep readers safe, and keys that every record has.
    for key, (what, more) in product(
        ("get_help", "references", "review", "support", "related", "glossary"),
        (
            ("presence", "optional"),
            ("heading", "Other"),
            ("block", "prose"),
            ("help", "Other."),
            ("claims", "false"),
            ("at_end", "true"),
        ),
    ):
        yield "condition", _section(f"key: {key}{HERE}", f"{what}: {more}"), "same in every kind"
    for key in ("kind", "id", "title", "language", "audience", "codes", "summary", "main_message",
                "figures", "licence", "attribution", "sections", "body_systems", "also_known_as",
                "translation_of"):  # fmt: skip
        yield (
            "condition",
            _section(f"key: {key}{HERE}", "heading: Other", "block: prose"),
            "every record has already",
        )
    # Names of what models, pages and places on pages have.
    for key in ("copy", "json", "schema", "register", "model_fields", "publisher", "direction",
                "translations", "boxes", "top", "ref_1", "word_a", "section"):  # fmt: skip
        text = _section(f"key: {key}{HERE}", "heading: Other", "block: prose")
        yield "condition", text, "every record has already"
    for name in ("image", "font", "kind", "export", "report", "references", "glossary", "settings"):
        text = f"kind: {name}{HERE}\nwhat: A thing.\n" + _SECTION
        yield name, text, "something else of the toolkit"
    for key in ("symptoms", "json", "publisher"):
        lines = ("key: a", "heading: A", "block: prose", f"heading_key: {key}{HERE}")
        yield "condition", _section(*lines), "a key already"
    # Less than the toolkit asks for.
    for key, presence in (("overview", "expected"), ("overview", "optional"),
                          ("symptoms", "expected"), ("symptoms", "optional"),
                          ("questions_to_ask", "optional"), ("causes", "optional"),
                          ("diagnosis", "optional"), ("treatments", "optional"),
                          ("self_care", "optional"), ("outlook", "optional"),
                          ("who_gets_it", "optional")):  # fmt: skip
        yield "condition", _section(f"key: {key}", f"presence: {presence}{HERE}"), "never for less"
    for key in ("overview", "symptoms", "causes", "treatments", "outlook", "not_known"):
        yield "condition", _section(f"key: {key}", f"claims: false{HERE}"), "needs sources"
    for presence in ("optional", "expected"):
        text = f"{_HEAD}emergency_card: {presence}{HERE}\n"
        yield "condition", text, "never for fewer"
    # What a section of the toolkit is made of.
    for key, line in product(
        ("overview", "symptoms", "diagnosis", "treatments", "self_care", "outlook"),
        ("block: steps", "heading_key: name", "after: causes", "at_end: true", "aspect: A"),
    ):
        yield "condition", _section(f"key: {key}", f"{line}{HERE}"), line.partition(":")[0]
    # Words that are not among the choices.
    for line, word in (("presence: sometimes", "one of"), ("presence: Required", "one of"),
                       ("block: prosa", "no block"), ("block: chart", "no block"),
                       ("block: comparison", "only a topic"), ("after: nowhere", "no section"),
                       ("after: travel", "itself"), ("after: get_help", "no section"),
                       ("after: outlok", "no section"), ("after: references", "no section"),
                       ("heading_key: title", "a key already"), ("heading_key: travel", "already"),
                       ("serves: [nhs]", "serves"), ("claims: maybe", "claims"),
                       ("colour: red", "colour"), ("beading: x", "beading"),
                       ("at_end: sometimes", "at_end"), ("help: []", "help"),
                       ("search: {a: b}", "search")):  # fmt: skip
        lines = ["key: travel", "heading: Travel"]
        lines += [] if line.startswith("block") else ["block: prose"]
        yield "condition", _section(*lines, f"{line}{HERE}"), word
    yield "condition", _section(f"key: travel{HERE}", "block: prose"), "no heading"
    yield "condition", _section(f"key: travel{HERE}", "heading: Travel"), "what it holds"
    yield (
        "condition",
        _section(
            "key: a", "heading: A", "block: prose", f"fields: [{{key: b, type: words}}]{HERE}"
        ),
        "not both",
    )
    for key in ("Travel", "1st", "with space", "with-hyphen", "a__b", "_a", "a_", "x" * 41, "é"):
        yield "condition", _section(f"key: {key}{HERE}", "heading: H", "block: prose"), "key"
    twice = "  - key: travel" + HERE + "\n    heading: Again\n    block: prose\n"
    yield "condition", _HEAD + _SECTION + twice, "declared twice"
    # Fields.
    for line, word in (("type: text", "one of"), ("type: Inline", "one of"),
                       ("type: choice", "needs choices"), ("type: list of fields", "needs fields"),
                       ("type: list", "one of"), ("type: list of words", "one of")):  # fmt: skip
        yield "condition", _field("key: a", f"{line}{HERE}"), word
    for kind in ("words", "inline", "prose", "date", "link", "chance"):
        yield "condition", _field("key: a", f"type: {kind}", f"unit: mg{HERE}"), "unit"
        yield (
            "condition",
            _field("key: a", f"type: {kind}", f"choices: {{a: A, b: B}}{HERE}"),
            "choices",
        )
        yield (
            "condition",
            _field("key: a", f"type: {kind}", f"fields: [{{key: b, type: words}}]{HERE}"),
            "fields",
        )
    for kind, key in product(("prose", "date", "link", "chance", "number", "record",
                              "organisation"), ("compare: true", "search: Word")):  # fmt: skip
        yield "condition", _field("key: a", f"type: {kind}", f"{key}{HERE}"), "short texts"
    yield "condition", _field("key: a", "type: choice", f"choices: {{a: A}}{HERE}"), "no choice"
    yield "condition", _field("key: a", "type: inline", f"column: A{HERE}"), "topics compare"
    for key in ("not_found", "model_config", "model_fields", "copy", "json", "schema", "made_of"):
        yield "condition", _field(f"key: {key}{HERE}", "type: words"), "uses itself"
    again = "      - key: a" + HERE + "\n        type: words\n"
    yield "condition", _field("key: a", "type: words") + again, "declared twice"
    for key in ("A", "a b", "a-b", ""):
        yield "condition", _field(f'key: "{key}"{HERE}', "type: words"), "key"
    nested = _field(
        "key: a", "type: list of fields", "fields:", "  - key: b",
        f"    type: list of fields{HERE}", "    fields: [{key: c, type: words}]",
    )  # fmt: skip
    yield "condition", nested, "cannot hold another"
    for line in ("compare: true", "search: Word"):
        text = _field("key: a", "type: list of fields", "fields:", "  - key: b",
                      "    type: inline", f"    {line}{HERE}")  # fmt: skip
        yield "condition", text, "short texts"
    # Order.
    for order, word in (("overview, overview", "twice"), ("overview, get_help", "come first"),
                        ("nowhere", "no section"), ("symptms", "no section"),
                        ("references", "no section"),
                        ("review, overview", "no section")):  # fmt: skip
        yield "condition", f"{_HEAD}order: [{order}]{HERE}\n", word
    # Codes.
    for line, word in (("key: icd10", "already"), ("key: mesh", "already"), ("key: ICD", "key"),
                       ("pattern: (a+)+", "pattern"), ("pattern: a|b", "pattern"),
                       ('pattern: "["', "pattern"), ("pattern: ^a$", "pattern"),
                       ("link: https://example.org", "link"),
                       ("link: http://a.org/{code}", "link")):  # fmt: skip
        lines = ["key: omim", "label: OMIM"]
        lines = [f"{line}{HERE}", *lines[1:]] if line.startswith("key") else [*lines, line + HERE]
        yield "condition", _HEAD + "codes:\n  - " + "\n    ".join(lines) + "\n", word
    # Values of choices.
    for name, line, word in (
        ("body_systems", "skin: Skin", "change none"), ("body_systems", "Skin: A", "change none"),
        ("body_systems", "feet: SKIN", "another value"), ("body_systems", "a|b: A", "plain"),
        ("body_systems", "9: Nine", "short and plain"), ("audience", '"": Us', "short and plain"),
        ("audience", "x" * 41 + ": Us", "plain"), ("body_systems", "feet: ''", "feet"),
        ("body_systems", "feet: [Feet]", "feet"), ("treatment_kinds", "prevents: A", "change none"),
        ("treatment_kinds", "heals: supports you", "another value"),
    ):  # fmt: skip
        yield "condition", f"{_HEAD}choices:\n  {name}:\n    {line}{HERE}\n", word
    for name, word in (
        ("body_system", "body_systems"), ("urgency", "no choice called"),
        ("seriousness", "no choice called"), ("status", "no choice called"),
    ):  # fmt: skip
        text = f"{_HEAD}choices:\n  {name}:{HERE}\n    feet: Feet\n"
        yield "condition", text, word
    yield "condition", f"{_HEAD}choices:\n  body_systems: {{}}{HERE}\n", "adds nothing"
    yield "condition", f"{_HEAD}choices:\n  body_systems: feet{HERE}\n", "body_systems"
    yield "condition", f"{_HEAD}choices: [feet]{HERE}\n", "choices"
    # The file as a whole.
    yield "condition", f"extends: conditions{HERE}\n", "no kind called"
    yield "condition", f"extends: disease{HERE}\n", "no kind called"
    yield "condition", f"extends: topic{HERE}\n", "called condition.yaml"
    yield "condition", f"extends: condition\nkind: condition{HERE}\n", "not both"
    yield "condition", f"kind: condition{HERE}\nwhat: A.\n" + _SECTION, "already"
    yield "service", f"kind: servise{HERE}\nwhat: A service.\n" + _SECTION, "called service.yaml"
    yield "service", f"kind: Service{HERE}\nwhat: A service.\n" + _SECTION, "kind"
    yield "service", f"kind: service{HERE}\n" + _SECTION, "what a record of it is"
    yield "service", f"kind: service{HERE}\nwhat: A service.\n", "no section"
    yield "service", f"what: A service.{HERE}\n" + _SECTION, "which kind"
    yield "condition", f"- extends: condition{HERE}\n", "list"
    yield "condition", f"extends: [condition]{HERE}\n", "extends"
    yield "condition", f"extends: condition\nsections: travel{HERE}\n", "sections"
    yield "condition", f"extends: condition\nsections: [travel]{HERE}\n", "sections"
    yield "condition", f"extends: condition\norder: overview{HERE}\n", "order"
    yield "condition", f"extends: condition\nrules: []{HERE}\n", "rules"
