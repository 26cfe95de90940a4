"""The catalogue of labels: what is missing or does not fit is named, with what to do."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
PO = """\
msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Page {at} of {all}"
msgstr "%s"
"""


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The program, at work in a folder with one label and a translation of it."""
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "ci" / "catalogue.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "toolkit" / "pages").mkdir(parents=True)
    (tmp_path / "toolkit" / "pages" / "x.py").write_text('label("Page {at} of {all}")\n')
    (tmp_path / "babel.cfg").write_text("[python: toolkit/pages/**.py]\n")
    locale = tmp_path / "toolkit" / "locale"
    (locale / "ar" / "LC_MESSAGES").mkdir(parents=True)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "LOCALE", locale)
    return module


def translated(module: ModuleType, text: str) -> None:
    path = module.LOCALE / "ar" / "LC_MESSAGES" / "toolkit.po"
    path.write_text(PO % text, encoding="utf-8")


def test_a_whole_translation_is_compiled_and_then_up_to_date(catalogue: ModuleType) -> None:
    translated(catalogue, "صفحة {at} من {all}")
    assert catalogue.main(check=False) == 0
    assert catalogue.main(check=True) == 0
    assert (catalogue.LOCALE / "ar" / "LC_MESSAGES" / "toolkit.mo").is_file()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "toolkit.po: no translation of 'Page {at} of {all}'"),
        ("صفحة {at}", "has no place for {all}"),
        ("صفحة {at} من {al}", "has a place for {al}, which is never filled"),
    ],
)
def test_what_is_missing_or_does_not_fit_is_named(
    catalogue: ModuleType, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    translated(catalogue, text)
    assert catalogue.main(check=False) == 1
    assert said in capsys.readouterr().err


def test_a_check_changes_nothing_and_says_what_to_type(
    catalogue: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    translated(catalogue, "صفحة {at} من {all}")
    assert catalogue.main(check=True) == 1
    said = capsys.readouterr().err
    assert "toolkit.mo is out of date" in said
    assert "type: .venv/bin/python ci/catalogue.py" in said
    assert not (catalogue.LOCALE / "toolkit.pot").exists()
