"""A part of a record, as a page shows it -> a whole record around it."""

from __future__ import annotations

import itertools
import json
import re
import shutil
from pathlib import Path

import yaml

from tests.docs.pages import ROOT, blocks
from tests.kinds import KINDS
from tests.model.full_record import full_record
from tests.rules.examples import TESTS

SHARED = {
    "content/references.json": "[\n",
    "content/glossary.yaml": "# content/glossary.yaml",
    "content/organisations.yaml": "# content/organisations.yaml",
}
"""The shared files, and how the guide's block for each begins."""


def make_collection(folder: Path) -> Path:
    """Copy the collection of the tests, with what the guide makes: lupus, published."""
    shutil.copytree(TESTS / "content", folder)
    for path, start in SHARED.items():
        file = folder / path
        entries = [*yaml.safe_load(file.read_bytes()), *yaml.safe_load(guide_block(start))]
        unique = {entry["id"]: entry for entry in entries}
        # JSON is YAML too.
        file.write_text(json.dumps(list(unique.values()), default=str), encoding="utf-8")
    own = f"id: lupus\ntitle: Lupus\nsupport: [lupus-uk]\n{guide_block('review:')}"
    text = in_record(own).replace("source-one", "nhs-lupus")
    text = text.replace("source-two", "ninds-lupus-2016")
    (folder / "content/conditions/lupus.yaml").write_text(text, encoding="utf-8")
    return folder


def guide_block(start: str) -> str:
    """Return the block of the guide "Write a record" that begins so."""
    (found,) = [
        block.text
        for block in blocks(ROOT / "docs/how-to/write-a-record.md")
        if block.text.startswith(start)
    ]
    return found


def in_record(part: str, kind: str = "condition") -> str:
    """Lay a part of a record over the smallest one; it may be a part of a section."""
    smallest = {"condition": "minimal.yaml", "topic": "minimal-topic.yaml"}
    if kind in smallest:
        return laid_over((TESTS / smallest[kind]).read_text(encoding="utf-8"), part, 0)
    whole = yaml.dump(full_record(KINDS.model(kind)), sort_keys=False, allow_unicode=True)
    return laid_over(whole, part, 0)


def laid_over(whole: str, part: str, indent: int) -> str:
    """Replace the blocks of keys with this indentation by those of a part."""
    old, new = _by_key(whole, indent), _by_key(part, indent)
    for key, block in new.items():
        below = " " * (indent + 2)
        head, _, inside = block.partition("\n")
        if key in old and head.strip() == f"{key}:" and inside.startswith(below + key_of(inside)):
            _, _, kept = old[key].partition("\n")
            block = f"{head}\n{laid_over(kept, inside, indent + 2)}"
        old[key] = block
    return "".join(old.values())


def key_of(text: str) -> str:
    match = re.match(r" *([a-z_]+):", text)
    return f"{match[1]}:" if match else "\0"


def _by_key(text: str, indent: int) -> dict[str, str]:
    starts = [match.start() for match in re.finditer(rf"(?m)^ {{{indent}}}[a-z_]+:", text)]
    # A comment alone on a line belongs to what follows it.
    above = [len(text[:at]) - len(_comments(text[:at])) for at in starts]
    pieces = [text[a:b] for a, b in itertools.pairwise([*above, len(text)])]
    return {
        re.search(rf"(?m)^ {{{indent}}}([a-z_]+):", piece)[1]: piece  # type: ignore[index]
        for piece in pieces
    }


def _comments(text: str) -> str:
    match = re.search(r"(?:^ *#.*\n)*\Z", text, re.MULTILINE)
    return match[0] if match else ""
