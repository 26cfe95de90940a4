"""The name of a code or of a key -> what `toolkit explain` prints of it."""

from __future__ import annotations

from itertools import groupby

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.base.text.regex import regex
from toolkit.commands.reference.key_examples import example_of, written
from toolkit.commands.reference.keys import Key, find_keys, near_key
from toolkit.commands.rules import explanation, find_code
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds

_CODE = regex(r"[A-Za-z]{3}[ -]?[0-9]+")


def explain(wanted: str, own: Settings | None = None, kinds: Kinds | None = None) -> str:
    """Return the explanation of a code, with what a collection's settings say, or of a key.

    Misuse names what was probably meant.
    """
    kinds = kinds or shipped_kinds()
    try:
        return explanation(find_code(wanted, own))
    except Misuse as error:
        if found := find_keys(wanted, kinds):
            return _keys(wanted, found, kinds)
        # A code that is near is nearer than any key.
        if error.hint.startswith("did you mean") or _CODE.fullmatch(wanted):
            raise
        near = near_key(wanted, kinds)
        if not near:
            hint = "keys are like symptoms.groups; codes are listed by: toolkit rules"
            raise Misuse(f"there is no code and no key {wanted}", hint) from error
        hint = f"did you mean {near}? Codes are listed by: toolkit rules"
        raise Misuse(f"there is no code and no key {wanted}", hint) from error


def _keys(wanted: str, found: list[Key], kinds: Kinds) -> str:
    if len({key.name for key in found}) > 1:
        return _choice(wanted, found)
    # Kinds of records share many keys.
    same = groupby(found, key=lambda key: (key.what, key.form, key.needed, key.example))
    return "\n".join(_entry(list(keys), kinds) for _what, keys in same)


def _choice(wanted: str, found: list[Key]) -> str:
    by_name = {key.name: key for key in found}
    wide = max(map(len, by_name))
    lines = [f"There are several keys {wanted}; name one of them:"]
    lines += [f"  toolkit explain {key.name:<{wide}}  {key.what}" for key in by_name.values()]
    return "\n".join(lines) + "\n"


def _entry(keys: list[Key], kinds: Kinds) -> str:
    key = keys[0]
    # What is in so many kinds of records is in most of them.
    places = " and ".join(f"in {each.place}" for each in keys[:2])
    if len(keys) > 2:
        places = f"in {', '.join(each.place for each in keys[:-1])} and {keys[-1].place}"
    where = f" ({places}{', has to be there' if key.needed else ''})" if key.path else ""
    lines = [f"{key.name}{where}"]
    lines += ["", key.what, "", f"What to write: {key.form}."]
    if key.default not in (None, "", (), {}) and not key.keys and key.kind == "settings":
        lines.append(f"If it is left out: {written(key.default)}.")
    wide = max((len(each.path[-1]) for each in key.keys), default=0)
    lines += [f"  {each.path[-1]:<{wide}}  {each.what}" for each in key.keys]
    if example := example_of(key, kinds):
        lines += ["", "Such as:", *(f"    {line}".rstrip() for line in example.splitlines())]
    return "\n".join(lines) + "\n"
