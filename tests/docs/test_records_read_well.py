"""The records of this repository are easy to read, and not choppy."""

from __future__ import annotations

from statistics import median

import pytest

from tests.docs.pages import ROOT
from toolkit.model.text.reading_level import reading_of
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.records.record import Record

RECORDS = load_collection(ROOT, record_files(ROOT)).records
SHORT = 8
"""Words in a sentence that reads like a note; one here and there is welcome."""


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_sentences_are_plain_and_flow(record: Record) -> None:
    sentences = [
        sentence
        for passage in record.passages
        for unit in passage.own_units
        for sentence in unit.sentences
        # A sign, a symptom or a heading is not a sentence.
        if sentence.text.endswith((".", "?"))
    ]
    lengths = [sentence.words for sentence in sentences]
    assert reading_of(sentence.runs for sentence in sentences).grade <= 8
    assert 12 <= median(lengths) <= 16
    assert sum(length <= SHORT for length in lengths) < len(lengths) / 4
