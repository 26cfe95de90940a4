"""`--fix` and any text: numbers, names, codes, addresses and quotations are as they were."""

from __future__ import annotations

import copy
import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds import KINDS, Condition
from tests.model.kept.test_passages import KEPT
from tests.rules.examples import TESTS, TODAY
from toolkit.base.diagnostics import Finding
from toolkit.base.settings import Settings
from toolkit.records.document import Document
from toolkit.records.facts import facts_of
from toolkit.records.overview import Overview
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.syntax.yaml_values import read_values
from toolkit.rules import RULES
from toolkit.rules.engine import Found, check_collection, check_record, placed
from toolkit.rules.rule import CollectionContext
from toolkit.validation.fixing.edits import edited

TEXT = (TESTS / "minimal.yaml").read_text(encoding="utf-8")
PATH = "content/conditions/minimal.yaml"
FIXING = [rule for rule in RULES if rule.fixable]
CONTEXT = CollectionContext(Settings(), Library(), TODAY)
FACTS = [each for kind, passages in KEPT.items() if kind != "phone" for each in passages]
FACTS += [
    "(877) 448-7848",
    "+91 22 2778 2183",
    "301.496.3583",
    "OTC",
    "WHO",
    "IVF",
    "Medications Group",
]
TRAPS = [
    *("Take", "medication", "physician", "don't", "it's", "e.g.", "prior to", "assist", "in", "to"),
    *("2-4 weeks", "3-4 finger", "10000 people", "5258", "5.30 pm", "9.00am", "17:30", "at 08:15"),
    *("250 mg", "50mcg", "10-15mg", "12 noon", "38 °C", "1 in 8", "a", "Individuals", "noon"),
]  # fmt: skip
JOINTS = st.sampled_from([" ", " ", " ", ", ", ". ", "; ", "  ", "-", " (", "\n\n- ", "/"])


def fixed(outlook: str) -> str:
    """The outlook after one round of edits, from the record's own bytes."""
    block = "\n".join("  " + line if line.strip() else "" for line in outlook.split("\n"))
    text = re.sub(r"^outlook:.*\n", lambda _match: f"outlook: |\n{block}\n", TEXT, flags=re.M)
    data = read_values(text)
    record = Record(Document(PATH, text, data), Condition(**copy.deepcopy(data)))
    found = check_record(record, FIXING, CONTEXT)
    found += check_collection(
        Overview((facts_of(record, 15, KINDS.compared),)), FIXING, CONTEXT
    ).get(PATH, [])
    edits = [each.edit for each in placed(PATH, text, found) if each.edit]
    after, _made = edited(PATH, text.encode(), edits)
    return str(read_values(after.decode())["outlook"]).rstrip("\n")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(FACTS) | st.sampled_from(TRAPS), JOINTS), min_size=1, max_size=9
    )
)
def test_no_fact_changes(pieces: list[tuple[str, str]]) -> None:
    text = (
        "It "
        + "".join(piece + joint for piece, joint in pieces).rstrip(" -\n(/")
        + ". [@source-one]"
    )
    after = fixed(text)
    assert Counter(re.findall(r"\d+", text)) == Counter(re.findall(r"\d+", after))
    names = r"\b(?!AM\b|PM\b)[A-Z]{2,}\b"
    assert Counter(re.findall(names, text)) == Counter(re.findall(names, after))
    for fact in {piece for piece, _ in pieces if piece in FACTS}:
        assert after.count(fact) >= text.count(f" {fact} ")


@pytest.mark.parametrize(
    "text",
    [
        "Call (877) 448-7848 for help.",
        r"The HLA-DRB1\*15:01 gene raises the risk.",
        "A 3-4 finger syndactyly is one kind.",
        r"It is treated. \[5258\] It can come back.",
        "Assisted Reproductive Technology helps some people.",
        "A dose of 000 mg was lost.",
        "The Medications and Healthcare Products Agency says so.",
        'He said: "Don\'t take the medication prior to 5.30 pm".',
        "Call 01 23 45 67 89 in France.",
        "Call 011 4321 5678 in Argentina.",
        "Call 0049 30 1234567 in Germany, 1300 22 4636 in Australia.",
        "The account is 01387345678.",
        "Sort code 20-45-45, IBAN GB29 NWBK 6016 1331 9268 19.",
        "Changes such as p.Val50Met, c.283G>A and HLA-B*27:05 raise the risk.",
        "Write to 1600 Clifton Road NE, Atlanta, GA 30329-4027.",
        "Chapter three, section two: the Three Mile Island and Seven Sisters Road.",
    ],
)
def test_what_was_once_changed(text: str) -> None:
    assert fixed(text + " [@source-one]") == text + " [@source-one]"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Call 01387 345678.", "Call 013873 45678."),
        ("Call 0207 450 4000 or 07911123456.", "Call 020 7450 4000 or 07911 123 456."),
        ("Take 250 mg a day.", "Take 250mg a day."),
        ("Take .5mg a day.", "Take 0.5mg a day."),
        ("It takes three weeks, e.g. at 5.30 pm.", "It takes 3 weeks, for example at 5:30pm."),
        ("Don't take medication for 2-4 weeks.", "Do not take medicine for 2 to 4 weeks."),
    ],
)
def test_what_is_certain_is_still_fixed(before: str, after: str) -> None:
    assert fixed(before + " [@source-one]") == after + " [@source-one]"


@pytest.mark.parametrize(
    ("text", "old", "new", "becomes_edit"),
    [
        ("Take 5258 of them.", "5258", "5,258", False),
        ("Ask the Medication Safety Group.", "Medication", "Medicine", False),
        ("Write to medication@example.org.", "medication", "medicine", False),
        ("Take your medication.", "medication", "medicine", True),
    ],
)
def test_whatever_a_rule_proposes_an_edit_keeps_facts(
    text: str, old: str, new: str, becomes_edit: bool
) -> None:
    """Also a rule that knows nothing of names and numbers."""
    file = re.sub(r"^outlook:.*$", f"outlook: {text}", TEXT, flags=re.M)
    start = text.index(old)
    finding = Finding(("outlook",), "", words=(start, start + len(old)), replacement=new)
    (told,) = placed(PATH, file, [Found("LAN001", "warning", finding)])
    assert (told.edit is not None) == becomes_edit
