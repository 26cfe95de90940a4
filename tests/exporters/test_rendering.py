from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from toolkit.exporters.rendering import environment, file_size


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "1KB"), (499, "1KB"), (45_300, "45KB"), (999_400, "999KB"), (1_250_000, "1.2MB")],
)
def test_a_size_is_said_as_readers_know_it(size: int, words: str) -> None:
    assert file_size(size) == words


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment("en-GB").from_string("{{ nothing }}").render()
