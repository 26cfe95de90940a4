"""The kind and the id of a record -> a file in content/ that tells an editor what to fill in."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.files import write_new
from toolkit.base.text.nearest import nearest
from toolkit.base.text.placeholder import PLACEHOLDER
from toolkit.commands.skeleton import skeleton_lines
from toolkit.model.base import SLUG
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.reading.find import CONTENT, folder_of

LONGEST_ID = 60

_HEAD = f"""\
# yaml-language-server: $schema=../../schemas/{{kind}}.schema.json
#
# A new {{kind}}. Write over every text that begins with {PLACEHOLDER} (what follows is an example,
# often of another {{kind}}), and check every other value too.
#
# Keys behind a # without a space, like #also_known_as:, may be left out. Take away the # to use
# them. In texts below > or | you can write:
#   [@reference-id]                 the source, after the sentence it supports
#   [words](glossary:term-id)       a word that the glossary explains
#   [words](https://example.org)    a link
#   [geiriau](lang:cy)              words in another language, here Welsh
# and below | also paragraphs, with an empty line between, lists, each item behind a dash, and
#   ### Words                       a sub-heading
#   > Important: words              a box; > Do: and > Do not: above > - items are lists with signs
#   | What | When |                 a table, with a line |---|---| below its first row
#
# When you are done: toolkit validate {{path}}

"""


def skeleton(kind: str, id: str, kinds: Kinds, *, today: date | None = None) -> str:
    """Return the text of a new record; `today` dates the first entry of its change log."""
    if kind not in kinds:
        near = nearest(kind, list(kinds))
        hint = f"did you mean {near}?" if near else f"choose from: {', '.join(kinds)}"
        raise Misuse(f"there is no kind of record called {kind!r}", hint)
    check_id(id)
    lines = skeleton_lines(kinds.model(kind), {"kind": kind, "id": id}, today)
    head = _HEAD.format(kind=kind, path=_place(kind, id))
    return head + "\n".join(lines).rstrip("\n") + "\n"


def create(root: Path, kind: str, id: str, kinds: Kinds, *, today: date | None = None) -> Path:
    """Write a new record below `root` and give its path; a file that is there is never touched."""
    text = skeleton(kind, id, kinds, today=today)
    for place in (_place(each, id) for each in kinds):  # ids are shared by all kinds
        if (root / place).exists():
            raise _taken(place)
    path = root / _place(kind, id)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_new(path, text)
    except FileExistsError as error:
        raise _taken(_place(kind, id)) from error
    return path


def _place(kind: str, id: str) -> str:
    return f"{CONTENT}/{folder_of(kind)}/{id}.yaml"


def _taken(place: str) -> Misuse:
    return Misuse(f"{place} is there already", "open that file, or choose another id")


def check_id(id: str) -> None:
    """Refuse what cannot be a record's id, and say what could."""
    if len(id) <= LONGEST_ID and re.fullmatch(SLUG[1:-1], id):
        return
    near = nearest_id(id)
    raise Misuse(
        f"{id!r} cannot be an id: ids have small letters a to z, digits and single hyphens, begin "
        f"with a letter and have at most {LONGEST_ID} characters",
        f"try: {near}" if near else "for example: multiple-sclerosis",
    )


def nearest_id(words: str) -> str:
    """Return the id that is most like any words; empty if there is none."""
    letters = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    # "Sjögren's" becomes sjogrens: an apostrophe is not a gap between words.
    near = re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")
    near = near[:LONGEST_ID].rstrip("-")
    return near if re.fullmatch(SLUG[1:-1], near) else ""
