from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.base.settings.added_service import can_be_called


@pytest.mark.parametrize(
    "name",
    ["112", "10177", "+44 20 7946 0000", "SAMU 15", "Stroke helpline", "crisis line",
     "maternity unit", "Emergency Department", "air ambulance", "NHS crisis team"],
)  # fmt: skip
def test_a_number_or_a_service_can_be_called(name: str) -> None:
    assert can_be_called(name)


@pytest.mark.parametrize(
    "name",
    ["home", "Home", "bed", "your mother", "work", "the internet", "1", "home 1", "a deadline",
     "9 lives", "12 months", "online", "a bedtime routine"],
)  # fmt: skip
def test_what_nobody_can_call_is_no_emergency_service(name: str) -> None:
    assert not can_be_called(name)


def test_it_is_refused_at_its_line_with_what_to_write(tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text('[services]\nemergency = ["Stroke helpline", "home"]\n')
    with pytest.raises(Misuse) as caught:
        read_settings(tmp_path)
    message = "“home” is not a number to call and does not say what kind of service it is"
    assert str(caught.value) == f"toolkit.toml, line 2: services.emergency.1: {message}"
    assert "Stroke helpline" in caught.value.hint
