"""The kinds that come with the toolkit, from their files in shipped/."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from toolkit.model.kinds.declaration import KindDeclaration
from toolkit.model.kinds.extending import kind_of
from toolkit.model.kinds.kinds import Kinds

SHIPPED_NAMES = ("condition", "topic", "procedure", "medicine")
"""In the order in which the toolkit lists them."""


def shipped_declaration(name: str) -> KindDeclaration:
    """Read the file of a kind that comes with the toolkit."""
    text = (files("toolkit.model.kinds") / "shipped" / f"{name}.yaml").read_text(encoding="utf-8")
    return KindDeclaration.model_validate(yaml.load(text, yaml.CSafeLoader))


@cache
def shipped_kinds() -> Kinds:
    """Return the toolkit's own kinds."""
    return Kinds({name: kind_of(shipped_declaration(name)) for name in SHIPPED_NAMES})
