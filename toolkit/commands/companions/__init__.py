"""All programs that a collection can be set up for: every file here holds one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.base.discovery import defined_in
from toolkit.base.errors import Misuse
from toolkit.base.text.nearest import did_you_mean
from toolkit.commands.companions.companion import Companion

COMPANIONS: Mapping[str, Companion] = {each.name: each for each in defined_in(__name__, Companion)}


def parse_companions(texts: Iterable[str]) -> tuple[Companion, ...]:
    """Split lists of names; an unknown one is misuse."""
    wanted = [name.strip().lower() for text in texts for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in COMPANIONS:
            hint = did_you_mean(name, COMPANIONS, f"choose from: {', '.join(COMPANIONS)}")
            raise Misuse(f"nothing is known of {name} that could be set up", hint)
    return tuple(COMPANIONS[name] for name in dict.fromkeys(wanted))


__all__ = ["COMPANIONS", "Companion", "parse_companions"]
