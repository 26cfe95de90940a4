from __future__ import annotations

import json
from typing import Any

import pytest

from tests.exporters.reading import assert_in_order, json_text, record_texts
from tests.exporters.sample import condition, context, page_of, topic
from tests.kinds import PAGE
from toolkit.exporters.json import export


@pytest.mark.parametrize("model", [condition(), topic()], ids=["condition", "topic"])
def test_every_word_of_the_record_is_there_in_order(model: Any) -> None:
    page = page_of(model)
    texts = record_texts(model, type(page).model_fields)
    assert_in_order(texts, json_text(export(page, context()).content))


def test_it_is_utf8_that_ends_its_last_line() -> None:
    artifact = export(page_of(condition(causes="Sjögren’s is not the cause.")), context())
    assert artifact.path == "en-GB/first.json"
    assert "Sjögren’s" in artifact.content.decode()
    assert artifact.content.endswith(b"}\n")


def test_keys_are_the_records_own() -> None:
    data = json.loads(export(page_of(condition()), context()).content)
    assert list(data)[:2] == ["kind", "id"]
    assert data["nerve_pain"]["chance"]["in"] == 4
    assert data["review"]["last_reviewed"] is None


def test_it_can_be_read_back() -> None:
    page = page_of(condition())
    assert PAGE.validate_json(export(page, context()).content) == page
