"""The shipped records -> a collection of any size, each record with an id of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "content"
SHARED = ("references.json", "glossary.yaml", "organisations.yaml")


def make_collection(folder: Path, size: int) -> list[Path]:
    """Write `size` condition records and what they share below a folder; give their paths."""
    conditions = folder / "content" / "conditions"
    conditions.mkdir(parents=True)
    (folder / "toolkit.toml").write_text("")
    for name in SHARED:
        shutil.copy(CONTENT / name, folder / "content" / name)
    conditions_here = sorted((CONTENT / "conditions").glob("*.yaml"))
    originals = [path.read_text("utf-8") for path in conditions_here]
    written = []
    for number in range(size):
        text = originals[number % len(originals)]
        # Without relations: those of a thousand copies would all be broken in the same way.
        text = re.sub(r"(?ms)^related:.*?(?=^\w)", "", text)
        text = re.sub(r"(?m)^id: (\S+)$", rf"id: \1-{number}", text, count=1)
        # Copies word for word would be found as such, thousands of times: a real collection's
        # records differ, so the first plain word of each line gets the record's number.
        text = re.sub(r"(?m)^(\s+(?:- )?)([A-Z][a-z]{2,})(?= [a-z])", rf"\1\g<2>{number}", text)
        name = re.search(r"(?m)^id: (\S+)$", text)
        assert name
        path = conditions / f"{name[1]}.yaml"
        path.write_text(text, "utf-8")
        written.append(path)
    return written
