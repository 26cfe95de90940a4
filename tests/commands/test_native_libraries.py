"""Missing C libraries are found without loading WeasyPrint."""

import ctypes
import subprocess
import sys
from collections.abc import Callable

import pytest

from toolkit.commands.native_libraries import (
    LIBRARIES,
    load,
    missing_packages,
    version_of_pango,
)


def only_without(*parts: str) -> Callable[[str], object]:
    def load_library(name: str) -> object:
        if any(part in name for part in parts):
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    return load_library


def test_names_each_missing_package_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", only_without("pango-1.0", "gobject", "subset"))
    assert missing_packages("apt", required=True) == ("libpango-1.0-0",)
    assert missing_packages("apt", required=False) == ("libharfbuzz-subset0",)
    assert missing_packages("dnf", required=True) == ("glib2", "pango")


def test_names_nothing_when_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", only_without("nothing of this name"))
    assert missing_packages("apt", required=True) == ()
    assert missing_packages("apt", required=False) == ()


def test_looks_where_other_systems_keep_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    def load_library(name: str) -> str:
        if not name.startswith("/opt/"):
            raise OSError(name)
        return name

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", load_library)
    monkeypatch.setattr(ctypes.util, "find_library", lambda stem: f"/opt/lib/lib{stem}.dylib")
    assert load(LIBRARIES[0]) == "/opt/lib/libgobject-2.0.dylib"


def test_every_manager_has_a_package_for_every_library() -> None:
    for library in LIBRARIES:
        assert set(library.packages) == {"apt", "dnf", "apk", "brew"}, library.name


def test_reads_the_version_of_pango() -> None:
    class Pango:
        def pango_version(self) -> int:
            return 15012

    assert version_of_pango(Pango()) == (1, 50, 12)  # type: ignore[arg-type]


def test_does_not_load_weasyprint() -> None:
    code = (
        "import sys; from toolkit.commands.doctor import diagnose; diagnose(); "
        "sys.exit(bool({'weasyprint', 'pikepdf', 'jinja2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_tries_the_names_that_weasyprint_tries() -> None:
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec("weasyprint")
    assert spec
    assert spec.origin
    source = (Path(spec.origin).parent / "text" / "ffi.py").read_text()
    for library in LIBRARIES:
        for file in library.files:
            assert f"'{file}'" in source, f"WeasyPrint does not load {file}"
