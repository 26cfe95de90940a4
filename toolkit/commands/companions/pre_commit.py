"""What pre-commit runs before each commit: the safe changes, then the check."""

from __future__ import annotations

from toolkit.commands.companions.companion import Companion
from toolkit.model.kinds.kinds import Kinds

_HOOKS = """\
# docs/how-to/pre-commit.md of the toolkit says how it is switched on.
repos:
  - repo: https://github.com/OWNER/patient-information-toolkit
    rev: v{version}
    hooks:
      - id: toolkit-fix
      - id: toolkit-validate
"""


def _files(_kinds: Kinds, version: str) -> dict[str, str]:
    return {".pre-commit-config.yaml": _HOOKS.format(version=version)}


PRE_COMMIT = Companion(
    "pre-commit",
    _files,
    "write the address of the toolkit's repository instead of the one with OWNER",
)
