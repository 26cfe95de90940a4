"""The table of commands: each has help, and help comes at once."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from tests.commands.collections import make
from tests.commands.process import run
from toolkit.cli.application import application

SLOW = {
    "pydantic",
    "jinja2",
    "weasyprint",
    "rich",
    "jsonschema",
    "jsonschema_rs",
    "yaml",
    "pikepdf",
}


def commands() -> dict[str, Any]:
    return dict(typer.main.get_command(application()).commands)  # type: ignore[attr-defined]


def parameters() -> Iterator[tuple[str, Any]]:
    for name, command in commands().items():
        for parameter in command.params:
            yield f"{name} {parameter.name}", parameter


@pytest.mark.parametrize("name", commands())
def test_every_command_has_help_with_an_example_of_itself(name: str) -> None:
    text = " ".join((commands()[name].help or "").split())
    assert len(text) > 30
    assert f"Example: toolkit {name}" in text


@pytest.mark.parametrize("parameter", [each for _, each in parameters()], ids=dict(parameters()))
def test_every_option_and_argument_has_a_help_text(parameter: Any) -> None:
    assert len(parameter.help or "") > 8
    assert parameter.help[-1] in ".)…"


@pytest.mark.parametrize(
    "arguments", [["--help"], [], ["validate", "--help"], ["export", "--help"]]
)
def test_help_answers_at_once(arguments: list[str]) -> None:
    """What takes long to import is imported by the command that needs it."""
    # Typer itself takes pydantic to read the options of a command.
    slow = SLOW if len(arguments) < 2 else SLOW - {"pydantic"}
    code = (
        "import sys\n"
        "from toolkit.cli import main\n"
        f"sys.argv = ['toolkit', *{arguments!r}]\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        f"print('imported:', sorted({slow!r} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert "Usage:" in done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "imported: []"


def test_the_help_lists_every_command(tmp_path: Path) -> None:
    done = run(make(tmp_path), "--help")
    assert done.returncode == 0
    for name in commands():
        assert f" {name} " in done.stdout.decode()


@pytest.mark.parametrize("name", commands())
def test_a_command_is_the_same_without_the_others(name: str) -> None:
    alone = typer.main.get_command(application(name))
    assert list(alone.commands) == [name]  # type: ignore[attr-defined]
    everything = typer.main.get_command(application()).commands[name]  # type: ignore[attr-defined]
    only = alone.commands[name]  # type: ignore[attr-defined]
    assert [each.opts for each in only.params] == [each.opts for each in everything.params]
    assert only.help == everything.help


def test_what_is_no_command_meets_all() -> None:
    for word in ("", "valdate", "--version"):
        assert list(typer.main.get_command(application(word)).commands) == list(commands())  # type: ignore[attr-defined]
