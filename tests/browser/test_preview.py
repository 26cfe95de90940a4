"""The preview's own pages in a real browser: axe, the console, and how wide they are."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from pathlib import Path
from typing import Any

from tests.browser.driver import HERE, MODULES, find_browser, need_browser
from tests.commands.collections import FIRST, SECOND, make
from tests.preview.asked import Preview
from toolkit.preview.server import serve

PATHS = ("/", "/record/first-condition", "/record/second-condition?form=summary.pdf")


def test_axe_has_nothing_to_say_and_a_click_leads_to_a_new_title(tmp_path: Path) -> None:
    need_browser()
    preview = Preview(make(tmp_path / "collection"))
    preview.edit(FIRST, "  status: in-review", "  status: published")
    found = judged(preview, PATHS)
    assert len(found) == len(PATHS) + 1
    assert {page: faults for page, faults in found.items() if faults} == {}
    assert "\ntitle: Another title\n" in (preview.root / SECOND).read_text(encoding="utf-8")


def judged(preview: Preview, paths: tuple[str, ...]) -> Any:
    """Return what is wrong with each page, by its address."""
    said: list[str] = []

    def look(address: str) -> None:
        try:
            request = {
                "modules": str(MODULES),
                "browser": find_browser(),
                "pages": [f"{address}{path}" for path in paths],
                "edit": f"{address}/record/second-condition",
            }
            done = subprocess.run(
                ["node", str(HERE / "preview.mjs")],
                input=json.dumps(request),
                check=False,
                capture_output=True,
                text=True,
                timeout=120,
            )
            print(done.stderr)
            said.append(done.stdout or json.dumps({"driver": [done.stderr]}))
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    looking: list[threading.Thread] = []

    def ready(address: str) -> None:
        looking.append(threading.Thread(target=look, args=(address,), daemon=True))
        looking[0].start()

    serve(preview.desk, ready)
    looking[0].join()
    return json.loads(said[0])
