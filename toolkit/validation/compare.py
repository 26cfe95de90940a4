"""All records -> what rules find that compare them, placed; asked again of the same, it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from toolkit.base.diagnostics import Diagnostic
from toolkit.records.reading.files import Files
from toolkit.rules.engine import CRASHED, NO_FILE, Found, check_collection, placed
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import Context
from toolkit.validation.cache import NOTHING_KEPT, KeptComparison
from toolkit.validation.check import Checks
from toolkit.validation.checked_json import KeptPlaces


@dataclass(frozen=True)
class Compared:
    """What was found by comparing all records."""

    by_path: dict[str, tuple[Diagnostic, ...]]
    """By the record or shared file it was found in, though its words may be those of a fragment."""
    has_crashed: bool


def compare(checks: Checks, files: Files, chosen: Collection[str]) -> Compared:
    """Run the rules that need all records at once; give what they find in the chosen files."""
    key = _key(checks) if checks.cache else ""
    kept = checks.cache.get_compared() if checks.cache and key else NOTHING_KEPT
    if key and kept.key == key:
        of_chosen = (path for path in (*chosen, NO_FILE) if path in kept.found)
        return Compared({path: kept.found[path].diagnostics for path in of_chosen}, False)
    around = checks.surroundings
    context = Context(around.today, around.settings, checks.shared.library)
    found = check_collection(checks.overview, rules_of(around.settings), context)
    has_crashed = any(each.code == CRASHED for several in found.values() for each in several)
    wanted = {path: several for path, several in found.items() if path in {*chosen, NO_FILE}}
    by_path = _placed(checks, files, wanted, kept)
    if checks.cache and key and not has_crashed and len(wanted) == len(found):
        checks.cache.put_compared(KeptComparison(key, by_path))
    return Compared({path: each.diagnostics for path, each in by_path.items()}, has_crashed)


def _placed(
    checks: Checks, files: Files, found: dict[str, list[Found]], kept: KeptComparison
) -> dict[str, KeptPlaces]:
    texts = {document.path: document.text for document in checks.shared.all_documents}
    facts = {each.path: each.facts for each in checks.records}
    fragments = checks.shared.library.fragments
    by_path = {}
    for path, several in found.items():
        # The same findings in the same bytes have the same places.
        digest = checks.cache.digest(path) if checks.cache else ""
        made_of = hashlib.sha256(f"{digest} {several}".encode("utf-8", "replace")).hexdigest()
        before = kept.found.get(path)
        if digest and before and before.made_of == made_of:
            by_path[path] = before
            continue
        of_record = facts.get(path)
        uses = of_record.uses if of_record else ()
        text = "" if path == NO_FILE else texts.get(path) or files.text(path)
        by_path[path] = KeptPlaces(made_of, tuple(placed(path, text, several, uses, fragments)))
    return by_path


def _key(checks: Checks) -> str:
    """Return a SHA-256 of all that is compared besides the shared files; empty if it is not known.

    The cache itself is one of the shared files', settings' and day's.
    """
    overview = checks.overview
    digests = [checks.cache.digest(each.path) for each in overview.facts] if checks.cache else []
    if not all(digests):
        return ""
    whole = hashlib.sha256()
    for facts, digest in zip(overview.facts, digests, strict=True):
        whole.update(f"{facts.path} {digest}\0".encode())
    for path, cited in overview.refused.items():
        whole.update(f"{path} {cited}\0".encode())
    for name, content in overview.images.items():
        whole.update(f"{name} {hashlib.sha256(content).hexdigest()}\0".encode())
    return whole.hexdigest()
