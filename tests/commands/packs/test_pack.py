"""A pack shows every word that a signature would be over, in three forms, without a network."""

from __future__ import annotations

import json
import re
import sys
from html import unescape
from pathlib import Path
from unittest import mock

import pytest
from msgspec.structs import replace

from tests.commands.packs.returned import ID, pack_for
from tests.governance.collection import NOON, hashes, with_people
from toolkit.base.errors import Misuse
from toolkit.commands.packs import page
from toolkit.commands.packs.form_answers import from_form
from toolkit.commands.packs.make import review_pack
from toolkit.commands.packs.pack import pack_of
from toolkit.commands.packs.page import as_page
from toolkit.commands.packs.word_answers import from_word
from toolkit.governance.canonical import canonical_text
from toolkit.governance.difference.statements import statements
from toolkit.records.places.places import find_places
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection


@pytest.mark.parametrize("id", ["first-condition", "second-condition", "both-conditions"])
def test_all_that_is_signed_is_asked_about(root: Path, id: str) -> None:
    collection = load_collection(root, record_files(root)).collection
    record = collection.records[id]
    pack = pack_of(record, collection, "2026-12-01", "", "", "")
    shown = " ".join(re.sub(r" \[\d+\]", "", each.text) for each in pack.asked)
    for each in statements(canonical_text(record.model, collection)):
        if each.fields[-1] != "pictures":
            assert " ".join(each.text.split()) in shown, each
    assert [each.number for each in pack.asked] == list(range(1, len(pack.asked) + 1))
    places = find_places(record.document.text)
    for each in pack.asked:
        assert each.route[:1] in places.values, each


def test_the_three_forms_carry_the_hashes_of_what_was_sent(root: Path) -> None:
    html, word, form = review_pack(with_people(root), ID, "a-example/clinical", NOON).written
    text = html.read_text(encoding="utf-8")
    slip = json.loads(unescape(re.findall(r'id="pack">(.*?)</script>', text)[0]))
    assert slip["covers"] == hashes(root)
    assert (slip["by"], slip["meaning"], slip["made"]) == ("a-example", "clinical", "2026-12-03")
    assert from_word(word.read_bytes()).slip.model_dump(mode="json") == slip
    assert from_form(form.read_bytes()).slip.model_dump(mode="json") == slip
    assert [each.name for each in (html, word, form)] == [
        f"{ID}-a-example-clinical{ending}" for ending in (".html", ".docx", ".pdf")
    ]


def test_the_page_asks_nothing_of_a_network_and_obeys_no_record(root: Path) -> None:
    html = as_page(replace(pack_for(root), title="</script><b>with FC")).decode()
    assert not re.findall(r'(?:src|href)="(?!data:)', html)
    assert "default-src 'none'" in html
    assert "<b>with FC" not in html
    assert html.count("</script>") == 2


def test_a_form_that_cannot_be_made_here_keeps_no_other_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.setattr(page, "load_engine", mock.Mock(side_effect=OSError))
    made = review_pack(root, ID, "", NOON)
    assert [each.name for each in made.written] == [f"{ID}.html"]
    assert [each.split()[0] for each in made.left_out] == [f"{ID}.docx", f"{ID}.pdf"]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("a-example", "does not say who signs for what"),
        ("a-example/surgery", "does not say who signs for what"),
        ("a-exampel/clinical", "a-exampel is not in content/people.yaml"),
    ],
)
def test_a_pack_for_no_one(root: Path, wanted: str, said: str) -> None:
    with pytest.raises(Misuse, match=said):
        review_pack(with_people(root), ID, wanted, NOON)
