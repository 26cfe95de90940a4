"""`toolkit doctor`: what is missing is named, with the command that installs it."""

import importlib.metadata
from pathlib import Path

import pytest

from toolkit.base.fonts import PACKED
from toolkit.commands import doctor
from toolkit.commands.doctor import (
    PACKAGES,
    Package,
    check_build,
    check_collection,
    check_fonts,
    check_library,
    check_package,
    check_python,
    diagnose,
)
from toolkit.commands.native_libraries import LIBRARIES
from toolkit.commands.optimised import is_optimised

PANGO = next(library for library in LIBRARIES if library.name == "Pango")
SUBSETTER = next(library for library in LIBRARIES if not library.required)


def test_looks_at_everything_and_says_what_each_is_for(tmp_path: Path) -> None:
    checks = diagnose(tmp_path)
    assert len({check.name for check in checks}) == len(checks)
    assert all(check.needed_for and check.detail for check in checks)
    assert all(check.ok == (not check.remedy) for check in checks)
    assert not checks[-1].ok, "tmp_path is no collection"


def test_python() -> None:
    assert check_python((3, 11, 0)).ok
    assert not check_python((3, 10, 9)).ok
    assert check_python((3, 10, 9)).detail == "3.10.9"


def test_a_package_that_is_not_installed() -> None:
    check = check_package(Package("no_such_module", "no-such-package", "nothing"))
    assert (check.ok, check.detail, check.required) == (False, "not installed", True)
    assert check.remedy.endswith('-m pip install "no-such-package"')


def test_a_package_of_an_extra_that_is_not_installed() -> None:
    check = check_package(Package("no_such_module", "no-such-package", "nothing", extra="pdf"))
    assert check.remedy.endswith('-m pip install "patient-information-toolkit[pdf]"')


def test_a_package_that_is_too_old() -> None:
    check = check_package(Package("yaml", "PyYAML", "tests", oldest=(99, 1)))
    assert not check.ok
    assert check.detail.endswith("is too old")
    assert check.remedy.endswith('"PyYAML>=99.1"')


def test_the_fast_schema_check_is_not_required() -> None:
    optional = [package.distribution for package in PACKAGES if not package.required]
    assert optional == ["jsonschema-rs"]


def test_every_dependency_of_the_project_is_looked_at() -> None:
    import tomllib

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    pdf = project["optional-dependencies"]["pdf"]
    declared = {line.split(">=")[0].lower() for line in (*project["dependencies"], *pdf)}
    of_pdf = {line.split(">=")[0] for line in pdf}
    assert declared == {package.distribution.lower() for package in PACKAGES}
    assert of_pdf == {package.distribution for package in PACKAGES if package.extra == "pdf"}
    for package in PACKAGES:
        assert importlib.metadata.version(package.distribution)


def test_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "load", lambda library: None)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    check = check_library(PANGO, "apt")
    assert (check.ok, check.needed_for, check.required) == (False, "PDF", True)
    assert check.remedy == "sudo apt-get install -y libpango-1.0-0"
    assert check_library(PANGO, "apk").remedy == "sudo apk add so:libpango-1.0.so.0"
    assert "libpango-1.0.so.0" in check_library(PANGO, None).remedy
    assert not check_library(SUBSETTER, "apt").required


def test_a_pango_that_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "load", lambda library: object())
    monkeypatch.setattr(doctor, "version_of_pango", lambda pango: (1, 42, 4))
    check = check_library(PANGO, "apt")
    assert (check.ok, check.detail) == (False, "1.42.4 is too old")
    assert check.remedy


def test_fonts_and_their_licence(tmp_path: Path) -> None:
    assert [check.ok for check in check_fonts(tmp_path / "nowhere")] == [False, False]
    for font in PACKED:
        for file in font.files:
            (tmp_path / Path(file).name).touch()
    assert [check.ok for check in check_fonts(tmp_path)] == [True, False]
    (tmp_path / "OFL.txt").touch()
    assert [check.ok for check in check_fonts(tmp_path)] == [True, True]
    (tmp_path / "NotoSansHebrew-Bold.ttf").unlink()
    fonts, _ = check_fonts(tmp_path)
    assert (fonts.ok, fonts.detail) == (False, f"no NotoSansHebrew-Bold.ttf in {tmp_path}")


def test_the_collection_is_looked_for_upwards(tmp_path: Path) -> None:
    assert not check_collection(tmp_path).ok
    assert "toolkit init" in check_collection(tmp_path).remedy
    (tmp_path / "toolkit.toml").touch()
    (tmp_path / "deep").mkdir()
    assert check_collection(tmp_path / "deep").detail == str(tmp_path)


def test_a_slow_python_is_named() -> None:
    assert is_optimised("'--enable-optimizations' '--with-lto'", "/opt/python")
    assert is_optimised("'--enable-shared'", "/usr")
    assert not is_optimised("'--enable-shared'", "/home/a/.pyenv/versions/3.11.7")
    check = check_build(optimised=False)
    assert (check.ok, check.required) == (False, False)
    assert "/usr/bin/python3" in check.remedy
