"""The C libraries that WeasyPrint loads: which of them this machine has, and who packs them."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Mapping

from msgspec import Struct

from toolkit.commands.system_packages import Manager

OLDEST_PANGO = (1, 44)


class NativeLibrary(Struct, frozen=True):
    """One library: the file names that WeasyPrint tries, and each system's package for it."""

    name: str
    stem: str
    files: tuple[str, ...]
    packages: Mapping[Manager, str]
    required: bool = True


def _packages(apt: str, dnf: str, brew: str, so: str) -> Mapping[Manager, str]:
    # apk installs by the name of the shared object, which stays when packages are split.
    return {"apt": apt, "dnf": dnf, "apk": f"so:{so}", "brew": brew}


LIBRARIES = (
    NativeLibrary(
        "GLib (GObject)",
        "gobject-2.0",
        ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
        # libpango depends on GLib, whose own package changed its name with Debian 13.
        _packages("libpango-1.0-0", "glib2", "glib", "libgobject-2.0.so.0"),
    ),
    NativeLibrary(
        "Pango",
        "pango-1.0",
        ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
        _packages("libpango-1.0-0", "pango", "pango", "libpango-1.0.so.0"),
    ),
    NativeLibrary(
        "PangoFT2",
        "pangoft2-1.0",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
        _packages("libpangoft2-1.0-0", "pango", "pango", "libpangoft2-1.0.so.0"),
    ),
    NativeLibrary(
        "HarfBuzz",
        "harfbuzz",
        ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
        _packages("libharfbuzz0b", "harfbuzz", "harfbuzz", "libharfbuzz.so.0"),
    ),
    NativeLibrary(
        "Fontconfig",
        "fontconfig",
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
        _packages("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig.so.1"),
    ),
    NativeLibrary(
        "HarfBuzz subsetter",
        "harfbuzz-subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
        _packages("libharfbuzz-subset0", "harfbuzz", "harfbuzz", "libharfbuzz-subset.so.0"),
        required=False,
    ),
)


def load(library: NativeLibrary) -> ctypes.CDLL | None:
    """Load the library as WeasyPrint would, without WeasyPrint; None if it is not there."""
    for name in (*library.files, *_found_by_name(library.stem)):
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def _found_by_name(stem: str) -> tuple[str, ...]:
    # On Linux this would start ldconfig and gcc to find what the loader has just not found.
    if sys.platform.startswith("linux"):
        return ()
    found = ctypes.util.find_library(stem)
    return (found,) if found else ()


def version_of_pango(pango: ctypes.CDLL) -> tuple[int, int, int]:
    """Return the version of a loaded Pango."""
    number = int(pango.pango_version())  # 15012 is 1.50.12
    return number // 10_000, number // 100 % 100, number % 100


def missing_packages(manager: Manager, *, required: bool) -> tuple[str, ...]:
    """Return the packages to install, each once: the required ones, or those that only help."""
    missing = (
        library.packages[manager]
        for library in LIBRARIES
        if library.required == required and load(library) is None
    )
    return tuple(dict.fromkeys(missing))
