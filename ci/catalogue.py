"""The labels' catalogue: brings toolkit/locale up to date with the code, or says what is not.

python ci/catalogue.py            write toolkit.pot, take new labels into each toolkit.po,
                                  compile each toolkit.mo
python ci/catalogue.py --check    change nothing; fail if a file is out of date, or a label
                                  has no translation
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import checkers
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "toolkit" / "locale"
PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "label": None}


def template() -> Catalog:
    """Extract every label; no dates and no line numbers, which would change without cause."""
    catalogue = Catalog(project="patient-information-toolkit", charset="utf-8", fuzzy=False)
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(
        ROOT, methods, options, keywords=KEYWORDS, comment_tags=("Translators:",),
        strip_comment_tags=True, directory_filter=lambda _: True,
    )  # fmt: skip
    for name, _line, message, comments, _context in sorted(found, key=lambda each: each[:2]):
        catalogue.add(message, None, [(name, 0)], auto_comments=comments)
    for name, message in labels_of_kinds():
        catalogue.add(message, None, [(name, 0)])
    return catalogue


def labels_of_kinds() -> Iterator[tuple[str, str]]:
    """Yield file and label of the headings and words for who searches, of the toolkit's kinds."""
    for file in sorted((ROOT / "toolkit/model/kinds/shipped").glob("*.yaml")):
        for section in yaml.safe_load(file.read_bytes())["sections"]:
            for text in filter(None, (section.get(key) for key in ("heading", "part", "search"))):
                yield file.relative_to(ROOT).as_posix(), text


def as_pot(catalogue: Catalog) -> bytes:
    """Write the catalogue of the source texts."""
    out = BytesIO()
    write_po(out, catalogue, width=100, omit_header=True, include_lineno=False)
    return out.getvalue()


def as_po(catalogue: Catalog) -> bytes:
    """Write a translation; what the code no longer has is left out."""
    out = BytesIO()
    write_po(out, catalogue, width=100, ignore_obsolete=True, include_lineno=False)
    return out.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Compile a translation; gettext of the standard library reads it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def read(path: Path) -> Catalog:
    """Read a translation, the dates in its header as they stand."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def problems(catalogue: Catalog, path: Path) -> list[str]:
    """What stands in the way of a translation that is whole and fits its source texts."""
    name = path.relative_to(ROOT)
    said = []
    for message in catalogue:
        if not message.id:
            continue
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        if not all(texts):
            said.append(f"{name}: no translation of {message.id!r}")
        elif message.fuzzy:
            said.append(f"{name}: not sure of the translation of {message.id!r}")
        else:
            for checker in checkers:
                try:
                    checker(catalogue, message)
                except Exception as error:  # Babel's checkers raise several kinds
                    said.append(f"{name}: {message.id!r}: {error}")
            said += [f"{name}: {message.id!r}: {fault}" for fault in _places(message, texts)]
    return said


def _places(message: Message, texts: Sequence[Any]) -> Iterator[str]:
    """What a translation has other places for than its source; Babel looks at %(name)s only.

    A plural form may say its number in words: two dots are one word in Arabic.
    """
    sources: Any = message.id if isinstance(message.id, tuple) else (message.id,)
    wanted = {place for source in sources for place in PLACE.findall(source)}
    for text in texts:
        found = set(PLACE.findall(text))
        if found - wanted:
            yield f"“{text}” has a place for {sorted(found - wanted)[0]}, which is never filled"
        elif wanted - found and len(sources) == 1:
            yield f"“{text}” has no place for {sorted(wanted - found)[0]}"


def main(check: bool) -> int:
    """Bring the files up to date or, with `check`, compare them."""
    pot = template()
    wanted = {LOCALE / "toolkit.pot": as_pot(pot)}
    said: list[str] = []
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/toolkit.po")):
        catalogue = read(path)
        catalogue.update(pot, no_fuzzy_matching=True, update_creation_date=False)
        wanted[path] = as_po(catalogue)
        wanted[path.with_suffix(".mo")] = as_mo(catalogue)
        said += problems(catalogue, path)
    for path, content in wanted.items():
        if path.is_file() and path.read_bytes() == content:
            continue
        if check:
            said.append(f"{path.relative_to(ROOT)} is out of date")
        else:
            path.write_bytes(content)
    if check and said:
        said.append("type: .venv/bin/python ci/catalogue.py, then translate what it names")
    for line in said:
        print(line, file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
