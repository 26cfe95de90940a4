"""The command that installs a library is the one of this system."""

import platform

import pytest

from toolkit.commands.system_packages import install_command, package_manager


@pytest.mark.parametrize(
    ("described", "manager"),
    [
        ({"ID": "debian"}, "apt"),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, "apt"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "apt"),
        ({"ID": "fedora"}, "dnf"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "dnf"),
        ({"ID": "alpine"}, "apk"),
        ({"ID": "plan9"}, None),
        ({}, None),
    ],
)
def test_knows_a_system_by_its_os_release(described: dict[str, str], manager: str | None) -> None:
    assert package_manager("Linux", described) == manager


def test_a_mac_has_homebrew() -> None:
    assert package_manager("Darwin", {}) == "brew"


def test_a_system_without_os_release_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> dict[str, str]:
        raise OSError("no os-release")

    monkeypatch.setattr(platform, "freedesktop_os_release", missing)
    assert package_manager("Linux") is None


def test_sudo_for_who_is_not_root() -> None:
    line = "apt-get install -y libpango-1.0-0"
    assert install_command(("libpango-1.0-0",), "apt", administrator=True) == line
    assert install_command(("libpango-1.0-0",), "apt", administrator=False) == f"sudo {line}"


def test_never_sudo_for_brew() -> None:
    assert install_command(("pango",), "brew", administrator=False) == "brew install pango"
