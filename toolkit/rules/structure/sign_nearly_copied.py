"""A sign of one source that two records give in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.records.syntax.value_words import shorten
from toolkit.rules.alike_signs import Sign, alike_signs, paths_of
from toolkit.rules.likeness import firsts_of_groups
from toolkit.rules.rule import CollectionContext, rule


@rule("STR041", "sign-nearly-copied", severity="warning", scope="collection", serves=())
def sign_nearly_copied(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """A care card has a sign that another record gives in nearly the same words.

    Why: copies that differ a little drift further apart with each correction. It is reported once, at
    the first of the copies.

    Bad:
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you have sudden weakness that spreads fast and trouble walking [@source-one]  # expect: STR041
        # file: content/conditions/other.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have sudden weakness that spreads and trouble walking [@source-one]"]

    Good:
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have sudden weakness that spreads and trouble walking [@source-one]"]
        # file: content/conditions/other.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have sudden weakness that spreads and trouble walking [@source-one]"]
    """
    for first, *others in _groups(alike_signs(overview, context).copied):
        facts, sign = first.places[0]
        message = f"nearly the same sign is in {paths_of(others)}: “{shorten(others[0].text, 100)}”"
        hint = "use the same words in both, or one fragment"
        yield facts.path, Finding(sign.route, message, hint)


def _groups(pairs: Sequence[tuple[Sign, Sign]]) -> Iterator[list[Sign]]:
    """Yield the signs that pairs lead to from one to the next, each group in their order."""
    signs = sorted({sign for pair in pairs for sign in pair}, key=lambda sign: sign.number)
    at = {sign: number for number, sign in enumerate(signs)}
    firsts = firsts_of_groups(len(signs), ((at[one], at[other]) for one, other in pairs))
    groups: dict[int, list[Sign]] = {}
    for sign, first in zip(signs, firsts, strict=True):
        groups.setdefault(first, []).append(sign)
    yield from groups.values()
