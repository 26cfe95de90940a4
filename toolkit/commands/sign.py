"""A record and a person -> a signature of the record's present words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.base.settings.governance import MEANINGS, Meaning
from toolkit.base.text.nearest import did_you_mean
from toolkit.governance.attestation import Attestation, after_months
from toolkit.governance.canonical import canonical
from toolkit.governance.signatures import PEOPLE, SIGNERS, read_signatures, why_not_proven
from toolkit.governance.ssh import sign_with, signature_of
from toolkit.governance.texts import single_spaced
from toolkit.governance.writing import write_attestation
from toolkit.rules.unwritten import unwritten_texts
from toolkit.validation.validate import validate


def sign(
    root: Path,
    settings: Settings,
    id: str,
    by: str,
    meaning: str,
    sections: Sequence[str],
    basis: str,
    now: datetime,
    key: Path | None = None,
    sent: Mapping[str, str] | None = None,
) -> Path:
    """Write one signature of a record without errors, over all its sections or those named.

    `sent` are the hashes of what the signer was shown, if that was not the present text itself.
    """
    if meaning not in MEANINGS:
        raise Misuse(f"no one signs for {meaning}", f"choose from: {', '.join(MEANINGS)}")
    if key is None and (root / SIGNERS).exists():
        hint = "name your key of ssh: --key ~/.ssh/id_ed25519"
        raise Misuse(f"{SIGNERS} asks for signatures that are proven with ssh", hint)
    people = read_signatures(root).people
    if by not in people:
        hint = f"add them to {PEOPLE}: id, name, post, organisation, interests, stated"
        raise Misuse(f"{by} is not in {PEOPLE}", did_you_mean(by, people, hint))
    validated = validate(root, settings, (), now.date())
    collection = validated.loaded.collection
    record = collection.records.get(id)
    if record is None:
        hint = did_you_mean(id, collection.records, "toolkit status lists the records")
        raise Misuse(f"there is no record {id} that can be read", hint)
    if record.document.path in validated.paths_with_errors():
        hint = f"correct them first: toolkit validate {record.document.path}"
        raise Misuse(f"{id} has errors, so no one can sign it", hint)
    if settings.governance.two_people and meaning == "clinical":
        authors = {each.name.casefold() for each in record.model.review.authors}
        if people[by].name.casefold() in authors:
            raise Misuse(f"{people[by].name} is an author of {id}", "another person has to sign")
    if next(unwritten_texts(record), None):
        hint = f"write them first: toolkit validate {record.document.path}"
        raise Misuse(f"{id} has texts that no one has written yet", hint)
    hashes = canonical(record.model, collection)
    for name in sections:
        if name not in hashes:
            hint = did_you_mean(name, hashes, f"sections are: {', '.join(hashes)}")
            raise Misuse(f"{id} has no section {name}", hint)
    covers = {name: hashes[name] for name in hashes if not sections or name in sections}
    if sent is not None and covers != sent:
        raise Misuse(f"{id} has changed since it was sent to {by}", "send a new pack")
    made = Attestation(
        record=id,
        by=by,
        meaning=cast(Meaning, meaning),
        at=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        covers=covers,
        basis=single_spaced(basis),
        next_review=after_months(now.date(), settings.governance.months),
    )
    try:
        path = write_attestation(root, made)
    except FileExistsError as error:
        raise Misuse(f"{by} has signed {id} this very second", "wait for the next") from error
    if key is not None:
        _prove(root, path, made, key)
    return path


def _prove(root: Path, path: Path, made: Attestation, key: Path) -> None:
    """Sign the file with a key, and see that this proves it; leave nothing if it does not."""
    try:
        sign_with(key, path)
        if why := why_not_proven(root, path, made):
            hint = f"add a line to {SIGNERS}: {made.by} and the public key"
            raise Misuse(why, hint)
    except Misuse:
        for each in (path, signature_of(path)):
            each.unlink(missing_ok=True)
        raise
