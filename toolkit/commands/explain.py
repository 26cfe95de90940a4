"""The name of a code or of a key -> what `toolkit explain` prints of it."""

from __future__ import annotations

import re
from itertools import groupby

from toolkit.base.errors import Misuse
from toolkit.base.settings import Limits
from toolkit.commands.key_examples import example_of, written
from toolkit.commands.keys import Key, find_keys, near_key
from toolkit.commands.rules import explanation, find_code

_CODE = re.compile(r"[A-Za-z]{3}[ -]?[0-9]+")


def explain(wanted: str, limits: Limits | None = None) -> str:
    """Return the explanation of a code, with a collection's thresholds, or of a key.

    Misuse names what was probably meant.
    """
    try:
        return explanation(find_code(wanted, limits))
    except Misuse as error:
        if found := find_keys(wanted):
            return _keys(wanted, found)
        # A code that is near is nearer than any key.
        if error.hint.startswith("did you mean") or _CODE.fullmatch(wanted):
            raise
        near = near_key(wanted)
        if not near:
            hint = "keys are like symptoms.groups; codes are listed by: toolkit rules"
            raise Misuse(f"there is no code and no key {wanted}", hint) from error
        hint = f"did you mean {near}? Codes are listed by: toolkit rules"
        raise Misuse(f"there is no code and no key {wanted}", hint) from error


def _keys(wanted: str, found: list[Key]) -> str:
    if len({key.name for key in found}) > 1:
        return _choice(wanted, found)
    # A condition and a topic share most keys.
    same = groupby(found, key=lambda key: (key.what, key.form, key.needed, key.example))
    return "\n".join(_entry(list(keys)) for _what, keys in same)


def _choice(wanted: str, found: list[Key]) -> str:
    by_name = {key.name: key for key in found}
    wide = max(map(len, by_name))
    lines = [f"There are several keys {wanted}; name one of them:"]
    lines += [f"  toolkit explain {key.name:<{wide}}  {key.what}" for key in by_name.values()]
    return "\n".join(lines) + "\n"


def _entry(keys: list[Key]) -> str:
    key = keys[0]
    places = " and ".join(f"in {each.place}" for each in keys)
    where = f" ({places}{', has to be there' if key.needed else ''})" if key.path else ""
    lines = [f"{key.name}{where}"]
    lines += ["", key.what, "", f"What to write: {key.form}."]
    if key.default not in (None, "", (), {}) and not key.keys and key.kind == "settings":
        lines.append(f"If it is left out: {written(key.default)}.")
    wide = max((len(each.path[-1]) for each in key.keys), default=0)
    lines += [f"  {each.path[-1]:<{wide}}  {each.what}" for each in key.keys]
    if example := example_of(key):
        lines += ["", "Such as:", *(f"    {line}".rstrip() for line in example.splitlines())]
    return "\n".join(lines) + "\n"
