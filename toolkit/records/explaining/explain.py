"""A refused file -> all that is wrong with it in an editor's words, and what of it can be judged.

Only files with faults come here; reading knows nothing of it.
"""

from __future__ import annotations

import json

from yaml import YAMLError

from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.records.explaining.explained import Explained
from toolkit.records.explaining.json_errors import explain_json_error
from toolkit.records.explaining.kind import kind_problem
from toolkit.records.explaining.past_slips import Read, read_past_slips
from toolkit.records.explaining.read_on import read_on
from toolkit.records.explaining.schema.entries import explain_entries
from toolkit.records.explaining.schema.kind_files import (
    explain_fragment,
    explain_kind,
    explain_site,
)
from toolkit.records.fragment_text import NO_FRAGMENTS, Fragments
from toolkit.records.reading.kind_files import FOLDER
from toolkit.records.reading.named.fragments import FRAGMENTS_FOLDER
from toolkit.records.reading.named.sites import SITES_FOLDER
from toolkit.records.refused import Refused
from toolkit.records.syntax.notation import notation_of

_OF_FOLDERS = {FOLDER: explain_kind, FRAGMENTS_FOLDER: explain_fragment, SITES_FOLDER: explain_site}


def explain(
    refused: Refused, kinds: Kinds | None = None, fragments: Fragments = NO_FRAGMENTS
) -> Explained:
    """Return what is wrong: after a fault the rest is read on without it, so that all is said."""
    kinds = kinds or shipped_kinds()
    read = _read(refused, kinds)
    if read.data is None:
        return Explained(read.problems)
    if refused.shared:
        explained = next(
            (each for folder, each in _OF_FOLDERS.items() if refused.shared.startswith(folder)),
            explain_entries,
        )
        return Explained(read.problems or tuple(explained(refused)))
    wrong = kind_problem(read.data, notation_of(refused.path), kinds)
    if wrong:
        # Of two causes the one may be that of the other.
        return Explained(read.problems or (wrong,))
    return read_on(refused.path, refused.text, read, kinds, fragments)


def _read(refused: Refused, kinds: Kinds) -> Read:
    """Return what the parsers said, and the data as far as they came."""
    path, text, error = refused.path, refused.text, refused.error
    if isinstance(error, YAMLError):
        return read_past_slips(path, text, error, kinds)
    if isinstance(error, json.JSONDecodeError):
        return Read((explain_json_error(error, text),))
    return Read(refused.problems, refused.data, text)
