from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.rules.examples import Checked, check


def of(url: str, folder: Path) -> Checked:
    entry = {"id": "source-one", "type": "webpage", "title": "Lupus", "URL": url}
    return check(f"# file: content/references.json\n{json.dumps([entry])}\n", folder)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.nhs.uk",
        "https://www.nhs.uk/conditions/lupus/?a=b&c=%20#top",
        "https://en.wikipedia.org/wiki/Lupus_(disease)",
        "https://example.org:8443/x",
        "https://bücher.example/ä",
        "",
    ],
)
def test_addresses_that_are_right(url: str, tmp_path: Path) -> None:
    assert of(url, tmp_path).of("REF009") == []


@pytest.mark.parametrize(
    ("url", "message", "hint"),
    [
        ("http://nhs.uk/a", "the address begins with http://", "write https://nhs.uk/a, if that"),
        ("www.nhs.uk/a", "the address is not a whole one", "write https://www.nhs.uk/a"),
        ("//nhs.uk", "the address is not a whole one", "write https://nhs.uk"),
        ("https://nhs.uk/a b", "the address has spaces in it", "copy it again"),
        ("https://nhs.uk/ ", "the address has spaces in it", "copy it again"),
        ("  ", "the address is blank", "write the address"),
        ("ftp://nhs.uk/a", "this is not a web address", "copy it from"),
        ("https://localhost/a", "this is not a web address", "copy it from"),
        ("https://nhs.uk/<a>", "this is not a web address", "copy it from"),
    ],
)
def test_addresses_that_are_not(url: str, message: str, hint: str, tmp_path: Path) -> None:
    [found] = of(url, tmp_path).of("REF009")
    assert found.message == message
    assert found.hint.startswith(hint)
