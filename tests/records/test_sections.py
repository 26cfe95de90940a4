from __future__ import annotations

from pathlib import Path

from toolkit.pages.addresses import Addresses
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import Loaded, load_collection
from toolkit.records.sections import cites, is_section, section_names


def collection() -> Loaded:
    root = Path(__file__).parents[1] / "content"
    return load_collection(root, record_files(root))


def test_each_section_that_a_rule_accepts_is_one_that_a_page_has() -> None:
    loaded = collection()
    for record in loaded.records:
        addresses = Addresses(record.model, loaded.collection)
        for name in section_names(record):
            for written in (name, name.replace("_", "-")):
                assert is_section(written, section_names(record))
                assert addresses.target(f"#{written}")[1] == "section"


def test_what_the_record_leaves_out_is_no_section() -> None:
    records = collection().collection.records
    assert {"support", "related"} <= set(section_names(records["first-condition"]))
    assert not {"support", "related"} & set(section_names(records["second-condition"]))
    assert "early-diagnosis" in section_names(records["both-conditions"])


def test_texts_are_grouped_by_section() -> None:
    groups = collection().collection.records["both-conditions"].by_section
    assert {("answer",), ("sections", 0), ("sections", 1)} <= set(groups)
    assert cites(groups["sections", 0])
    assert not cites(groups["questions_to_ask",])
