"""toolkit explain: codes first, then keys; what is not there is misuse that names the nearest."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds import KINDS
from tests.records.explaining.mistakes import said
from toolkit.base.errors import Misuse
from toolkit.commands import explain as command
from toolkit.commands.reference.keys import every_key, find_keys, places, whole
from toolkit.validation.codes import all_codes


def explain(wanted: str) -> str:
    return command.explain(wanted, kinds=KINDS)


PLACES = places(KINDS)
EVERY = [key for kind in PLACES for key in every_key(kind, KINDS)]
WORDS = [".", "[", "]", "0", "-", "_", "REF001", "x", *PLACES, *{key.path[-1] for key in EVERY}]


def test_an_entry_says_what_a_key_is_for_and_what_to_write() -> None:
    assert explain("symptoms.groups") == (
        "symptoms.groups (in a condition)\n\n"
        "Groups of symptoms.\n\n"
        "What to write: a list; each entry is a group of keys.\n"
        "  name   The group's heading.\n"
        "  items  The symptoms, commonest first.\n\n"
        "Such as:\n"
        "    symptoms:\n"
        "      groups:\n"
        "        - name: Feeling and pain\n"
        "          items:\n"
        "            - plain: pins and needles\n"
    )


@pytest.mark.parametrize(
    ("wanted", "begins"),
    [
        ("REF001", "REF001 "),
        ("urgency", "get_help.urgency (in a condition, a topic, a procedure and a medicine"),
        ("get_help[0].action", "get_help.action (in"),
        ("symptoms.groups.2.items.0.plain", "symptoms.groups.items.plain (in a condition"),
        ("topic.title", "title (in a topic, has to be there)"),
        ("glossary.meaning", "glossary.meaning (in content/glossary.yaml"),
        ("limits.sentence_words", "limits.sentence_words (in toolkit.toml)"),
        ("settings.limits", "limits (in toolkit.toml)"),
        ("references", "references\n\nSources in CSL-JSON"),
    ],
)
def test_a_name_is_found_however_it_is_typed(wanted: str, begins: str) -> None:
    assert explain(wanted).startswith(begins)


def test_a_name_of_several_keys_lists_them() -> None:
    said = explain("name")
    assert said.startswith("There are several keys name; name one of them:\n")
    listed = re.findall(r"(?m)^  toolkit explain (\S+)", said)
    assert {"symptoms.groups.name", "organisations.name", "local.name"} <= set(listed)
    for name in listed:
        assert explain(name).startswith(f"{name} (")


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        ("symtoms.groups", "no code and no key symtoms", "did you mean symptoms.groups?"),
        ("sentence-to-long", "there is no code", "did you mean sentence-too-long?"),
        ("LAN999", "there is no code LAN999", "the codes of LAN are"),
        ("", "no code and no key", "keys are like symptoms.groups"),
        ("[]..", "no code and no key", "keys are like symptoms.groups"),
    ],
)
def test_what_is_not_there_is_misuse(wanted: str, message: str, hint: str) -> None:
    with pytest.raises(Misuse, match=message) as error:
        explain(wanted)
    assert hint in error.value.hint


@given(st.text() | st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map("".join))
@settings(max_examples=60)
def test_any_name_is_explained_or_misuse(wanted: str) -> None:
    try:
        said = explain(wanted)
    except Misuse as error:
        said = f"{error.hint}\n"
    assert len(said) > 1
    assert said.endswith("\n")


def test_every_key_has_words_and_can_be_found() -> None:
    for key in EVERY:
        assert key.what.endswith("."), key.name
        assert key.form, key.name
        assert key in find_keys(key.name, KINDS), key.name


def test_no_key_is_hidden_by_the_name_of_a_code() -> None:
    codes = {name for info in all_codes().values() for name in (info.code.lower(), info.name)}
    assert not codes & {name.lower() for key in EVERY for name in (key.name, key.path[-1])}
    assert not codes & set(PLACES)
    assert all(whole(kind, KINDS).keys for kind in PLACES)


def test_every_report_leads_to_a_key_that_there_is() -> None:
    led = set(
        re.findall(r"(?m)^What a key is for: toolkit explain (.+)$", "".join(said().values()))
    )
    assert len(led) > 20
    for name in led:
        assert explain(name).startswith(f"{name} (in ")
