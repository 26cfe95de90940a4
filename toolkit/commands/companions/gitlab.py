"""A job of GitLab, which checks each push and marks each problem in the merge request."""

from __future__ import annotations

from pathlib import Path

from toolkit.commands.companions.companion import Companion
from toolkit.model.kinds.kinds import Kinds

JOB = Path(__file__).with_name("toolkit.gitlab-ci.yml")
_OWN = """\
# docs/how-to/gitlab-ci.md of the toolkit says what else can be set.
include:
  - local: ci/{job}

variables:
  TOOLKIT_REPOSITORY: https://gitlab.com/OWNER/patient-information-toolkit.git
  TOOLKIT_VERSION: v{version}
"""


def _files(_kinds: Kinds, version: str) -> dict[str, str]:
    return {
        ".gitlab-ci.yml": _OWN.format(job=JOB.name, version=version),
        f"ci/{JOB.name}": JOB.read_text(encoding="utf-8"),
    }


GITLAB = Companion(
    "gitlab", _files, "write the address of the toolkit's repository instead of the one with OWNER"
)
