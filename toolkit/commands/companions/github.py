"""A workflow of GitHub, which checks each pull request and marks each problem at its line."""

from __future__ import annotations

from toolkit.commands.companions.companion import Companion
from toolkit.model.kinds.kinds import Kinds

# Actions of others are named by hash: a tag can be moved.
_WORKFLOW = """\
# docs/how-to/github-actions.md of the toolkit says what else it can do.
name: Content
on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  validate:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8  # v6.0.1
        with:
          persist-credentials: false
      - uses: OWNER/patient-information-toolkit@v{version}
"""


def _files(_kinds: Kinds, version: str) -> dict[str, str]:
    return {".github/workflows/content.yml": _WORKFLOW.format(version=version)}


GITHUB = Companion("github", _files, "write who has the toolkit on GitHub where it says OWNER")
