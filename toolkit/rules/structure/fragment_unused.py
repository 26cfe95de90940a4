"""Parts of fragments that no record uses."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR039", "fragment-unused", severity="note", scope="collection", serves=())
def fragment_unused(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """No record uses this part of a fragment.

    Why: someone would go on checking words that no reader meets.

    Bad:
        # file: content/fragments/medicine.yaml
        kind: fragment
        id: medicine
        parts:
          eyes: {fits: get_help.signs, urgency: emergency, text: "your eyes are yellow [@source-one]"}  # expect: STR039
        review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}

    Good:
        # file: content/fragments/medicine.yaml
        kind: fragment
        id: medicine
        parts:
          eyes: {fits: get_help.signs, urgency: emergency, text: "your eyes are yellow [@source-one]"}
        review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["[](fragment:medicine/eyes)"]
    """
    if overview.refused:
        return
    used = {name for each in overview.facts for name in each.uses.names}
    for document in overview.fragments:
        for part in document.data["parts"]:
            name = f"{document.data['id']}/{part}"
            if name not in used:
                hint = f"use it with [](fragment:{name}), or delete it"
                finding = Finding(("parts", part), "no record uses this part", hint, at="key")
                yield document.path, finding
