"""A collection's own rules: what each verb finds and where, and that all else knows them."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, TODAY, edit, make
from tests.docs.pages import ROOT, blocks
from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.settings import Settings, read_settings
from toolkit.base.settings.own_rule import VERBS
from toolkit.base.settings.verbs.matches import compiled
from toolkit.cli.surroundings import checked_collection
from toolkit.commands.explain import explain
from toolkit.commands.rules import chosen
from toolkit.records.reading.patterns import compiled as by_python
from toolkit.reporters import REPORTERS
from toolkit.rules.profiles import with_profile
from toolkit.validation.baseline import read_baseline, without_known, write_baseline
from toolkit.validation.validate import validate

PAGE = ROOT / "docs/how-to/own-rules.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def own(place: str, **verb: Any) -> dict[str, Any]:
    words = {"code": "OUR001", "message": "Not so", "fix": "Write it so"}
    return {**words, "for": place, **verb}


def settings(*rules: dict[str, Any], **more: Any) -> Settings:
    return Settings.model_validate({"own_rules": rules, **more})


def report(root: Path, settings: Settings, *, use_cache: bool = False) -> Report:
    return validate(root, settings, (), TODAY, use_cache=use_cache).report


def ours(found: Report) -> list[Diagnostic]:
    return [each for each in found.diagnostics if each.code.startswith("OUR")]


def seen(root: Path, place: str, **verb: Any) -> list[tuple[str, str]]:
    """The line, and what was found, of a rule in the first record."""
    found = ours(report(root, settings(own(place, **verb))))
    return [
        (each.source.strip(), each.message.removeprefix("Not so ").strip("()"))
        for each in found
        if each.path == FIRST
    ]


MEDICINE = "- name: Nerve-pain medicine"


@pytest.mark.parametrize(
    ("place", "verb", "expected"),
    [
        ("condition.treatments[]", {"needs": "daily_life"}, [(MEDICINE, "daily_life is missing")]),
        ("*.treatments.options[]", {"needs": ["daily_life"]},
         [(MEDICINE, "daily_life is missing")]),
        ("condition.self_care[]", {"needs": "detail"},
         [("- action: Check your feet each day. [@source-one]", "detail is missing")]),
        ("condition", {"needs": ["next_steps", "outlook"]},
         [("kind: condition", "next_steps is missing")]),
        ("condition.nerve_pain", {"forbids": "more"},
         [("more: Pain can also have other causes. [@source-one]", "more is there")]),
        ("condition.outlook", {"needs": "RECOVER in 1"}, []),
        ("condition.outlook", {"needs": ["recovery"]},
         [("outlook: Most people recover in 1 or 2 years. [@source-one]",
           "“recovery” is not in it")]),
        ("*.*", {"forbids": ["feet each", "source-one"]},
         [("- action: Check your feet each day. [@source-one]", "“feet each”")]),
        ("condition.treatments[].kind", {"one_of": ["treats the cause"]},
         [("kind: eases symptoms", "it is none of them")]),
        ("*.title", {"one_of": ["First Condition", "Second condition"]},
         [("title: First condition (FC)", "it could be “First Condition”")]),
        ("condition.get_help[].urgency", {"one_of": ["emergency", "urgent"]},
         [("- urgency: non-urgent", "it could be “urgent”")]),
        ("condition.outlook", {"max_words": 7},
         [("outlook: Most people recover in 1 or 2 years. [@source-one]",
           "8 words, and at most 7")]),
        ("condition.outlook", {"max_words": 8}, []),
        ("condition.questions_to_ask", {"max_words": 10},
         [("- Is this pain from FC or from something else?", "16 words, and at most 10")]),
        ("condition.review.authors[].name", {"matches": "^[A-Z][a-z]+ [A-Z]"},
         [("authors: [{name: Content team, role: Editors, conflicts: none}]",
           "it does not match ^[A-Z][a-z]+ [A-Z]")]),
        ("condition.outlook", {"matches": r"years\.$"}, []),
        ("condition.nerve_pain", {"cites": 2}, []),
        ("condition.nerve_pain", {"cites": 3}, [("kind: central", "2 sources, and at least 3")]),
        ("condition.questions_to_ask[]", {"cites": 1},
         [("- Is this pain from FC or from something else?", "no source, and at least 1"),
          ("- What are the risks of this treatment?", "no source, and at least 1")]),
        ("condition.prevention", {"cites": 1}, []),
        ("procedure.risks[]", {"needs": "chance"}, []),
    ],
)  # fmt: skip
def test_it_finds_what_breaks_it_at_its_line(
    place: str, verb: dict[str, Any], expected: list[tuple[str, str]], root: Path
) -> None:
    edit(root, FIRST, "feet each day.", "feet each day. [@source-one]")
    assert seen(root, place, **verb) == expected


def test_a_phrase_is_found_across_lines_and_apostrophes(root: Path) -> None:
    edit(root, FIRST, "outlook: Most", "outlook: >-\n  Most people\n  don’t worry. Most")
    (found,) = ours(report(root, settings(own("condition.outlook", forbids="people don't"))))
    assert found.message == "Not so (“people don’t”)"


def test_what_was_not_found_is_not_judged(root: Path) -> None:
    edit(root, FIRST, "outlook: Most people recover in 1 or 2 years. [@source-one]",
         "outlook: {not_found: NHS pages}")  # fmt: skip
    assert seen(root, "condition.outlook", max_words=1) == []
    assert seen(root, "condition", needs="outlook")[0][1] == "outlook is missing"


def test_a_record_that_is_broken_is_not_judged(root: Path) -> None:
    edit(root, FIRST, "      daily_life: You", "      daily_lfe: You")
    found = report(root, settings(own("condition.treatments[]", needs="daily_life")))
    assert not [each for each in ours(found) if each.path == FIRST]
    assert "OUR001" in next(each.hint for each in found.diagnostics if each.code == "INT003")


@pytest.mark.parametrize("name", REPORTERS)
def test_every_report_has_it(name: str, root: Path) -> None:
    found = report(root, settings(own("condition.treatments[]", needs="daily_life")))
    text = REPORTERS[name].render(found)
    assert "OUR001" in text
    assert "Not so" in text


def test_sarif_describes_it(root: Path) -> None:
    found = report(root, settings(own("condition.treatments[]", needs="daily_life")))
    text = REPORTERS["sarif"].render(found)
    assert '"id": "OUR001"' in text
    assert "condition.treatments[] needs daily_life" in text


def test_a_comment_ignores_it(root: Path) -> None:
    edit(root, FIRST, MEDICINE, f"# toolkit: ignore[OUR001] it is new\n    {MEDICINE}")
    rules = settings(own("condition.treatments[]", needs="daily_life"))
    found = report(root, rules)
    assert not [each for each in found.diagnostics if each.path == FIRST and each.code[:3] in
                ("OUR", "IGN")]  # fmt: skip
    unused = report(root, settings(own("condition.outlook", max_words=100)))
    assert [each.code for each in unused.diagnostics if each.code == "IGN002"] == ["IGN002"]


def test_a_baseline_knows_it(root: Path) -> None:
    found = report(root, settings(own("condition.treatments[]", needs="daily_life")))
    file = root / "toolkit-baseline.json"
    write_baseline(file, found)
    left, missing = without_known(found, read_baseline(file))
    assert not ours(left)
    assert not missing


@pytest.mark.parametrize(
    ("profile", "severity"),
    [(None, "warning"), ("publish", "error"), ("discern", "warning"), ("nhs", "warning")],
)
def test_profiles_keep_it(profile: str | None, severity: str, root: Path) -> None:
    rules = with_profile(settings(own("condition.treatments[]", needs="daily_life")), profile)
    assert {each.severity for each in ours(report(root, rules))} == {severity}


def test_settings_may_switch_it_off(root: Path) -> None:
    rules = settings(own("condition.treatments[]", needs="daily_life"), rules={"OUR001": "off"})
    assert ours(report(root, rules)) == []


@pytest.mark.parametrize(
    "change",
    [{"needs": "daily_life", "forbids": None}, {"severity": "error"}, {"message": "Other words"},
     {"fix": "Other advice"}, {"for": "condition.treatments", "forbids": ["headache"]}],
)  # fmt: skip
def test_a_rule_that_changed_voids_what_was_kept(change: dict[str, Any], root: Path) -> None:
    before = own("condition.treatments[]", forbids="daily_life")
    after = {key: value for key, value in {**before, **change}.items() if value is not None}
    first = ours(report(root, settings(before), use_cache=True))
    second = ours(report(root, settings(after), use_cache=True))
    assert first != second
    assert second == ours(report(root, settings(after)))


def test_the_catalogue_and_explain_know_it() -> None:
    rules = settings(own("condition.treatments[]", needs="daily_life", severity="note"))
    listed = chosen("our", "", None, fixable=False, own=rules)
    assert [(each.code, each.severity, each.title) for each in listed] == [
        ("OUR001", "note", "Not so")
    ]
    text = explain("OUR001", rules)
    assert "condition.treatments[] needs daily_life" in text
    assert "Write it so" in text
    assert "[[own_rules]]" in explain("own_rules.needs")


BOMBS = ["^(x+x+)+y$", "(a|a)*b", "(.*.*.*.*=.*){9}z", "(a?){40}a{40}", "([a-z ]*[a-z])*[0-9]$",
         "^(([a-z])+.)+[A-Z]([a-z])+$", "(a*)*(a*)*(a*)*$b"]  # fmt: skip


@pytest.mark.parametrize("pattern", BOMBS)
def test_no_pattern_takes_long_on_any_text(pattern: str) -> None:
    matches = compiled(pattern)
    begin = time.perf_counter()
    for text in ("a" * 300_000, "x" * 300_000, "a =" * 100_000, "ab " * 100_000 + "Q"):
        matches(text)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize("pattern", ["^[A-Z]", "^[A-Z][a-z]+( [a-z]+)*$", "colou?r|grey", r"\d{3}",
                                     r"^\S+$", "é+", "^.{1,20}$"])  # fmt: skip
@pytest.mark.parametrize("text", ["Colour", "grey skies", "call 999", "", "é", "A b c", "x" * 30])
def test_a_pattern_means_what_those_of_schemas_mean(pattern: str, text: str) -> None:
    assert compiled(pattern)(text) == bool(by_python(pattern).search(text))


def test_a_verb_is_one_file_that_nothing_else_names() -> None:
    folder = ROOT / "toolkit/base/settings/verbs"
    assert len(VERBS) == 6
    for verb in VERBS:
        assert (folder / f"{verb.key}.py").is_file()
        others = [
            path
            for path in (ROOT / "toolkit").rglob("*.py")
            if re.search(rf"verbs\.{verb.key}\b|[\"']{verb.key}[\"']", path.read_text("utf-8"))
            and path != folder / f"{verb.key}.py"
            # An example of a rule needs a verb.
            and path != ROOT / "toolkit/base/settings/__init__.py"
        ]
        assert others == []


def test_what_the_page_shows(root: Path) -> None:
    (shown,) = (block.text for block in blocks(PAGE) if block.language == "toml")
    with (root / "toolkit.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + shown)
    checked_collection(root)
    found = report(root, read_settings(root))
    said = {(each.span.line, each.span.column, each.message) for each in ours(found)}
    words = " ".join(PAGE.read_text("utf-8").replace("> ", "").split())
    line, column, message = re.findall(r"lupus\.yaml:(\d+):(\d+): warning OUR001 (.*?)`", words)[0]
    assert (int(line), int(column), message) in said


def test_the_page_has_every_verb_with_what_it_takes() -> None:
    rows = re.findall(r"(?m)^\| `(\w+)` \|(.*)\|(.*)\|(.*)\|$", PAGE.read_text("utf-8"))
    told = {verb: [bool(cell.strip()) for cell in cells] for verb, *cells in rows}
    assert told == {
        verb.key: [
            "group" in verb.sorts, "list" in verb.sorts, not verb.sorts.isdisjoint({"text"}),
        ]
        for verb in VERBS
    }  # fmt: skip


def test_each_place_of_the_page_is_one(root: Path) -> None:
    places = re.findall(
        r"(?m)^\| `([\w.*\[\]]+)` \|", PAGE.read_text("utf-8").split("## The verbs")[0]
    )
    assert len(places) == 8
    rules = [own(place, max_words=9) | {"code": f"OUR{at:03}"} for at, place in enumerate(places)]
    (root / "toolkit.toml").write_text(
        "\n".join(
            "[[own_rules]]\n" + "".join(f"{key} = {value!r}\n" for key, value in each.items())
            for each in rules
        )
    )
    assert len(checked_collection(root)[1].own_rules) == 8
