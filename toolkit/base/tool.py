"""Which toolkit, which libraries and which Python this is: what was made by another may differ."""

from __future__ import annotations

import hashlib
import os
import platform
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path

import toolkit
from toolkit.base.text.regex import regex

PACKAGE = "patient-information-toolkit"

_MAKE_FILES = (
    "cssselect2",
    "fonttools",
    "jinja2",
    "markdown-it-py",
    "pikepdf",
    "pydantic",
    "pydyf",
    "pypdfium2",
    "segno",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
)

_VERSION = regex(r"^Version: (.+)$", re.MULTILINE)


def tool_name() -> str:
    """Return the toolkit's name and version."""
    return f"{PACKAGE} {_version(PACKAGE)}"


@cache
def tool() -> str:
    """Return a SHA-256 of the toolkit's own files and of the libraries that make files."""
    digest = hashlib.sha256()
    for text in versions(_MAKE_FILES):
        digest.update(f"{text}\0".encode())
    root = _root()
    for path in sorted(each.path for each in _entries() if not each.name.endswith(".md")):
        digest.update(path.removeprefix(str(root)).replace(os.sep, "/").encode() + b"\0")
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


def versions(libraries: Iterable[str]) -> list[str]:
    """Return each library with its version."""
    return [f"{name} {_version(name)}" for name in libraries]


def _version(library: str) -> str:
    try:
        about = distribution(library)
    except PackageNotFoundError:
        return "missing"
    # To ask for its version parses the whole text, and a README is part of it.
    found = _VERSION.search(about.read_text("METADATA") or "")
    return found[1] if found else about.version


def own_files() -> list[str]:
    """Return each file of the toolkit with its size and time, without reading any of them."""
    found = []
    for entry in _entries():
        if entry.name.endswith((".py", ".toml", ".json")):
            status = entry.stat()
            found.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
    return sorted(found)


def _entries() -> Iterator[os.DirEntry[str]]:
    """Yield each file of the toolkit, but not what Python and the templates' engine keep."""
    folders = [str(_root())]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    yield entry
                elif entry.name != "__pycache__":
                    folders.append(entry.path)


@cache
def made_of() -> dict[str, str]:
    """Name what decides a result besides the job: Python, the toolkit, its libraries.

    It is asked once in a process: files that change later are not those that it has loaded.
    """
    names = {
        re.split(r"[^\w.-]", text, maxsplit=1)[0]
        for text in requires(PACKAGE) or ()
        if "extra ==" not in text
    }
    return {
        "Python": platform.python_version(),
        **{
            name: _version(name)
            for name in (PACKAGE, "distributed", *sorted(names | {*_MAKE_FILES}))
        },
        f"the files of {PACKAGE}": tool()[:12],
    }


def _root() -> Path:
    return Path(next(iter(toolkit.__path__)))
