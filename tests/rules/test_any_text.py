"""Whatever an editor types, no rule crashes, and what it points at is in the text."""

from __future__ import annotations

import copy

from hypothesis import given
from hypothesis import strategies as st

from tests.kinds import KINDS, Condition
from tests.rules.examples import TESTS, TODAY
from toolkit.base.settings import Settings
from toolkit.records.document import Document
from toolkit.records.facts import facts_of
from toolkit.records.overview import Overview
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.records.record import Record
from toolkit.records.syntax.yaml_values import read_values
from toolkit.rules import RULES
from toolkit.rules.rule import CollectionContext

LOADED = load_collection(TESTS / "content", record_files(TESTS / "content"))
LIBRARY = LOADED.collection.library
MINIMAL = read_values((TESTS / "minimal.yaml").read_text(encoding="utf-8"))
PIECES = [
    *"[](){}<>*_`#!@\\|~-+.:;&% \n\u00a0é1A",
    "words ",
    "[@source-one]",
    "[@nobody]",
    "[words](glossary:myelin)",
    "[words](glossary:x)",
    "[words](#outlook)",
    "[words](record:x)",
    "(https://example.org)",
    "[Mae](lang:cy)",
    "[Mae](lang:xx)",
    "\n\n| a | b |\n|---|---|\n| 1 | ",
    "\n\n> Do not:\n> - ",
    "http://x.org",
    "\n\n",
    "\n- ",
    "\n1. ",
    "\n  - ",
    "\n***\n",
    "<b>",
    "2 .5 mg",
    "50mcg",
    "call 911",
    "+44 (0)20-7450",
    "02074504000",
    "do not:",
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=15).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_no_rule_crashes_and_words_lie_in_the_text(prose: str, line: str, action: str) -> None:
    data = copy.deepcopy(MINIMAL)
    data["causes"] = prose + "."
    data["get_help"][0] |= {"action": action + "x", "signs": [line + "."]}
    typed = "\n".join((prose, line, action))
    record = Record(Document("content/conditions/minimal.yaml", typed, data), Condition(**data))
    overview = Overview((facts_of(record, 15, KINDS.compared),))
    context = CollectionContext(Settings(), LIBRARY, TODAY)
    texts = {passage.route: passage.text for passage in record.passages}
    texts["get_help", 0, "action"] = record.document.data["get_help"][0]["action"]
    for rule in RULES:
        if rule.scope == "record":
            found = list(rule.check(record, context))
        else:
            found = [finding for _, finding in rule.check(overview, context)]
        for finding in found:
            if finding.words:
                start, end = finding.words
                assert 0 <= start <= end <= len(texts[finding.route]), rule.name
