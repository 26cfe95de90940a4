from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits

TWENTY = "One two three four five six seven eight nine ten " * 2


def test_20_words_are_allowed_and_21_are_not(tmp_path: Path) -> None:
    text = f"causes: {TWENTY}. {TWENTY}more. [@source-one]"
    checked = check(text, tmp_path)
    assert checked.messages("LAN001") == ["this sentence has 21 words; 20 are allowed"]
    assert checked.marked("LAN001") == [f"{TWENTY}more."]


def test_a_number_with_a_comma_and_a_citation_are_one_word_and_none(tmp_path: Path) -> None:
    text = f"causes: {TWENTY.replace('One', '1,827')}[@source-one] [@source-two]."
    assert check(text, tmp_path).of("LAN001") == []


def test_items_of_a_list_are_sentences_of_their_own(tmp_path: Path) -> None:
    items = "".join(f"  - {TWENTY}\n" for _ in range(3))
    assert check(f"causes: |\n  These [@source-one]:\n\n{items}", tmp_path).of("LAN001") == []


def test_the_settings_say_how_many(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(sentence_words=30))
    assert check(f"causes: {TWENTY} more. [@source-one]", tmp_path, settings).of("LAN001") == []
