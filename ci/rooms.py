"""The imports of toolkit/ -> the picture of its rooms in docs/architecture.md.

An arrow says which room imports from which. Where a room reaches another through a third as well,
the direct arrow is left out: the picture stays one that can be read.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import grimp

PAGE = Path(__file__).parents[1] / "docs/architecture.md"
SPLIT = ("toolkit.records", "toolkit.exporters")
"""Floors whose rooms are drawn one by one."""
_PICTURE = re.compile(r"(?s)(?<=```mermaid\n).*?(?=```)")


def picture() -> str:
    """Return the picture in the language of Mermaid."""
    arrows = _reduced(_imports())
    lines = ["flowchart TD"]
    for floor in SPLIT:
        rooms = sorted({room for pair in arrows for room in pair if room.startswith(f"{floor}.")})
        lines += [f"    subgraph {_name(floor)}"]
        lines += [f"        {_id(room)}[{_name(room)}]" for room in rooms]
        lines += ["    end"]
    lines += [f"    {_id(one)} --> {_id(other)}" for one, other in sorted(arrows)]
    return "\n".join(lines) + "\n"


def _imports() -> set[tuple[str, str]]:
    graph = grimp.build_graph("toolkit", cache_dir=None)
    pairs = (
        (_room(module, graph), _room(imported, graph))
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
    )
    return {pair for pair in pairs if "toolkit" not in pair and not _is_inside(*pair)}


def _is_inside(one: str, other: str) -> bool:
    """Whether both are one room, or a room and the files beside it."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _room(module: str, graph: grimp.ImportGraph) -> str:
    """Return the folder of a module, as far as the picture tells folders apart."""
    parts = module.split(".")
    floor, room = ".".join(parts[:2]), ".".join(parts[:3])
    is_folder = len(parts) > 3 or (len(parts) == 3 and bool(graph.find_children(room)))
    return room if floor in SPLIT and is_folder else floor


def _reduced(arrows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Leave out each arrow whose end is also reached by others."""
    return {
        (one, other) for one, other in arrows if not _reaches(arrows - {(one, other)}, one, other)
    }


def _reaches(arrows: set[tuple[str, str]], start: str, end: str) -> bool:
    seen, ahead = set[str](), [start]
    while ahead:
        room = ahead.pop()
        if room == end:
            return True
        if room not in seen:
            seen.add(room)
            ahead += [other for one, other in arrows if one == room]
    return False


def _name(room: str) -> str:
    return room.rpartition(".")[2]


def _id(room: str) -> str:
    return room.removeprefix("toolkit.").replace(".", "_")


def main(arguments: list[str]) -> int:
    """Write the picture; with --check, say whether it is the one of these imports."""
    before = PAGE.read_text(encoding="utf-8")
    after = _PICTURE.sub(lambda _: picture(), before)
    if arguments == ["--check"]:
        if after != before:
            print("docs/architecture.md: the imports have changed; write the picture again:")
            print("    .venv/bin/python ci/rooms.py")
        return after != before
    PAGE.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
