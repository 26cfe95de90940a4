"""What this system calls a library -> the exact command that installs it."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from typing import Literal

Manager = Literal["apt", "dnf", "apk", "brew"]

_INSTALL: dict[Manager, str] = {
    "apt": "apt-get install -y",
    "dnf": "dnf install -y",
    "apk": "apk add",
    "brew": "brew install",
}

# Names in ID and ID_LIKE of /etc/os-release: man 5 os-release.
_FAMILIES: dict[str, Manager] = {
    "debian": "apt",
    "ubuntu": "apt",
    "fedora": "dnf",
    "rhel": "dnf",
    "alpine": "apk",
}


def package_manager(
    system: str | None = None, os_release: Mapping[str, str] | None = None
) -> Manager | None:
    """Return the package manager of this system, or of the one described; None if unknown."""
    if (system or platform.system()) == "Darwin":
        return "brew"
    described = _os_release() if os_release is None else os_release
    for name in (described.get("ID", ""), *described.get("ID_LIKE", "").split()):
        if name in _FAMILIES:
            return _FAMILIES[name]
    return None


def install_command(
    packages: tuple[str, ...], manager: Manager, *, administrator: bool | None = None
) -> str:
    """Return the line to type; with sudo for who is not root, except for brew, which refuses it."""
    line = f"{_INSTALL[manager]} {' '.join(packages)}"
    return line if manager == "brew" or _is_root(administrator) else f"sudo {line}"


def _is_root(answer: bool | None) -> bool:
    if answer is not None:
        return answer
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _os_release() -> dict[str, str]:
    try:
        return platform.freedesktop_os_release()
    except OSError:  # no such file: not a Linux of this century
        return {}
