"""What tests of every floor share: the smallest valid records, and how goldens are brought up."""

import signal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, settings

from tests.exports import Exports, make_exports

TESTS = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="Write what the code says now into the golden files; then read the difference.",
    )


# For bench/mutants.py: that a test fails is enough, and the smallest such input takes minutes.
settings.register_profile("no-shrinking", phases=set(Phase) - {Phase.shrink, Phase.explain})


def pytest_configure() -> None:
    # A shell has what it runs in the background ignore Ctrl-C, and so would what tests run.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def minimal_text() -> str:
    """The smallest valid condition, as it is typed."""
    return (TESTS / "minimal.yaml").read_text(encoding="utf-8")


@pytest.fixture
def minimal_data(minimal_text: str) -> dict[str, Any]:
    """The smallest valid condition, as plain data with texts for dates; each test gets its own."""
    data: dict[str, Any] = yaml.load(minimal_text, Loader=yaml.BaseLoader)
    return data


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """Everything that the toolkit makes of the checkout's records."""
    return make_exports(tmp_path_factory)
