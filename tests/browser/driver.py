"""Pages and words to type -> what main.mjs finds in a headless Chromium, started once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
MODULES = HERE.parent.parent / ".browser"
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome", "chromium-browser")


def find_browser() -> str | None:
    """Return the program that TOOLKIT_BROWSER names, or the first of the usual ones."""
    named = os.environ.get("TOOLKIT_BROWSER")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


def missing() -> str | None:
    """Say what the browser tests lack on this machine."""
    if not shutil.which("node"):
        return "Node.js is not on this machine"
    if not find_browser():
        return "Chromium is not on this machine"
    wanted = (HERE / "package.json").read_bytes()
    installed = MODULES / "package.json"
    is_whole = (MODULES / "node_modules/axe-core/axe.min.js").is_file()
    if not is_whole or not installed.is_file() or installed.read_bytes() != wanted:
        return "playwright-core and axe-core are not in .browser"
    return None


def need_browser() -> None:
    """Skip where something is missing; where a browser is required, fail."""
    reason = missing()
    if reason is None:
        return
    reason = f"{reason}; ./run browser installs what the browser tests need"
    if os.environ.get("TOOLKIT_REQUIRE_BROWSER") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def judge(
    pages: Iterable[Path],
    typed: Iterable[str] = (),
    library: Path | None = None,
    brief: Iterable[Path] = (),
) -> Any:
    """Have every page judged, some briefly, and every word typed into the search of `library`."""
    request = {
        "modules": str(MODULES),
        "browser": find_browser(),
        "pages": [page.as_uri() for page in pages],
        "brief": [page.as_uri() for page in brief],
        "searches": {"url": library.as_uri(), "typed": list(typed)} if library else None,
    }
    done = subprocess.run(
        ["node", str(HERE / "main.mjs")],
        input=json.dumps(request),
        check=False,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
