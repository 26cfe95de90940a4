"""All records -> what rules find that compare them, placed; asked again of the same, it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from toolkit.base.diagnostics import Diagnostic
from toolkit.records.reading.files import Files
from toolkit.rules.alike_texts import AlikeTexts
from toolkit.rules.engine import CRASHED, NO_FILE, Found, check_collection, placed
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import CollectionContext
from toolkit.running.kept import Entry
from toolkit.validation.cache import NOTHING_KEPT, KeptComparison
from toolkit.validation.check import Checks
from toolkit.validation.checked_json import (
    diagnostics_from_json,
    diagnostics_to_json,
    found_to_json,
)


class Compared(Struct, frozen=True):
    """What was found by comparing all records."""

    by_path: dict[str, tuple[Diagnostic, ...]]
    """By the record or shared file it was found in, though its words may be those of a fragment."""
    has_crashed: bool


def compare(checks: Checks, files: Files, chosen: Collection[str], today: date) -> Compared:
    """Run the rules that need all records at once; give what they find in the chosen files."""
    cache = checks.cache
    key = _key(checks, today)
    kept = cache.get_compared() if cache and key else NOTHING_KEPT
    if key and kept.key == key:
        with suppress(ValueError):
            of_chosen = [path for path in (*chosen, NO_FILE) if path in kept.found]
            same = {path: diagnostics_from_json(kept.found[path].text) for path in of_chosen}
            return Compared(same, False)
    around = checks.surroundings
    alike = AlikeTexts(cache.get_alike() if cache and key else {})
    every = (each.path for each in (*checks.records, *checks.shared_files))
    asked = None if all(path in chosen for path in every) else chosen
    context = CollectionContext(around.settings, checks.shared.library, today, alike, asked)
    found = check_collection(checks.overview, rules_of(around.settings), context)
    has_crashed = any(each.code == CRASHED for several in found.values() for each in several)
    wanted = {path: found[path] for path in (*chosen, NO_FILE) if path in found}
    by_path = _placed(checks, files, wanted, kept)
    if cache and key and not has_crashed:
        with suppress(UnicodeEncodeError):
            cache.put_alike(alike.found)
            if asked is None and len(wanted) == len(found):
                cache.put_compared(KeptComparison(key, _entries(by_path)))
    return Compared({path: each.diagnostics for path, each in by_path.items()}, has_crashed)


class _Placed(NamedTuple):
    """What was found in a file, with its places."""

    made_of: str
    """A digest of the file's bytes and of what was found; empty if the bytes are not known."""
    diagnostics: tuple[Diagnostic, ...]
    kept: Entry | None = None
    """The entry that it comes from."""


def _placed(
    checks: Checks, files: Files, found: dict[str, list[Found]], kept: KeptComparison
) -> dict[str, _Placed]:
    texts = {document.path: document.text for document in checks.shared.all_documents}
    facts = {each.path: each.facts for each in checks.records}
    fragments = checks.shared.library.fragments
    by_path = {}
    for path, several in found.items():
        # The same findings in the same bytes have the same places.
        digest = checks.cache.digest(path) if checks.cache else ""
        made_of = _made_of(digest, several) if digest else ""
        before = kept.found.get(path)
        if made_of and before and before.made_of == made_of:
            with suppress(ValueError):
                same = diagnostics_from_json(before.text)
                by_path[path] = _Placed(made_of, same, before)
                continue
        of_record = facts.get(path)
        uses = of_record.uses.each() if of_record else ()
        text = "" if path == NO_FILE else texts.get(path) or files.text(path)
        by_path[path] = _Placed(made_of, tuple(placed(path, text, several, uses, fragments)))
    return by_path


def _entries(by_path: dict[str, _Placed]) -> dict[str, Entry]:
    return {
        path: each.kept or Entry(each.made_of, diagnostics_to_json(each.diagnostics))
        for path, each in by_path.items()
    }


def _made_of(digest: str, found: Sequence[Found]) -> str:
    with suppress(UnicodeEncodeError):
        return hashlib.sha256(digest.encode() + found_to_json(found)).hexdigest()
    return ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _key(checks: Checks, today: date) -> str:
    """Return a SHA-256 of all that is compared besides the shared files; empty if it is not known.

    The cache itself is one of the shared files' and settings'.
    """
    if not checks.cache:
        return ""
    overview = checks.overview
    digests = {each.path: checks.cache.digest(each.path) for each in overview.facts}
    if not all(digests.values()):
        return ""
    images = overview.images.items()
    return _digest(
        "\0".join(
            (
                today.isoformat(),
                *(f"{path} {digest}" for path, digest in digests.items()),
                *(f"{path} {cited}" for path, cited in overview.refused.items()),
                *(f"{name} {hashlib.sha256(content).hexdigest()}" for name, content in images),
            )
        )
    )
