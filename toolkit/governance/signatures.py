"""people.yaml and reviews/ of a collection -> its people and signatures; what is wrong, by record.

A file that cannot be read, or that says what cannot be, is no signature: its record is not signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from pydantic import TypeAdapter, ValidationError

from toolkit.base.errors import Misuse
from toolkit.governance.attestation import Attestation, Person
from toolkit.governance.ssh import signature_of, why_unproven
from toolkit.records.problem import Problem
from toolkit.records.reading import find
from toolkit.records.reading.file_bytes import file_bytes
from toolkit.records.reading.find import CONTENT
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document

PEOPLE = f"{CONTENT}/{find.PEOPLE}"
SIGNERS = f"{CONTENT}/{find.SIGNERS}"
"""The keys of those who sign; where this file is, each signature has to be proven with ssh."""
REVIEWS = f"{CONTENT}/{find.REVIEWS}"


class Signatures(Struct, frozen=True):
    """Who may sign, what was signed, and which files are no signatures, by record."""

    people: Mapping[str, Person]
    given: Mapping[str, tuple[Attestation, ...]]
    faults: Mapping[str, tuple[str, ...]]


def read_signatures(root: Path) -> Signatures:
    """Read all of a collection; a list of people that cannot be read is misuse."""
    people = _people(root)
    given: dict[str, list[Attestation]] = {}
    faults: dict[str, list[str]] = {}
    for file in sorted((root / REVIEWS).glob("*/*.yaml")):
        path = f"{REVIEWS}/{file.parent.name}/{file.name}"
        read = _attestation(file, path, root, people)
        if isinstance(read, str):
            faults.setdefault(file.parent.name, []).append(f"{path}: {read}")
        else:
            given.setdefault(read.record, []).append(read)
    return Signatures(
        people,
        {id: tuple(sorted(each, key=lambda one: one.at)) for id, each in given.items()},
        {id: tuple(each) for id, each in faults.items()},
    )


def _people(root: Path) -> Mapping[str, Person]:
    if not (root / PEOPLE).exists():
        return {}
    data = _data(root / PEOPLE, PEOPLE, root)
    if isinstance(data, _Fault):
        raise Misuse(f"{PEOPLE}: {data.why}", "correct it: who may sign depends on it")
    try:
        people = TypeAdapter(tuple[Person, ...]).validate_python(data)
    except ValidationError as error:
        raise Misuse(f"{PEOPLE}: {_said(error)}", f"each person has: {_KEYS}") from error
    by_id = {each.id: each for each in people}
    if len(by_id) < len(people):
        raise Misuse(f"{PEOPLE}: two people have the same id", "change one of them")
    return by_id


_KEYS = ", ".join(Person.model_fields)


def _attestation(
    file: Path, path: str, root: Path, people: Mapping[str, Person]
) -> Attestation | str:
    data = _data(file, path, root)
    if isinstance(data, _Fault):
        return data.why
    try:
        read = Attestation.model_validate(data)
        _ = read.day
    except ValidationError as error:
        return f"{_said(error)}; only toolkit sign writes these files"
    except ValueError:
        return "at: there is no such time; only toolkit sign writes these files"
    if read.record != file.parent.name:
        return f"it is a signature of {read.record}, in the folder of another record"
    if read.by not in people:
        return f"{read.by} is not in {PEOPLE}"
    return why_not_proven(root, file, read) or read


def why_not_proven(root: Path, file: Path, each: Attestation) -> str:
    """Say why a collection whose people sign with keys does not take a signature; or nothing."""
    allowed, proof = root / SIGNERS, signature_of(file)
    if proof.is_symlink() or allowed.is_symlink():
        return "its ssh signature, or the list of keys, is a link"
    if not allowed.exists():
        hint = f"there is no {SIGNERS} to check it with"
        return f"it has an ssh signature, and {hint}" if proof.exists() else ""
    if not proof.exists():
        return f"it has no ssh signature, which {SIGNERS} asks for"
    return why_unproven(file, allowed, each.by, each.at)


class _Fault(Struct, frozen=True):
    why: str


def _data(file: Path, path: str, root: Path) -> Any:
    if not file.resolve().is_relative_to(root.resolve()):
        return _Fault("it lies outside the collection, behind a link")
    content = file_bytes(file, root)
    if isinstance(content, Problem):
        return _Fault(content.finding.message)
    document = read_document(path, content)
    if isinstance(document, Refused):
        said = [each.finding.message for each in document.problems]
        return _Fault(said[0] if said else "it is not valid YAML")
    return document.data


def _said(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    return f"{where}: {first['msg'][:1].lower()}{first['msg'][1:]}"
