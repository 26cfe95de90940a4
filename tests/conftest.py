"""What tests of every floor share: the smallest valid records, and how goldens are brought up."""

import gc
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
# A slow machine fails no test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
settings.register_profile(
    "no-shrinking", deadline=None, phases=set(Phase) - {Phase.shrink, Phase.explain}
)


def pytest_configure() -> None:
    # A shell has what it runs in the background ignore Ctrl-C, and so would what tests run.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


# Files that take longest begin, so that no worker has one of them left alone at the end.
FIRST = (
    "browser/test_pages.py",
    "running/test_cluster.py",
    "security/test_worst_files.py",
    "docs/test_worked_examples.py",
    "exporters/read_back/test_compare.py",
    "exporters/test_same_bytes.py",
    "exporters/pdf/test_other_pages.py",
    "publishing/test_export.py",
    "publishing/test_export_again.py",
    "exporters/test_own_kind.py",
    "publishing/test_swap.py",
)
# What looks at the files that the first one makes: earlier, a worker would wait for them.
LAST = (
    "exporters/pdf/test_variants.py",
    "accessibility/test_structure.py",
    "accessibility/test_text.py",
    "accessibility/test_verapdf.py",
    "browser/test_search.py",
    "browser/test_paper.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {TESTS / name: at - len(FIRST) for at, name in enumerate(FIRST)}
    order |= {TESTS / name: at for at, name in enumerate(LAST, start=1)}
    items.sort(key=lambda item: order.get(item.path, 0))


def pytest_collection_finish() -> None:
    # The tests themselves, some million objects, stay to the end. Python would look through them
    # for garbage again and again, an eighth of the whole time.
    gc.collect()
    gc.freeze()


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
