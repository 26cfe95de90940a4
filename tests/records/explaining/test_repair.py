"""Slips with one sure fix are fixed, and nothing else: no word, no line end, no comment changes."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds import KINDS, read_record
from tests.records.explained import problems_of
from tests.records.explaining.mistakes import RECORDS, Mistake
from toolkit.records.explaining import repair
from toolkit.records.explaining.repair import edits_between, repaired
from toolkit.records.explaining.repair_lines import Candidate

TESTS = Path(__file__).parents[2]
MINIMAL = (TESTS / "minimal.yaml").read_text()
PATH = "content/conditions/minimal.yaml"
STEP = "  - action: Check your feet each day. [@source-one]"
ASK = "  - What can I do myself?"
SIGNS = 'signs: ["you have trouble breathing [@source-one]"]'
DAY = "date: 2026-11-22"
TITLE = "title: A condition"


def fix(old: str, slip: str) -> str:
    assert old in MINIMAL
    return repaired(PATH, MINIMAL.replace(old, slip, 1))


@pytest.mark.parametrize(
    ("old", "slip", "meant"),
    [
        *((STEP, STEP.replace("-", sign, 1), STEP) for sign in "–—•▪−‑"),
        (STEP, STEP.replace("-", "- –", 1), STEP),
        (STEP, f"{STEP}\n  – action: Rest.\n  – action: Walk.",
         f"{STEP}\n  - action: Rest.\n  - action: Walk."),
        (ASK, "  – What can I do?\n  – And then?", "  - What can I do?\n  - And then?"),
        (ASK, "  \uf0b7 What can I do?\n  \uf0b7\tAnd?", "  - What can I do?\n  - And?"),
        (ASK, "  - • What?\n  - • And then?", "  - What?\n  - And then?"),
        (ASK, "  - Ask this: what can I do?", '  - "Ask this: what can I do?"'),
        (DAY, "date: 27/11/2026", "date: 2026-11-27"),
        (DAY, "date: 5.5.2026", "date: 2026-05-05"),
        (DAY, "date: '27-11-2026'", "date: 2026-11-27"),
        ('version: "0.1"', "version: 0.1", 'version: "0.1"'),
        ('version: "0.1"', "version: 0.10", 'version: "0.10"'),
        (TITLE, "title: Lupus: a guide", 'title: "Lupus: a guide"'),
        (TITLE, "title: “A condition”", TITLE),
        (TITLE, "title: “Lupus: a guide”", 'title: "Lupus: a guide"'),
        (TITLE, "title:A condition", TITLE),
        (TITLE, "title: 'It's a condition'", 'title: "It\'s a condition"'),
        ("urgency: emergency", "urgency: “emergency”", "urgency: emergency"),
        (SIGNS, "signs: [you cannot breathe, you cannot move]",
         'signs: ["you cannot breathe", "you cannot move"]'),
        ("  kind: peripheral", "   kind: peripheral", "  kind: peripheral"),
        ("  kind: peripheral", " kind: peripheral", "  kind: peripheral"),
        ("  kind: peripheral\n  where", "\tkind: peripheral\n\twhere",
         "  kind: peripheral\n  where"),
    ],
)  # fmt: skip
def test_what_the_message_spells_out_is_done(old: str, slip: str, meant: str) -> None:
    assert fix(old, slip) == MINIMAL.replace(old, meant, 1)


@pytest.mark.parametrize(
    ("old", "slip"),
    [
        (DAY, "date: 05/11/2026"),  # day or month first
        (DAY, "date: 11/27/2026"),
        (DAY, "date: 31/02/2026"),
        (DAY, "date: 27/11/26"),
        (SIGNS, "signs: [you took more than 4,000 mg, you cannot move]"),
        (SIGNS, "signs: [you have chest pain, sweating or feel sick]"),
        (TITLE, "title: Lupus: a guide # or a comment"),
        (ASK, '  - Ask: "why?"'),
        (ASK, "  – 5 degrees or less?\n  – And then?"),  # perhaps a minus
        ("kind: peripheral", "kind: sideways"),
        (TITLE, "title: A condition #1 in the list"),
        (TITLE, TITLE),
        (ASK, "  • #1 is what?"),  # a comment
        (SIGNS, "signs: [10,10 tablets a day]"),
        (TITLE, f"{TITLE}\nmore:\n  b:\n    c: 1\n   d: 2"),  # of b or of more
        (TITLE, f"{TITLE}\nmore:\n  b:\n    c: 1\n\td: 2"),
    ],
)
def test_what_has_two_readings_is_left_alone(old: str, slip: str) -> None:
    assert fix(old, slip) == MINIMAL.replace(old, slip, 1)


def test_a_title_that_is_followed_by_a_comment_keeps_it() -> None:
    slip = MINIMAL.replace(TITLE, "title: A condition  # the name", 1).replace(
        DAY, "date: 27/11/2026"
    )
    assert repaired(PATH, slip, KINDS) == slip.replace("27/11/2026", "2026-11-27")


def test_a_candidate_that_loses_a_word_is_never_taken() -> None:
    broken = MINIMAL.replace(TITLE, "title: Lupus: a guide")
    lost = broken.replace("title: Lupus: a guide", "title: Lupus guide")
    faults = repair._faults(PATH, broken, KINDS)
    candidate = Candidate(lost.split("\n"))
    assert not repair._is_proven(PATH, broken, lost, faults, candidate, KINDS)


def test_words_in_a_comment_are_not_read() -> None:
    assert repair._all_read("a: b\n", [0])
    assert not repair._all_read("a: b #c d\n", [0])
    lost = MINIMAL.replace(ASK, "  - What? #can I do myself")
    broken = lost.replace("  - What?", "  • What?")
    assert not repair._is_proven(
        PATH,
        broken,
        lost,
        repair._faults(PATH, broken, KINDS),
        Candidate(lost.split("\n")),
        KINDS,
    )


def test_shared_files_too() -> None:
    text = "- {id: a, term: a, meaning: A coating.}\n- id: b\n  term: b\n  meaning: This: that.\n"
    assert 'meaning: "This: that."' in repaired("content/glossary.yaml", text, KINDS)
    assert repaired("content/references.json", "[", KINDS) == "["


SLIPS = (
    (STEP, STEP.replace("-", "–", 1)),
    (ASK, "  • What can I do myself?"),
    (DAY, "date: 27/11/2026"),
    ('version: "0.1"', "version: 0.1"),
    (TITLE, "title: Lupus: a guide"),
    (TITLE, "title: “A condition”"),
    ("outlook: Most", "outlook: News: most"),
    ("  kind: peripheral", "   kind: peripheral"),
    ("  kind: peripheral", "\tkind: peripheral"),
    ("audience: Adults", "audience:Adults"),
    ("causes: The", "causes: “The"),
    ("risks: It", "risks: *It*"),
    (SIGNS, "signs: [you cannot breathe: now, #2 of 3]"),
    ("# The smallest", "#The: – smallest"),
    ("where: In", "where: |\n    • In"),
)


def words(text: str) -> list[str]:
    return sorted(word.lstrip("0") for word in re.findall(r"\w+", text))


def faults(text: str) -> int:
    read = read_record(PATH, text.encode())
    return len(problems_of(read))


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(SLIPS), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_words_lines_and_comments_stay(
    slips: list[tuple[str, str]], end: str, is_open: bool
) -> None:
    text = MINIMAL
    for old, slip in slips:
        text = text.replace(old, slip, 1)
    before = (text.rstrip("\n") if is_open else text).replace("\n", end)
    after = repaired(PATH, before, KINDS)
    assert words(after) == words(before)
    assert re.findall(r"\r\n|\r|\n", after) == re.findall(r"\r\n|\r|\n", before)
    assert [each for each in after.splitlines() if each.startswith("#")] == [
        each for each in before.splitlines() if each.startswith("#")
    ]
    assert repaired(PATH, after, KINDS) == after
    lines = before.split(end)
    for edit in edits_between(before, after):
        assert lines[edit.span.line - 1] == edit.old
        lines[edit.span.line - 1] = edit.new
    assert end.join(lines) == after


@pytest.mark.parametrize("mistake", RECORDS[::3], ids=str)
def test_a_mistake_is_fixed_or_left_as_it_is(mistake: Mistake) -> None:
    try:
        text = mistake.content.decode()
    except UnicodeDecodeError:
        return
    after = repaired(PATH, text, KINDS)
    assert words(after) == words(text)
    assert (after == text) or faults(after) < faults(text)
