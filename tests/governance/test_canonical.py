"""A hash changes with the words of its section, and with nothing else."""
# ruff: noqa: E501 - each row of the tables is one line

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.governance.collection import FIRST, SECOND, TOPIC, changed, hashes, put
from tests.kinds import Condition
from tests.model.full_record import full_condition
from toolkit.governance.canonical import WHICH, canonical
from toolkit.records.reading.collection import Collection

CHANGES = {
    "red flag": (FIRST, "cannot move your legs", "cannot move your arms", {"get_help"}),
    "red flag gone": (FIRST, "      - you cannot move your legs [@source-one]\n", "", {"get_help"}),
    "urgency": (FIRST, "urgency: non-urgent", "urgency: urgent", {"get_help"}),
    "action": (FIRST, "Call 999 or go to A&E now if", "Call 111 if", {"get_help"}),
    "negation": (FIRST, "Do not smoke.", "Do smoke.", {"self_care"}),
    "dose": (FIRST, "every 4 weeks", "every 2 weeks", {"treatments"}),
    "chance": (FIRST, "about: 26", "about: 62", {"nerve_pain"}),
    "out of how many": (FIRST, "in: 100,", "in: 1000,", {"nerve_pain"}),
    "choice": (FIRST, "kind: eases symptoms", "kind: treats the cause", {"treatments"}),
    "citation": (FIRST, "1 or 2 years. [@source-one]", "1 or 2 years. [@source-two]", {"outlook"}),
    "citation gone": (FIRST, "in women than men. [@source-one]", "in women than men.", {"who_gets_it"}),
    "title": (FIRST, "title: First condition", "title: Third condition", {"title"}),
    "section gone": (FIRST, "outlook: Most people recover in 1 or 2 years. [@source-one]\n", "", {"outlook", WHICH}),
    "risk moved": (FIRST, "benefits: It can ease pain. [@source-two]\n      risks: It can cause a dry mouth.", "benefits: It can ease pain. [@source-two] It can cause a dry mouth.\n      risks: It.", {"treatments"}),
    "moved to another section": (FIRST, "have other causes. [@source-one]\ncauses: The", "have other.\ncauses: causes. [@source-one] The", {"nerve_pain", "causes"}),
    "alternative text": (FIRST, "one whose coating is damaged", "one without it", {"figures"}),
    "joined words": (FIRST, "Pacing yourself", "Pacingyourself", {"living_with_it"}),
    "letter case": (FIRST, "There is no cure.", "there is no cure.", {"treatments"}),
    "glossary": ("glossary.yaml", "The body's defence against germs.", "A gland.", {"overview"}),
    "source": ("references.json", "How often the condition causes", "How rarely the condition causes", {"summary", "overview", "nerve_pain", "treatments"}),
    "helpline": ("organisations.yaml", "0808 800 8000", "0808 800 8001", {"support"}),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_words_changes_the_hash_of_its_section(root: Path, what: str) -> None:
    file, old, new, sections = CHANGES[what]
    before = hashes(root)
    put(root, file, old, new)
    assert changed(before, hashes(root)) == sections


def test_a_picture_and_a_table_of_other_records_are_signed_with_it(root: Path) -> None:
    before, topic = hashes(root), hashes(root, "both-conditions")
    put(root, "images/nerve-fibre.svg", "</svg>", "<!-- other --></svg>")
    put(root, SECOND, "where: In the feet.", "where: In the hands.")
    assert changed(before, hashes(root)) == {"figures"}
    assert changed(topic, hashes(root, "both-conditions")) == {"compare"}


def test_items_may_not_change_places_unseen(root: Path) -> None:
    before = hashes(root)
    put(root, FIRST, "benefits: It can shorten the illness.", "benefits: It can ease AWAY.")
    put(root, FIRST, "benefits: It can ease pain. [@source-two]", "benefits: It can shorten the illness. [@source-two]")  # fmt: skip
    put(root, FIRST, "It can ease AWAY. [@source-one]", "It can ease pain. [@source-one]")
    assert changed(before, hashes(root)) == {"treatments"}
    one, two = "- Is this pain from FC or", "- What are the risks of"
    put(root, FIRST, one, "- AWAY")
    put(root, FIRST, two, one)
    put(root, FIRST, "- AWAY from something else?", "- What are the risks of this treatment?")
    put(root, FIRST, f"{one} this treatment?", f"{one} from something else?")
    assert changed(before, hashes(root)) == {"treatments", "questions_to_ask"}


def _data(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


def _numbers(data: Any) -> Any:
    data["nerve_pain"]["chance"] |= {"about": 26, "in": 100}
    return data


def _reordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reordered(value[key]) for key in sorted(value, reverse=True)}
    return [_reordered(each) for each in value] if isinstance(value, list) else value


class _Dumper(yaml.SafeDumper):
    """Writes a text of several lines line by line: YAML would join those of another style."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _dump(**style: Any) -> Callable[[str], str]:
    return lambda text: yaml.dump(
        _numbers(_data(text)), Dumper=_Dumper, allow_unicode=True, **style
    )


REWRITES: dict[str, Callable[[str], str]] = {
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "a mark of the order of bytes": lambda text: "\ufeff" + text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "wrapping": lambda text: text.replace("Treatment can ease it.", "Treatment\n  can ease it."),
    "wrapping in paragraphs": lambda text: text.replace("](glossary:myelin). [", "](glossary:myelin).\n  ["),
    "comments": lambda text: text.replace("\ncauses:", "\n# a comment\ncauses:") + "# more\n",
    "quoting": lambda text: text.replace("main_message: Get new symptoms checked early. [@source-one]", 'main_message: "Get new symptoms checked early. [@source-one]"'),
    "block instead of folded": lambda text: text.replace("summary: >-", "summary: |"),
    "order of keys": lambda text: yaml.dump(_reordered(_data(text)), Dumper=_Dumper, sort_keys=False).replace("'26'", "26").replace("'100'", "100"),
    "a dump": _dump(),
    "a dump in narrow lines": _dump(width=40),
    "a dump in long lines": _dump(width=1000, indent=6, sort_keys=False),
    "escapes": lambda text: text.replace("audience: Adults with FC, and their families and carers", 'audience: "Adults with F\\x43, and their families and carers"'),
    "JSON": lambda text: json.dumps(_numbers(_data(text)), indent=1),
}  # fmt: skip


@pytest.mark.parametrize("how", REWRITES)
def test_a_rewrite_without_a_change_of_words_changes_nothing(root: Path, how: str) -> None:
    put(root, FIRST, "Most people recover", "Most people with Sjögren's syndrome recover")
    before = hashes(root)
    file = root / "content" / FIRST
    text = file.read_text(encoding="utf-8")
    again = REWRITES[how](text)
    assert again != text
    file.write_bytes(again.encode())
    assert changed(before, hashes(root)) == set()


def test_what_is_no_part_of_a_text_changes_nothing(root: Path) -> None:
    before = hashes(root)
    put(root, FIRST, "note: Checked by a neurologist.", "note: Another note.")
    put(root, "glossary.yaml", "The body's defence against germs.", "The body's\n    defence against germs.")  # fmt: skip
    put(root, TOPIC, "Both conditions can cause", "Both of them can cause")
    assert changed(before, hashes(root)) == set()


_WORDS = st.lists(st.sampled_from(["never", "take", "10 mg", "2", "if", "é"]), min_size=1)


@settings(max_examples=40)
@given(_WORDS, st.data())
def test_words_that_cross_a_border_change_both_hashes(
    words: list[str], data: st.DataObject
) -> None:
    def hashed(outlook: str, causes: str) -> dict[str, str]:
        record = full_condition() | {"outlook": f"Go {outlook}", "causes": f"{causes} now"}
        return canonical(Condition.model_validate(record), Collection({}))

    cut = data.draw(st.integers(0, len(words) - 1))
    before = hashed(" ".join(words), "Stop")
    after = hashed(" ".join(words[:cut]), " ".join(["Stop", *words[cut:]]))
    assert changed(before, after) == {"outlook", "causes"}
    wrapped = hashed("\n".join(words), "Stop  ")
    assert changed(before, wrapped) == set()


def test_a_fragment_is_signed_with_those_that_use_it_and_with_no_other(root: Path) -> None:
    before = {id: hashes(root, id) for id in ("first-condition", "second-condition")}
    old = "outlook: Most people recover in 1 or 2 years. [@source-one]"
    (root / "content/fragments").mkdir()
    (root / "content/fragments/recovery.yaml").write_text(
        "kind: fragment\nid: recovery\nparts:\n  time:\n    fits: outlook\n"
        "    text: |\n      Most people recover\n      in 1 or 2 years. [@source-one]\n"
        "review: {status: draft, authors: [{name: Us}],"
        ' changes: [{date: 2026-11-22, version: "0.1", note: New.}]}\n'
    )
    put(root, FIRST, old, 'outlook: "[](fragment:recovery/time)"')
    # The same words, wherever they are written.
    assert before == {id: hashes(root, id) for id in before}
    put(root, "fragments/recovery.yaml", "1 or 2 years", "1 or 3 years")
    assert changed(before["first-condition"], hashes(root)) == {"outlook"}
    assert before["second-condition"] == hashes(root, "second-condition")
