from __future__ import annotations

import pytest

from toolkit.base.text.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sjögren’s 日本 ## heading [link]", "Sjögren’s 日本 ## heading [link]"),
        ("a\x1b[31m", "a<U+001B>[31m"),
        ("a\u202eb\x85", "a<U+202E>b<U+0085>"),
        ("##[error]x", "## [error]x"),
        ("a ##vso[task.complete]", "a ## vso[task.complete]"),
        ("####[x]", "#### [x]"),
    ],
)
def test_shows_what_would_otherwise_act(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert printable(shown) == shown
