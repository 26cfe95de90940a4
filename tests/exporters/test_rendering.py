from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from toolkit.exporters.rendering import environment, file_size
from toolkit.exporters.theme import Theme


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "1KB"), (499, "1KB"), (45_300, "45KB"), (999_400, "999KB"), (1_250_000, "1.2MB")],
)
def test_a_size_is_said_as_readers_know_it(size: int, words: str) -> None:
    assert file_size(size) == words


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment("en-GB").from_string("{{ nothing }}").render()


def test_templates_of_a_theme_cannot_reach_into_python() -> None:
    theme = Theme(templates=(("header.html", ""),))
    with pytest.raises(SecurityError):
        environment("en-GB", theme).from_string("{{ ''.__class__.__mro__ }}").render()
