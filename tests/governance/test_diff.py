"""What may do harm is grade 1, however it is written; a rewrite is nothing; wording is 3."""
# ruff: noqa: E501 - each row of the tables is one line

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.collections import git, repository
from tests.governance.collection import FIRST, put
from tests.governance.test_canonical import REWRITES
from toolkit.base.errors import Misuse
from toolkit.commands.diff import diff
from toolkit.commands.diff_report import as_data, as_markdown, as_text
from toolkit.governance.difference.content import meaning
from toolkit.governance.difference.grading import Change

BEFORE = {
    # Sentences of a collection that does not exist, put over those of the sample.
    "daily_life: You have it in hospital, every 4 weeks. [@source-one]": "daily_life: Take 10 mg of amitriptyline twice a day, at least 4 hours apart. Don't drink alcohol. [@source-one]",
    "benefits: It can shorten the illness. [@source-one]": "benefits: It is safe for most adults before meals. It speeds recovery. It helps the feet first and then the hands. [@source-one]",
    "risks: It can cause a dry mouth. [@source-one]": "risks: It can cause a dry mouth. It can make you sleepy, so never drive. [@source-one]",
    "living_with_it: Pacing yourself can help with tiredness. [@source-one]": "living_with_it: You must see a nurse each week. You can't catch it from others, unless you share needles. [@source-one]",
    "      - you cannot move your legs [@source-one]\n": "      - you cannot move your left leg or your arms [@source-one]\n      - you have chest pain [@source-one]\n",
}

HARMFUL = {
    "red flag gone": ("      - you have chest pain [@source-one]\n", ""),
    "one of two alternatives": ("your left leg or your arms", "your left leg and your arms"),
    "other side of the body": ("your left leg", "your right leg"),
    "part of the body": ("or your arms", "or your hands"),
    "narrower red flag": ("you have chest pain", "you have severe chest pain"),
    "urgency lowered": ("urgency: emergency", "urgency: non-urgent"),
    "urgency lowered by one": ("  - urgency: urgent", "  - urgency: non-urgent"),
    "another number to call": ("Call 999 or go to A&E now", "Call 111 or go to A&E now"),
    "no hurry": ("Call 999 or go to A&E now if", "Call 999 or go to A&E if"),
    "negation of a red flag": ("you have trouble breathing", "you have no trouble breathing"),
    "contraction": ("Don't drink alcohol", "Drink alcohol"),
    "contraction undone": ("You can't catch it", "You can catch it"),
    "curly contraction": ("You can't catch it from others", "You can catch it from others, don\u2019t worry"),
    "negation put in": ("You must see a nurse", "You need not see a nurse"),
    "never": ("so never drive", "so always drive"),
    "negation of a rule": ("Do not smoke", "Do smoke"),
    "condition": ("unless you share needles", "if you share needles"),
    "dose": ("10 mg", "100 mg"),
    "decimal": ("10 mg", "1.0 mg"),
    "unit": ("10 mg", "10 micrograms"),
    "unit in letters": ("10 mg", "10 g"),
    "frequency": ("twice a day", "once a day"),
    "frequency in digits": ("twice a day", "4 times a day"),
    "interval": ("twice a day", "twice a week"),
    "limit": ("at least 4 hours", "at most 4 hours"),
    "number in words": ("4 hours", "six hours"),
    "medicine": ("of amitriptyline", "of duloxetine"),
    "medicine of the record": ("name: Nerve-pain medicine", "name: Immunoglobulin"),
    "unknown medicine": ("of amitriptyline", "of zorblatin"),
    "risk removed": ("It can cause a dry mouth. It can make", "It can make"),
    "risk moved": ("risks: It can cause a dry mouth. It", "daily_life: It can cause a dry mouth.\n      risks: It"),
    "opposite": ("before meals", "after meals"),
    "turned by a prefix": ("It is safe for", "It is unsafe for"),
    "fewer signs in a red flag": ("your left leg or your arms", "your left leg"),
    "another sign": ("you have chest pain", "you have chest wind"),
    "another risk": ("It can cause a dry mouth", "It can cause a dry cough"),
    "numbers that changed places": ("10 mg of amitriptyline twice a day, at least 4 hours", "4 mg of amitriptyline twice a day, at least 10 hours"),
    "words that changed places": ("the feet first and then the hands", "the hands first and then the feet"),
    "compared the other way round": ("in women than men", "in men than women"),
    "speed": ("It speeds recovery", "It delays recovery"),
    "for whom": ("for most adults", "for most children"),
    "must": ("You must see", "You may see"),
    "chance": ("about: 26", "about: 62"),
    "how often": ("Symptoms come and go.", "Symptoms always come and never go."),
    "sentence of comfort": ("Check your feet each day.", "Check your feet each day. You can ignore new pain."),
    "red flag moved down": ("      - you have a high temperature [@source-one]\n  - urgency: non-urgent\n    action: \"Speak to a GP if:\"\n    signs:\n", "      - you feel hot\n  - urgency: non-urgent\n    action: \"Speak to a GP if:\"\n    signs:\n      - you have a high temperature [@source-one]\n"),
}  # fmt: skip
WORDING = {
    "synonym": ("main_message: Get new symptoms checked early.", "main_message: Have new symptoms checked early."),
    "contraction": ("Don't drink alcohol", "Do not drink alcohol"),
    "another contraction": ("You can't catch it", "You cannot catch it"),
    "number in words": ("at least 4 hours", "at least four hours"),
    "frequency in other words": ("twice a day", "2 times a day"),
    "unit written out": ("10 mg", "10 milligrams"),
    "order of words": ("you have a new pain", "you have new pain"),
    "plainer": ("The cause is not known.", "We do not know the cause."),
    "small word": ("It often starts in the feet.", "It often begins in your feet."),
    "medicine as a pronoun": ("It calms the nerves that carry pain.", "This medicine calms the nerves that carry pain."),
    "name": ("Nobody knows why it starts", "No one knows why it starts"),
}  # fmt: skip
OTHERS = {
    "words left out": (
        "You must see a nurse each week",
        "You must see a nurse weekly at the clinic",
    ),
    "statement added": ("Check your feet each day.", "Check your feet each day. Wear soft shoes."),
    "statement removed": ("  - What are the risks of this treatment?\n", ""),
    "reference dropped": ("in women than men. [@source-one]", "in women than men."),
    "reference swapped": ("in women than men. [@source-one]", "in women than men. [@source-two]"),
}


@pytest.fixture
def pair(root: Path) -> tuple[Path, Path]:
    """The record, and the same beside it in a file of its own."""
    for old, new in BEFORE.items():
        put(root, FIRST, old, new)
    before = root.parent / "before.yaml"
    before.write_text((root / "content" / FIRST).read_text(encoding="utf-8"), encoding="utf-8")
    return before, root / "content" / FIRST


def found(root: Path, pair: tuple[Path, Path], old: str, new: str) -> list[Change]:
    put(root, FIRST, old, new)
    return diff(root, str(pair[0]), str(pair[1]), ())


@pytest.mark.parametrize("what", HARMFUL)
def test_what_may_do_harm_is_of_grade_1(root: Path, pair: tuple[Path, Path], what: str) -> None:
    changes = found(root, pair, *HARMFUL[what])
    assert changes[0].grade == 1, changes


def test_the_same_words_in_another_order() -> None:
    assert meaning("In 1 study, 2 of 3 people", "In 2 study, 3 of 1 people").is_turned
    assert meaning("Pain starts before weakness", "Weakness starts before pain").is_turned
    assert not meaning("Usually the test hurts", "The test usually hurts").is_turned


@pytest.mark.parametrize("what", WORDING)
def test_wording_is_of_grade_3(root: Path, pair: tuple[Path, Path], what: str) -> None:
    changes = found(root, pair, *WORDING[what])
    assert {each.grade for each in changes} <= {3}, changes


@pytest.mark.parametrize("what", OTHERS)
def test_what_comes_or_goes_is_of_grade_2(root: Path, pair: tuple[Path, Path], what: str) -> None:
    changes = found(root, pair, *OTHERS[what])
    assert {each.grade for each in changes} == {2}, changes


@pytest.mark.parametrize("how", REWRITES)
def test_a_rewrite_is_no_difference(root: Path, pair: tuple[Path, Path], how: str) -> None:
    file = pair[1]
    put(root, FIRST, "Do not smoke.", "Do not smoke in a café.")
    pair[0].write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    again = REWRITES[how](file.read_text(encoding="utf-8"))
    assert again != file.read_text(encoding="utf-8")
    file.write_bytes(again.encode())
    assert diff(root, str(pair[0]), str(file), ()) == []


def test_a_source_is_no_sentence(root: Path, pair: tuple[Path, Path]) -> None:
    put(
        root,
        "references.json",
        "How often the condition causes",
        "Dr. A. N. Other: how often it causes",
    )
    changes = found(
        root, pair, "Symptoms come and go. [@source-one]", "Symptoms come and go [@source-two]"
    )
    assert not [each for each in changes if "{" in each.old + each.new]


def test_what_is_inserted_shifts_nothing(root: Path, pair: tuple[Path, Path]) -> None:
    changes = found(root, pair, "    signs:\n      - you have trouble", "    signs:\n      - you faint [@source-one]\n      - you have trouble")  # fmt: skip
    assert [(each.grade, each.new) for each in changes] == [(2, "you faint")]


def test_a_source_with_a_full_stop_inside_ends_no_sentence(
    root: Path, pair: tuple[Path, Path]
) -> None:
    references = root / "content/references.json"
    text = references.read_text(encoding="utf-8")
    references.write_text(text.replace('"title": "', '"title": "Of pain. ', 1), encoding="utf-8")
    changes = found(root, pair, "Don't drink alcohol", "Don't drink wine")
    assert [(each.grade, each.old) for each in changes] == [(3, "Don't drink alcohol.")]


def test_revisions_and_folders_and_what_they_share(root: Path, tmp_path: Path) -> None:
    repository(root)
    put(root, FIRST, "every 4 weeks", "every 2 weeks")
    put(root, "glossary.yaml", "The body's defence against germs.", "A gland.")
    change, *more = diff(root, "HEAD", "", ["first-condition"])
    assert (change.grade, change.what) == (1, "a number differs")
    assert "glossary" in str([each.where for each in more])
    git(root, "checkout", "-q", "-b", "other")
    git(root, "commit", "-qam", "Change")
    assert diff(root, "main", "other", ["first-condition"]) == [change, *more]
    assert diff(root, "HEAD", str(root), ()) == []
    with pytest.raises(Misuse, match="no revision"):
        diff(root, "--output=x", "", ())
    with pytest.raises(Misuse, match="neither has a record gbs"):
        diff(root, "HEAD", "", ["gbs"])
    (root / "content" / FIRST).write_text("title: [")
    with pytest.raises(Misuse, match="cannot be read"):
        diff(root, "HEAD", "", ())


def test_a_record_that_goes_is_of_grade_1_and_one_renamed_is_not(root: Path) -> None:
    repository(root)
    (root / "content/topics/both-conditions.yaml").unlink()
    file = root / "content/conditions/second-condition.yaml"
    text = file.read_text(encoding="utf-8").replace("id: second-condition", "id: other-condition")
    file.with_name("other-condition.yaml").write_text(text, encoding="utf-8")
    file.unlink()
    changes = [each for each in diff(root, "HEAD", "", ()) if each.record != "first-condition"]
    assert [(each.grade, each.what) for each in changes] == [
        (1, "record removed"),
        (2, "the record is called other-condition now"),
    ]


def test_the_reports_say_the_same(root: Path, pair: tuple[Path, Path]) -> None:
    changes = found(root, pair, "you have chest pain", "you have | <b>chest</b> pain @all")
    data = json.loads(as_data(changes))
    assert [each["new"] for each in data["changes"]] == [each.new for each in changes]
    assert "+ you have | <b>chest</b> pain @all" in as_text(changes)
    markdown = as_markdown(changes)
    assert "<b>" not in markdown
    assert "@all" not in markdown
    assert as_text([]) == "No difference for a reader.\n"
