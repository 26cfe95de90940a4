"""A rule and a text -> what the rule marks in it, and the text with the safe edits made.

The text stands in the smallest valid record, in the field that is named, `outlook` by default.
"""

from __future__ import annotations

import copy
from typing import Any

from tests.kinds import Condition
from tests.rules.examples import TESTS
from toolkit.base.diagnostics import Finding
from toolkit.base.settings import Settings
from toolkit.model.kept.passages import may_become
from toolkit.model.shared import GlossaryTerm
from toolkit.records.document import Document
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.syntax.yaml_values import read_values
from toolkit.rules.rule import Context, Rule

MINIMAL: dict[str, Any] = read_values((TESTS / "minimal.yaml").read_text(encoding="utf-8"))
MYELIN = GlossaryTerm(id="myelin", term="myelin", meaning="The coating of nerves.")


def record(text: str = "", **fields: Any) -> Record:
    data = copy.deepcopy(MINIMAL) | fields
    if text:
        data["outlook"] = text
    return Record(Document("content/conditions/minimal.yaml", "", data), Condition(**data))


def findings(rule: Rule, text: str = "", **fields: Any) -> list[Finding]:
    context = Context(Settings(), Library(glossary={"myelin": MYELIN}))
    return list(rule.check(record(text, **fields), context))


def marked(rule: Rule, text: str = "", **fields: Any) -> list[str]:
    """The words under each finding, in the order of the text."""
    data: Any = copy.deepcopy(MINIMAL) | fields | ({"outlook": text} if text else {})
    found = []
    for finding in findings(rule, text, **fields):
        assert finding.words is not None
        assert finding.hint
        value = data
        for step in finding.route:
            value = value[step]
        found.append(value[slice(*finding.words)])
    return found


def hints(rule: Rule, text: str) -> list[str]:
    return [finding.hint for finding in findings(rule, text)]


def fixed(rule: Rule, text: str) -> str:
    """The text after every safe edit."""
    found = [f for f in findings(rule, text) if f.replacement is not None and f.words]
    for finding in sorted(found, key=lambda each: each.words or (0, 0), reverse=True):
        assert finding.route == ("outlook",)
        assert finding.words is not None
        assert finding.replacement is not None
        start, end = finding.words
        if not may_become(text, start, end, finding.replacement, proven=finding.proven):
            continue
        text = text[:start] + finding.replacement + text[end:]
    return text
