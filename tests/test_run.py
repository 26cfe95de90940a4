"""`./run` explains itself, and is plain POSIX sh."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ROOT / "run"), *arguments], cwd=cwd, check=False, capture_output=True, text=True
    )


@pytest.mark.parametrize("arguments", [(), ("help",), ("--help",)])
def test_helps_without_setting_anything_up(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: ./run COMMAND")


def test_help_names_every_command() -> None:
    script = (ROOT / "run").read_text(encoding="utf-8")
    cases = script[script.rindex("case $command in") :]
    commands = re.findall(r"^    ([a-z]+)\)$", cases, re.MULTILINE)
    assert commands == ["export", "test", "check", "toolkit", "setup", "browser"]
    shown = run().stdout
    assert all(f"\n  {command} " in shown for command in commands)


def test_a_command_it_does_not_know() -> None:
    done = run("exprot")
    assert done.returncode == 2
    assert done.stderr.endswith("run: no such command: exprot\n")


@pytest.mark.parametrize("script", ["run", ".ci/run"])
@pytest.mark.parametrize("shell", ["sh", "dash", "busybox"])
def test_any_shell_can_read_it(shell: str, script: str) -> None:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not on this machine")
    command = [path, "sh", "-n"] if shell == "busybox" else [path, "-n"]
    subprocess.run([*command, str(ROOT / script)], check=True)


def test_the_readme_shows_its_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "./run export" in readme
    assert "./run test" in readme


def test_a_python_built_for_speed_comes_before_a_newer_one(tmp_path: Path) -> None:
    """Both are stand-ins, which say what they were asked to do."""
    (tmp_path / "toolkit/commands").mkdir(parents=True)
    shutil.copy(ROOT / "run", tmp_path)
    for name, answer in (("python3.13", 1), ("python3.12", 0)):
        stand_in = tmp_path / "bin" / name
        stand_in.parent.mkdir(exist_ok=True)
        stand_in.write_text(
            "#!/bin/sh\n"
            f'case "$*" in *optimised.py) exit {answer} ;; *"-m venv"*) ;; *) exit 0 ;; esac\n'
            f"echo {name} was asked for an environment; exit 1\n"
        )
        stand_in.chmod(0o755)
    done = subprocess.run(
        [str(tmp_path / "run"), "setup"],
        env={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "python3.12 was asked for an environment" in done.stderr
