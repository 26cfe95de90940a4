from __future__ import annotations

from pathlib import Path

from toolkit.records.reader_lists import reader_lists
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection


def test_every_list_that_a_reader_sees() -> None:
    root = Path(__file__).parents[1] / "content"
    record = load_collection(root, record_files(root)).collection.records["first-condition"]
    found = {each.route: each.items for each in reader_lists(record)}
    assert found == {
        ("get_help", 0, "signs"): 2,
        ("get_help", 1, "signs"): 1,
        ("get_help", 2, "signs"): 1,
        ("symptoms", "groups", 0, "items"): 2,
        ("symptoms", "groups", 1, "items"): 1,
        ("nerve_pain", "feels_like"): 2,
        ("self_care",): 2,
        ("questions_to_ask",): 2,
        ("overview",): 2,
    }
