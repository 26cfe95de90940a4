"""A signature -> its file: one for each, so that two on two branches never conflict."""

from __future__ import annotations

from pathlib import Path

import yaml

from toolkit.base.files import write_new
from toolkit.governance.attestation import Attestation
from toolkit.governance.signatures import REVIEWS


def write_attestation(root: Path, each: Attestation) -> Path:
    """Write a new file below the reviews of the collection, and return its path."""
    time = each.at.translate({ord("T"): "-", ord(":"): None, ord("Z"): None})
    path = root / REVIEWS / each.record / f"{time}-{each.by}-{each.meaning}.yaml"
    data = each.model_dump(mode="json", exclude_defaults=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000))
    return path
