"""Templates are compiled once, and where they cannot be kept, each time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from toolkit.exporters.compiled_templates import compiled_templates


@pytest.fixture(autouse=True)
def may_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def said(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch, language: str = "en-GB") -> bool:
    """Fill a template; say whether it had to be compiled."""
    compiled: list[object] = []
    real = Environment._generate

    def noted(*arguments: Any, **named: Any) -> Any:
        compiled.append(arguments)
        return real(*arguments, **named)

    monkeypatch.setattr(Environment, "_generate", noted)
    cache = compiled_templates(language, folder)
    environment = Environment(loader=DictLoader({"a": text}), bytecode_cache=cache)
    assert environment.get_template("a").render(x=1) == text.replace("{{ x }}", "1")
    monkeypatch.setattr(Environment, "_generate", real)
    return bool(compiled)


def test_the_same_template_is_compiled_once_a_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(tmp_path, "a {{ x }}", monkeypatch)
    assert not said(tmp_path, "a {{ x }}", monkeypatch)
    assert said(tmp_path, "a {{ x }}", monkeypatch, "de")
    assert said(tmp_path, "another {{ x }}", monkeypatch)
    assert {file.suffix for file in tmp_path.iterdir()} == {".pyc"}


def test_what_is_no_compiled_template_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(tmp_path, "a {{ x }}", monkeypatch)
    (file,) = tmp_path.iterdir()
    for broken in (b"", b"nonsense", file.read_bytes()[:-20]):
        file.write_bytes(broken)
        assert said(tmp_path, "a {{ x }}", monkeypatch)


def test_where_nothing_can_be_kept_all_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    assert compiled_templates("en-GB", gone) is None
    gone.mkdir()
    cache = compiled_templates("en-GB", gone)
    assert cache
    gone.rmdir()
    Environment(loader=DictLoader({"a": "a"}), bytecode_cache=cache).get_template("a")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled_templates("en-GB", tmp_path) is None
