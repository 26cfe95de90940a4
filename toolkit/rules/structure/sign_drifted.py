"""A sign of one source that two records give in nearly the same words, but not with the same advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.records.syntax.value_words import shorten
from toolkit.rules.alike_signs import Sign, alike_signs, paths_of
from toolkit.rules.rule import CollectionContext, rule


@rule("STR040", "sign-drifted", severity="error", scope="collection", serves=())
def sign_drifted(overview: Overview, context: CollectionContext) -> Iterator[tuple[str, Finding]]:
    """Two records give a sign of one source in nearly the same words, and differ where it matters.

    Why: often one of them was corrected and the other was not. The reader of one page calls 999, the
    reader of the other waits; or a number, a “not” or a part of the body was lost on the way. Only
    signs on care cards are compared, of records in the same language. Where the difference is meant,
    an ignore comment with the reason says so.

    Bad:
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you have new numbness between your legs or around your bottom [@source-one]  # expect: STR040
        # file: content/conditions/other.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you have new numbness around your bottom [@source-one]  # expect: STR040

    Good:
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have new numbness between your legs or around your bottom [@source-one]"]
        # file: content/conditions/other.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have new numbness between your legs or around your bottom [@source-one]"]
    """
    for here, differs, theirs in _drifted(alike_signs(overview, context).drifted, context):
        said = f"{differs} in {paths_of(theirs)}: “{shorten(theirs[0].text, 100)}”"
        for facts, sign in here.places:
            if context.asks(facts.path):
                yield facts.path, Finding(sign.route, said, _HINT)


_HINT = "ask a clinician which is right, and make them the same; or say what makes the difference"


def _drifted(
    pairs: Iterable[tuple[Sign, Sign]], context: CollectionContext
) -> Iterator[tuple[Sign, str, list[Sign]]]:
    """Yield each sign with one thing in which it differs, and those from which it differs in it."""
    found: dict[tuple[str, str], tuple[Sign, str, list[Sign]]] = {}
    for one, other in pairs:
        for here, there in ((one, other), (other, one)):
            if any(context.asks(facts.path) for facts, _sign in here.places):
                differs = _difference(here, there)
                found.setdefault((here.key, differs), (here, differs, []))[2].append(there)
    yield from found.values()


def _difference(here: Sign, there: Sign) -> str:
    """Say in what the advice of one sign differs from that of another."""
    if here.urgency != there.urgency:
        return f"this sign is {here.urgency} here, and {there.urgency}"
    if here.is_negated != there.is_negated:
        return "a “not” makes this another sign than the one"
    if here.amounts != there.amounts:
        return "this sign has other numbers than the one"
    parts = ", ".join(sorted(here.body_parts ^ there.body_parts))
    return f"this sign differs in {parts} from the one"
