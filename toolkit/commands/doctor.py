"""A machine -> what the toolkit needs, whether it is there, and the command that installs it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
import sys
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from msgspec import Struct

from toolkit.base.errors import Misuse
from toolkit.base.extras import line_to_type
from toolkit.base.fonts import PACKED
from toolkit.base.settings import FILE_NAME, find_root
from toolkit.commands.native_libraries import (
    LIBRARIES,
    OLDEST_PANGO,
    NativeLibrary,
    load,
    version_of_pango,
)
from toolkit.commands.optimised import is_this_python_optimised
from toolkit.commands.system_packages import Manager, install_command, package_manager

OLDEST_PYTHON = (3, 11)


class Check(Struct, frozen=True):
    """One thing that was looked at.

    `remedy` is a command to type, or words; it is empty when all is well. Without what is not
    `required` everything works, only slower or elsewhere.
    """

    name: str
    ok: bool
    needed_for: str
    detail: str
    remedy: str = ""
    required: bool = True


class Package(Struct, frozen=True):
    """A Python package that the toolkit imports."""

    module: str
    distribution: str
    needed_for: str
    oldest: tuple[int, ...] = ()
    required: bool = True
    extra: str = ""
    """The extra of the toolkit that it belongs to."""


PACKAGES = (
    Package("pydantic", "pydantic", "everything"),
    Package("typer", "typer", "the command line"),
    Package("rich", "rich", "the command line"),
    Package("yaml", "PyYAML", "reading records"),
    Package("jsonschema", "jsonschema", "checking records"),
    Package("jsonschema_rs", "jsonschema-rs", "checking records fast", required=False),
    Package("markdown_it", "markdown-it-py", "reading prose"),
    Package("msgspec", "msgspec", "keeping what was checked"),
    # Before 1.11 pictures outside the file were read: CVE-2025-11849.
    Package("mammoth", "mammoth", "importing Word files", oldest=(1, 12)),
    Package("phonenumbers", "phonenumberslite", "checking phone numbers"),
    Package("jinja2", "Jinja2", "HTML and PDF"),
    # Below it: CVE-2026-55073.
    Package("weasyprint", "weasyprint", "PDF", oldest=(70,), extra="pdf"),
    Package("filelock", "filelock", "exporting"),
    Package("pikepdf", "pikepdf", "PDF", extra="pdf"),
    Package("fontTools", "fonttools", "fonts, and letters of other scripts"),
    Package("pypdfium2", "pypdfium2", "reading finished PDFs back", extra="pdf"),
    Package("PIL", "Pillow", "checking pictures"),
    Package("segno", "segno", "QR codes", extra="pdf"),
    Package("tinycss2", "tinycss2", "style sheets of fragments"),
    Package("tinyhtml5", "tinyhtml5", "reading finished HTML back"),
)


def diagnose(start: Path | None = None) -> tuple[Check, ...]:
    """Look at everything the toolkit needs; `start` is where the content collection is sought."""
    manager = package_manager()
    return (
        check_python(),
        check_build(is_this_python_optimised()),
        *(check_package(package) for package in PACKAGES),
        *(check_library(library, manager) for library in LIBRARIES),
        *check_fonts(files("toolkit.exporters").joinpath("assets", "fonts")),
        check_collection(start or Path.cwd()),
    )


def check_python(version: tuple[int, ...] = sys.version_info[:3]) -> Check:
    """Whether Python is new enough."""
    oldest = ".".join(map(str, OLDEST_PYTHON))
    ok = version[:2] >= OLDEST_PYTHON
    remedy = "" if ok else f"install Python {oldest} or newer and make the environment again"
    return Check("Python", ok, "everything", ".".join(map(str, version)), remedy)


def check_build(optimised: bool) -> Check:
    """Whether Python was built to be fast."""
    remedy = "make the environment again with the system's own Python, such as /usr/bin/python3"
    return Check(
        "Python built for speed",
        optimised,
        "PDFs in about three quarters of the time",
        "with profile-guided optimisation" if optimised else "without --enable-optimizations",
        "" if optimised else remedy,
        required=False,
    )


def check_package(package: Package) -> Check:
    """Whether a Python package is installed; looks it up without importing it."""
    wanted = package.distribution
    if package.oldest:
        wanted += f">={'.'.join(map(str, package.oldest))}"
    found = _version(package)
    if found is None:
        ok, detail = False, "not installed"
    else:
        ok = _numbers(found) >= package.oldest
        detail = found if ok else f"{found} is too old"
    install = line_to_type(package.extra) if package.extra else f'pip install "{wanted}"'
    remedy = "" if ok else f'"{sys.executable}" -m {install}'
    return Check(
        f"{package.distribution} (Python package)",
        ok,
        package.needed_for,
        detail,
        remedy,
        package.required,
    )


def _version(package: Package) -> str | None:
    if importlib.util.find_spec(package.module) is None:
        return None
    try:
        return importlib.metadata.version(package.distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def check_library(library: NativeLibrary, manager: Manager | None) -> Check:
    """Whether a C library can be loaded, and is not too old."""
    needed_for = "PDF" if library.required else "PDFs in about half the time"
    loaded = load(library)
    ok, detail = loaded is not None, "found" if loaded is not None else "not found"
    if loaded is not None and library.name == "Pango":
        version = version_of_pango(loaded)
        ok = version[:2] >= OLDEST_PANGO
        detail = ".".join(map(str, version)) + ("" if ok else " is too old")
    remedy = "" if ok else _remedy(library, manager)
    return Check(library.name, ok, needed_for, detail, remedy, library.required)


def _remedy(library: NativeLibrary, manager: Manager | None) -> str:
    if manager is not None:
        return install_command((library.packages[manager],), manager)
    if platform.system() == "Windows":
        return "install Pango as the installation page of WeasyPrint says for Windows"
    return f"install {library.name} ({library.files[0]}) with this system's package manager"


def check_fonts(folder: Traversable) -> tuple[Check, Check]:
    """Whether the fonts that are packed with the toolkit are there, and their licence."""
    names = sorted(item.name for item in folder.iterdir()) if folder.is_dir() else []
    wanted = [file.rpartition("/")[2] for font in PACKED for file in font.files]
    missing = [name for name in wanted if name not in names]
    licences = [name for name in names if "OFL" in name.upper() or "LICEN" in name.upper()]
    again = "install the toolkit again: its own files are incomplete"
    return (
        Check(
            "Fonts",
            not missing,
            "PDF",
            f"no {missing[0]} in {folder}" if missing else ", ".join(f.family for f in PACKED),
            again if missing else "",
        ),
        Check(
            "Licence of the fonts",
            bool(licences),
            "passing the toolkit on",
            ", ".join(licences) or f"no licence in {folder}",
            "" if licences else again,
        ),
    )


def check_collection(start: Path) -> Check:
    """Whether `start` lies inside a content collection."""
    name, needed_for = f"Content collection ({FILE_NAME})", "validate and export"
    try:
        return Check(name, True, needed_for, str(find_root(start)), required=False)
    except Misuse as misuse:
        return Check(name, False, needed_for, str(misuse), misuse.hint, required=False)
