from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import Checked, check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits

LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen."
SHORT = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen."


def of(first: str, second: str, folder: Path, settings: Settings | None = None) -> Checked:
    one = f"# file: content/conditions/one.yaml\n{first}\n"
    return check(f"{one}# file: content/conditions/two.yaml\n{second}\n", folder, settings)


def test_the_first_copy_names_the_other(tmp_path: Path) -> None:
    checked = of(f"outlook: {LONG} [@source-one]", f"causes: {LONG} [@source-two]", tmp_path)
    assert checked.messages("STR011") == [
        "the same words are in content/conditions/two.yaml",
    ]
    assert checked.marked("STR011") == [LONG]
    assert {found.severity for found in checked.of("STR011")} == {"note"}


def test_14_words_may_be_the_same(tmp_path: Path) -> None:
    assert of(f"outlook: {SHORT}", f"causes: {SHORT}", tmp_path).of("STR011") == []


def test_short_sentences_may_make_a_long_paragraph(tmp_path: Path) -> None:
    text = "It began in the feet. It spread to the legs. Then it went away without a treatment."
    checked = of(f"outlook: {text}", f"causes: |\n  First.\n\n  {text}", tmp_path)
    assert checked.marked("STR011") == [text]


def test_a_sentence_of_a_paragraph(tmp_path: Path) -> None:
    checked = of(f"outlook: Yes. {LONG} No.", f"causes: No. {LONG}", tmp_path)
    assert checked.marked("STR011") == [LONG]


def test_a_whole_paragraph_is_said_once(tmp_path: Path) -> None:
    text = f"{LONG} {LONG.replace('One', 'Two')}"
    assert len(of(f"outlook: {text}", f"causes: {text}", tmp_path).of("STR011")) == 1


def test_any_number_of_copies_is_one_note(tmp_path: Path) -> None:
    text = "".join(f"# file: content/conditions/{n}.yaml\noutlook: {LONG}\n" for n in "abcdef")
    assert check(text, tmp_path).messages("STR011") == [
        "the same words are in content/conditions/b.yaml, content/conditions/c.yaml, "
        "content/conditions/d.yaml and 2 more"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"self_care: [{{action: '{LONG}'}}]",
        f"questions_to_ask: ['{LONG}']",
        f"get_help:\n  - {{urgency: emergency, action: Call 999 if, signs: ['{LONG}']}}",
    ],
)
def test_what_is_meant_to_be_the_same_is_left_out(text: str, tmp_path: Path) -> None:
    assert of(text, text, tmp_path).of("STR011") == []


def test_the_same_words_twice_in_one_record_are_no_copy(tmp_path: Path) -> None:
    assert check(f"outlook: {LONG}\ncauses: {LONG}\n", tmp_path).of("STR011") == []


def test_another_language_is_another_text(tmp_path: Path) -> None:
    text = f"outlook: {LONG}"
    assert of(text, f"language: en-US\n{text}", tmp_path).of("STR011") == []


def test_a_retired_record_is_no_copy(tmp_path: Path) -> None:
    retired = """\
review:
  status: retired
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]
"""
    text = f"outlook: {LONG}\n"
    assert of(text, text + retired, tmp_path).of("STR011") == []


def test_the_settings_say_how_many_words(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(duplicate_words=14))
    assert of(f"outlook: {SHORT}", f"causes: {SHORT}", tmp_path, settings).of("STR011")


def test_words_of_a_fragment_are_shared_on_purpose_but_not_a_copy_of_them(tmp_path: Path) -> None:
    text = "We cannot say how long it may take for most people to recover from it. [@source-one]"
    fragment = (
        "# file: content/fragments/slow.yaml\nkind: fragment\nid: slow\nparts:\n"
        f"  time: {{fits: outlook, text: '{text}'}}\nreview: {{status: draft,"
        ' authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}\n'
    )
    use = "# file: content/conditions/r%d.yaml\noutlook: '[](fragment:slow/time)'\n"
    copy = f"# file: content/conditions/copy.yaml\noutlook: {text}\n"
    (found,) = check(fragment + use % 1 + use % 2 + copy, tmp_path).of("STR011")
    assert found.path == "content/conditions/copy.yaml"
    assert found.message == "the same words are in the fragment slow/time"
