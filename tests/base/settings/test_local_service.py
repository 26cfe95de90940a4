from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.base.settings.local_service import LocalService


def service(**changes: Any) -> LocalService:
    return LocalService.model_validate({"name": "Helpline", "phone": "020 7946 0000"} | changes)


def test_a_service_without_regions_serves_all() -> None:
    assert service().serves("GB")
    assert service().serves("")


def test_a_service_of_a_region_serves_that_alone() -> None:
    assert service(regions=["GB", "IE"]).serves("IE")
    assert not service(regions=["GB"]).serves("US")


@pytest.mark.parametrize(
    "changes",
    [
        {"phone": ""},
        {"phone": "call us"},
        {"phone": "", "url": "http://x.example"},
        {"url": "javascript:alert(1)"},
        {"url": "https://x .example"},
        {"name": ""},
        {"name": "two\nlines"},
        {"regions": ["England"]},
        {"colour": "red"},
    ],
)
def test_what_readers_could_not_use_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        service(**changes)
