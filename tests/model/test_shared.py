"""What records share: references as Zotero exports them, the glossary, organisations."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from toolkit.model.csl.dates import Point, When, when
from toolkit.model.csl.values import CslDate
from toolkit.model.shared import Glossary, Organisations, Reference, References


def test_a_reference_keeps_what_zotero_adds() -> None:
    data = {
        "id": "foley-2013",
        "type": "article-journal",
        "title": "Prevalence",
        "container-title": "Pain",
        "ISSN": "0304-3959",
        "issued": {"date-parts": [["2013", 5]], "season": "spring"},
        "volume": 154,
        "DOI": "10.1016/j.pain.2012.12.002",
    }
    reference = Reference.model_validate(data)
    assert reference.container_title == "Pain"
    assert when(reference.issued).first == Point(2013, 5)
    assert reference.model_extra == {"ISSN": "0304-3959"}
    assert reference.doi.startswith("10.")


def test_a_date_that_is_not_given_is_no_time() -> None:
    assert when(CslDate()) == When()
    assert when(CslDate.model_validate({"date-parts": []})) == When()


@pytest.mark.parametrize(
    ("kind", "entry", "wrong"),
    [
        (References, {"id": "a", "type": "webpage", "title": "A"}, {"id": " "}),
        (
            References,
            {"id": "a", "type": "webpage", "title": "A"},
            {"issued": {"date-parts": [[None]]}},
        ),
        (Glossary, {"id": "a", "term": "a", "meaning": "b"}, {"meaning": " "}),
        (Glossary, {"id": "a", "term": "a", "meaning": "b"}, {"means": "b"}),
        (
            Organisations,
            {"id": "a", "name": "A", "what_for": "B", "url": "https://a.b", "region": "UK"},
            {"url": "http://a.b"},
        ),
    ],
)
def test_entries_are_checked(kind: Any, entry: dict[str, Any], wrong: dict[str, Any]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    assert adapter.validate_python([entry])[0].id == "a"
    with pytest.raises(ValidationError):
        adapter.validate_python([{**entry, **wrong}])
