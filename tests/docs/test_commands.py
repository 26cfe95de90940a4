"""Every `toolkit …` that the documentation shows is one that the command line takes."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from tests.docs.pages import PAGES, ROOT, blocks, name_of, spans
from toolkit.cli.application import application
from toolkit.commands.rules import find_code
from toolkit.publishing.export import parse_formats
from toolkit.rules.profiles import PROFILES
from toolkit.validation.delivering.deliver import parse_reports

TOOLKIT = typer.main.get_command(application())
_START = re.compile(r"^(?:\$ )?(?:[A-Z_]+=\S+ )*(?:\./run )?(toolkit(?: .*)?)$")
_SHELL_WORDS = {"&&", "||", "|", ";", ">", ">>", "<", "2>", "#"}
_PLACEHOLDER = re.compile(r"[A-Z]+(?:\.\.\.|…)?")


def cut_at_shell(line: str) -> list[str]:
    """Return the words of the first command of a line."""
    words: list[str] = []
    for word in shlex.split(line):
        if word in _SHELL_WORDS or word.startswith(("#", ">", "<")):
            break
        ends = word.endswith(";")
        words.append(word.removesuffix(";"))
        if ends:
            break
    return words


def shown_commands() -> Iterator[tuple[Path, str, bool]]:
    """Yield each command and whether it stands in a block, where it must be whole."""
    for page in PAGES:
        for block in blocks(page):
            if block.language == "console":
                continue  # typed in a copy of the tree that has more formats
            for line in block.text.replace("\\\n", " ").splitlines():
                for part in re.split(r" (?:&&|\|\||\|) ", line):
                    if match := _START.match(part.strip()):
                        yield page, match[1], True
        for span in spans(page):
            if match := _START.match(span):
                yield page, match[1], False


COMMANDS = sorted({(name_of(page), text, whole) for page, text, whole in shown_commands()})


def mistake(line: str, *, whole: bool) -> str:
    """Say what the command line would refuse, or nothing."""
    words = cut_at_shell(line)[1:]
    whole_options = {name for each in TOOLKIT.params for name in each.opts}
    if not words or words[0] in {"-h", "--help", *whole_options}:
        return ""
    command = TOOLKIT.commands.get(words[0])  # type: ignore[attr-defined]
    if command is None:
        return f"there is no command {words[0]}"
    arguments = [
        word for word in words[1:] if word not in ("-h", "--help") and not word.startswith("[")
    ]
    try:
        context = command.make_context(words[0], arguments)
    except Exception as error:
        missing = type(error).__name__ == "MissingParameter"
        if missing and not whole:
            return ""
        usage = getattr(error, "format_message", None)
        return str(usage() if usage else error) or "refused"
    return wrong_value(words[0], context.params)


def wrong_value(command: str, values: dict[str, object]) -> str:
    """Check what only the commands themselves look at."""

    def written(name: str) -> str:
        value = values.get(name)
        return "" if value is None or _PLACEHOLDER.fullmatch(str(value)) else str(value)

    if written("profile") and written("profile") not in PROFILES:
        return f"there is no profile {values['profile']}"
    if command == "validate" and values["report"]:
        reports = [each for each in values["report"] if not _PLACEHOLDER.match(each)]  # type: ignore[attr-defined]
        parse_reports(reports)
    if command == "export":
        parse_formats(written("formats"))
    if command == "explain" and written("code"):
        find_code(written("code"))
    return ""


def test_finds_commands() -> None:
    shown = [text for _page, text, _whole in COMMANDS]
    assert "toolkit validate" in shown
    assert len(shown) > 30


@pytest.mark.parametrize(("page", "line", "whole"), COMMANDS)
def test_a_shown_command_is_taken(page: str, line: str, whole: bool) -> None:
    assert mistake(line, whole=whole) == ""


@pytest.mark.parametrize(
    "line",
    [
        "toolkit vaildate",
        "toolkit validate --no-such-option",
        "toolkit validate --report",
        "toolkit validate --profile nhss",
        "toolkit new condition",
        "toolkit explain REF001 REF002",
    ],
)
def test_a_wrong_command_would_be_seen(line: str) -> None:
    assert mistake(line, whole=True)


def test_every_command_and_option_is_shown_somewhere() -> None:
    told = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    for name in TOOLKIT.commands:  # type: ignore[attr-defined]
        assert f"toolkit {name}" in told, f"no page shows toolkit {name}"
    for option in TOOLKIT.commands["validate"].params:  # type: ignore[attr-defined]
        for word in option.opts:
            if word.startswith("--") and word != "--root":
                assert word in told, f"no page shows toolkit validate {word}"


def test_the_root_has_every_run_command() -> None:
    script = (ROOT / "run").read_text(encoding="utf-8")
    known = set(re.findall(r"^    ([a-z]+)\)$", script, re.MULTILINE))
    for page in PAGES:
        shown = [block.text for block in blocks(page)] + spans(page)
        used = re.findall(r"(?m)^\./run ([a-z]+)", "\n".join(shown))
        assert set(used) <= known, name_of(page)
