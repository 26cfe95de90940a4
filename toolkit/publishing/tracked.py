"""A folder of exports -> misuse if git keeps what the next export believes.

Whoever may open a pull request could add a page and a manifest that says that the toolkit has made
it. So what an export believes has to be its own: never a file that comes with a checkout.
"""

from __future__ import annotations

import os
from pathlib import Path
from shutil import which

from toolkit.base.errors import Misuse
from toolkit.publishing.listing import FILE_NAME as LISTING
from toolkit.publishing.manifest import FILE_NAME as MANIFEST
from toolkit.publishing.swap import STAGE
from toolkit.validation.git.questions import ask

_BELIEVED = (MANIFEST, LISTING, STAGE)


def refuse_tracked(out: Path) -> None:
    """Refuse a folder of exports of which git tracks the manifest; outside a repository none is."""
    if not any(os.path.lexists(out / name) for name in _BELIEVED):
        return
    # To start git takes longer than to look; and a machine without it has no one's checkout.
    if not which("git") or not any(
        (folder / ".git").exists() for folder in (out.resolve(), *out.resolve().parents)
    ):
        return
    found = [name for name in _BELIEVED if _is_tracked(out, name)]
    if found:
        named = " ".join(f"{out / name}" for name in found)
        raise Misuse(
            f"git tracks {named}: a pull request could say there that a forged page is the "
            "toolkit's own",
            f"take it out of git, and keep it out with a line in .gitignore: "
            f"git rm -r --cached {named}",
        )


def _is_tracked(out: Path, name: str) -> bool:
    # Whoever owns the checkout, it is only asked for names, and a monitor of its own is not run.
    asked = ("-c", "safe.directory=*", "-c", "core.fsmonitor=false", "ls-files", "-z")
    return bool(ask(out, *asked, "--", f":(literal){name}"))
