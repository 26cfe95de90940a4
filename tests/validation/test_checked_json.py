"""toolkit/validation/checked_json.py: what is kept comes back as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from toolkit.base.settings import Settings
from toolkit.records.facts import Facts
from toolkit.records.fragment_text import Uses
from toolkit.records.long_texts import LongTexts
from toolkit.records.reading.find import is_shared
from toolkit.records.reading.shared_files import shared_contents
from toolkit.rules.alike_texts import Compared
from toolkit.validation.check_files import Checked, Surroundings, check_files
from toolkit.validation.checked_json import (
    alike_from_json,
    alike_to_json,
    diagnostics_from_json,
    diagnostics_to_json,
    facts_to_json,
    findings_to_json,
    from_json,
)

ROOT = Path(__file__).parents[2]
SHARED: Any = tuple(shared_contents(ROOT, {}).items())
SURROUNDINGS = Surroundings(SHARED, Settings())
RECORDS = sorted(
    file
    for file in (ROOT / "content").glob("*/*.yaml")
    if not is_shared(file.relative_to(ROOT).as_posix())
)

# Breaks a rule that can mend it, has a link, a phone number and an ignore comment.
EXTRA = """\
living_with_it: |  # toolkit: ignore[LAN012] a reason
  You may utilise [this](record:lupus) or call 020 7946 0000 prior to a visit. It was done.
"""


def checked(path: Path, extra: str = "") -> Checked:
    text = path.read_text("utf-8")
    if extra:
        before, _, after = text.partition("\nliving_with_it:")
        text = f"{before}\n{extra}outlook:{after.partition('outlook:')[2]}"
    (found,) = check_files(SURROUNDINGS, [(path.as_posix(), text.encode())])
    return found


def there_and_back(found: Checked) -> Checked:
    facts, findings = facts_to_json(found), findings_to_json(found)
    assert b"\t" not in facts
    alone = found._replace(diagnostics=(), ignores=())
    assert from_json(found.path, facts) == alone
    return from_json(found.path, facts, findings)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_shipped_record_comes_back(path: Path) -> None:
    found = checked(path)
    assert found.facts
    assert there_and_back(found) == found


def test_edits_links_numbers_and_ignores_come_back() -> None:
    found = checked(ROOT / "content/conditions/lupus.yaml", EXTRA)
    assert found.facts
    assert found.facts.links
    assert found.facts.numbers
    assert found.ignores
    assert any(each.edit for each in found.diagnostics)
    assert there_and_back(found) == found
    alone = diagnostics_to_json(found.diagnostics)
    assert diagnostics_from_json(alone) == found.diagnostics


def test_alike_texts_come_back() -> None:
    found = Compared(("a", "é\t\n", "c"), {"é": ((0, 2), (1, 2)), "": ()})
    assert alike_from_json(alike_to_json(found)) == found


@pytest.mark.parametrize(
    "wrong", [[["a", "a"], {}], [["a"], {"": [[0, 1]]}], [["a"], {"": [[-1, 0]]}]]
)
def test_alike_texts_that_cannot_be_are_told_apart(wrong: object) -> None:
    with pytest.raises(ValueError, match="a text twice, or a pair"):
        alike_from_json(json.dumps(wrong).encode())


LONG_TEXTS, USES = Facts._fields.index("long_texts"), Facts._fields.index("uses")


@pytest.mark.parametrize(
    ("at", "row", "wrong"),
    [
        (LONG_TEXTS, "keys", ["key"]),
        (LONG_TEXTS, "sketches", [""]),
        (LONG_TEXTS, "sentence_keys", ["key"]),
        (LONG_TEXTS, "sentences", [1]),
        (LONG_TEXTS, "routes", "a.0.b"),
        (LONG_TEXTS, "words", "AAAAAAAAAAA="),
        (USES, "names", ["a/b"]),
        (USES, "routes", "a.0.b"),
        (USES, "numbers", "AAAAAAAAAAA="),
    ],
)
def test_rows_that_do_not_fit_each_other_are_told_apart(at: int, row: str, wrong: object) -> None:
    found = checked(ROOT / "content/conditions/lupus.yaml")
    assert found.facts
    data = json.loads(facts_to_json(found))
    rows = LongTexts if at == LONG_TEXTS else Uses
    column = rows._fields.index(row)
    data[0][at] = json.loads(msgspec.json.encode(rows()))
    assert from_json("a.yaml", json.dumps(data).encode()).facts
    data[0][at][column] = wrong
    with pytest.raises(ValueError, match="rows of other lengths"):
        from_json("a.yaml", json.dumps(data).encode())


def test_as_many_sentences_as_there_are_need_no_text_with_less_than_none() -> None:
    assert not LongTexts(("a", "b"), (b"", b""), ("k",), (2, -1), "a\nb", bytes(24)).fit
    assert LongTexts(("a", "b"), (b"", b""), ("k",), (1, 0), "a\nb", bytes(24)).fit


def test_a_refused_file_comes_back() -> None:
    (found,) = check_files(SURROUNDINGS, [("a.yaml", b"kind: condition\nx: [@nhs-gbs]\n")])
    assert found.facts is None
    assert found.cited == ("nhs-gbs",)
    assert found.diagnostics
    assert there_and_back(found) == found


@pytest.mark.parametrize("data", [[], [1], [None, [[]]], [["a"], []], None, {}])
def test_data_of_another_form_is_told_apart(data: object) -> None:
    well = b"[null,[]]"
    assert from_json("a.yaml", well) == Checked("a.yaml", None, ())
    with pytest.raises(ValueError, match="Expected"):
        from_json("a.yaml", json.dumps(data).encode())
    with pytest.raises(ValueError, match="Expected"):
        from_json("a.yaml", well, json.dumps(data).encode())
