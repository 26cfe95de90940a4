"""Hostile input for as long as wanted: loader, markup, rules, reporters and templates.

Whatever they raise is printed, and its input saved in a folder. With atheris installed its coverage
leads the way, one target at a time; without it, the tests' Hypothesis strategies are drawn from.

    python bench/fuzz.py --seconds 60
    python bench/fuzz.py --seconds 600 --target templates --folder found
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

try:
    import atheris  # type: ignore[import-not-found]

    watched: Any = atheris.instrument_imports(include=["toolkit"])
except ImportError:
    atheris, watched = None, nullcontext()

with watched:
    from tests.records.hostile import files
    from tests.security.exports import check_exports
    from tests.security.exports import settings as house
    from tests.security.hostile import PIECES, TEXTS, collections
    from toolkit.base.diagnostics import Report, in_order
    from toolkit.base.settings import Settings
    from toolkit.model.text.markup import parse
    from toolkit.reporters import NO_RUN, REPORTERS
    from toolkit.rules.engine import CRASHED
    from toolkit.validation.check_files import Surroundings, check_files

MINIMAL = (ROOT / "tests/minimal.yaml").read_text("utf-8")
SURROUNDINGS = Surroundings((), Settings())
SEEDS = [content for _, content in files(MINIMAL) if len(content) < 5_000]
PLACES = [at for at, letter in enumerate(MINIMAL) if letter in " \n"]


def load(content: bytes) -> None:
    """Read, check and report a file; a rule that crashes is a diagnostic, but not a good one."""
    found = [each for one in check_files(SURROUNDINGS, [("a.yaml", content)]) for each in one[2]]
    crashed = [each.message for each in found if each.code == CRASHED]
    if crashed:
        raise RuntimeError(crashed[0])
    report = Report(in_order(found), ("a.yaml",))
    for reporter in REPORTERS.values():
        reporter.render(report, NO_RUN)


@st.composite
def records(draw: st.DrawFn) -> bytes:
    """A valid record with hostile pieces put in, as text of its prose or anywhere."""
    text = MINIMAL
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.sampled_from(PLACES))
        text = text[:at] + " " + draw(st.sampled_from(PIECES) | st.text(max_size=9)) + text[at:]
    return text.encode("utf-8", "surrogatepass")


TARGETS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], object]]] = {
    "loader": (st.binary(max_size=400) | st.sampled_from(SEEDS), load),
    "rules": (records(), load),
    "markup": (TEXTS, lambda text: (parse(text, block=True), parse(text, block=False))),
    "templates": (
        st.tuples(collections(), TEXTS),
        lambda drawn: check_exports(drawn[0], house(drawn[1])),
    ),
}


class Fuzzer:
    """Runs targets, and keeps each kind of failure once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.runs = 0
        self.kinds: set[tuple[str, str, int]] = set()

    def test(self, name: str, number: int) -> Any:
        """Give a Hypothesis test of one target that reports what is raised and goes on."""
        strategy, check = TARGETS[name]

        @seed(number)
        @settings(
            max_examples=100,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(strategy)
        def once(drawn: Any) -> None:
            self.runs += 1
            try:
                check(drawn)
            except Exception as error:
                self._keep(name, drawn, error)

        return once

    def _keep(self, name: str, drawn: Any, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        kind = (type(error).__name__, last.filename, last.lineno or 0)
        if kind in self.kinds:
            return
        self.kinds.add(kind)
        content = drawn if isinstance(drawn, bytes) else repr(drawn).encode("utf-8", "replace")
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{name}-{sha256(content).hexdigest()[:12]}"
        file.write_bytes(content)
        print(f"{name}: {error!r} in {Path(last.filename).name}:{last.lineno}\n  input: {file}")


def main() -> int:
    """Fuzz; the exit code is 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--target", choices=TARGETS, action="append")
    parser.add_argument("--folder", type=Path, default=Path("fuzz-found"))
    given_ = parser.parse_args()
    names = given_.target or list(TARGETS)
    fuzzer = Fuzzer(given_.folder)
    end = time.monotonic() + given_.seconds
    if atheris and len(names) == 1:
        # libFuzzer ends the process itself, so it takes one target.
        limit = f"-max_total_time={int(given_.seconds)}"
        one_input = fuzzer.test(names[0], 0).hypothesis.fuzz_one_input
        atheris.Setup([sys.argv[0], limit, "-rss_limit_mb=4096"], lambda data: one_input(data))
        atheris.Fuzz()
    number = 0
    while time.monotonic() < end:
        fuzzer.test(names[number % len(names)], number)()
        number += 1
    print(f"{fuzzer.runs} inputs, {len(fuzzer.kinds)} kinds of failure")
    return 1 if fuzzer.kinds else 0


if __name__ == "__main__":
    sys.exit(main())
