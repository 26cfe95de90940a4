"""The shipped collection -> one with any number of records more, each with an id of its own."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "content"

_PROSE = re.compile(r"(?m)^(?! *(?:- )?(?:(?:action|kind|url|id): |\w+: \[))(?:.*? ){5}.*$")
_WORD = re.compile(r"(?<= )[a-z]{4,}(?=[ ,.])")
_LINE = re.compile(r'(?P<before>\s*(?:- )?(?:\w+: )?"?).*?\.?(?P<after>(?:\s*\[@[^\]]*\])*\.?"?)$')
_IGNORE = re.compile(r"[ \t]*# toolkit: ignore\[STR.*")
_PLAIN = (
    "people can feel well again after rest and some find that sleep food warmth light walks music"
    " quiet friends help them most days while others need more time to get used"
)


def make_collection(folder: Path, size: int) -> list[Path]:
    """Add `size` condition records to a copy of the collection; return their paths."""
    conditions = folder / "content" / "conditions"
    # All of it: without its kind a record would be refused, and a copy links to other records.
    shutil.copytree(CONTENT, folder / "content", dirs_exist_ok=True)
    (folder / "toolkit.toml").write_text("")
    conditions_here = sorted((CONTENT / "conditions").glob("*.yaml"))
    originals = [path.read_text("utf-8") for path in conditions_here]
    # Words of every record, so that none is a name or a term that would have to be explained.
    vocabulary = sorted(set.intersection(*(set(_WORD.findall(text)) for text in originals)))
    vocabulary = [word for word in vocabulary if word not in ("clinician", "often")]
    choice = random.Random(1)
    written = []
    for number in range(size):
        text = originals[number % len(originals)]
        text = re.sub(r"(?m)^title: .*$", rf"\g<0> {number}", text, count=1)
        # Without relations: those of a thousand copies would all be broken in the same way.
        text = re.sub(r"(?ms)^related:.*?(?=^\w)", "", text)
        text = re.sub(r"(?m)^id: (\S+)$", rf"id: \1-{number}", text, count=1)
        text = _PROSE.sub(lambda line: _reworded(line[0], vocabulary, choice), text)
        name = re.search(r"(?m)^id: (\S+)$", text)
        assert name
        path = conditions / f"{name[1]}.yaml"
        path.write_text(text, "utf-8")
        written.append(path)
    return written


def make_clean(records: Sequence[Path], folder: Path, validate: Sequence[str]) -> None:
    """Put plain words where something is found in the records, until no warning is left."""
    choice = random.Random(2)
    for path in records:
        path.write_text(_IGNORE.sub("", path.read_text("utf-8")), "utf-8")
    for _ in range(9):
        command = [*validate, "--report", "json"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        lines: dict[Path, set[int]] = defaultdict(set)
        for each in json.loads(done.stdout)["diagnostics"]:
            if each["severity"] != "note":
                lines[folder / each["path"]].add(each["line"] - 1)
        if lines.keys().isdisjoint(records):
            return
        for path in lines.keys() & set(records):
            text = path.read_text("utf-8").split("\n")
            for number in lines[path]:
                while text[number].endswith((":", "|", ">-")):
                    number += 1
                words = " ".join(choice.choices(_PLAIN.split(), k=6)).capitalize()
                text[number] = _LINE.sub(rf"\g<before>{words}.\g<after>", text[number], count=1)
            path.write_text("\n".join(text), "utf-8")


def _reworded(line: str, vocabulary: list[str], choice: random.Random) -> str:
    """Give a line with other words of the collection in four of five places.

    Copies word for word would be found as such, thousands of times; the records of a collection
    that CI keeps clean differ.
    """
    return _WORD.sub(
        lambda word: choice.choice(vocabulary) if choice.random() < 4 / 5 else word[0], line
    )
