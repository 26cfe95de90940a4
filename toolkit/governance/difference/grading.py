"""A pair of statements -> what changed, graded: 1 may do harm, 2 adds or drops, 3 is wording."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.governance.difference.content import meaning
from toolkit.governance.difference.matching import ALIKE, likeness
from toolkit.governance.difference.statements import Statement
from toolkit.governance.difference.words import Drugs, harms, normal, reassures, warns
from toolkit.model.kinds.kind import GET_HELP

_URGENCY = {"emergency": 3, "urgent": 2, "non-urgent": 1}
_RISKS = ("risk", "side_effect", "harm", "warning", "caution", "interact", "not_take", "stop")


class Change(Struct, frozen=True):
    """One difference between two states of a record."""

    grade: int
    what: str
    """Why it matters, in a few words."""
    record: str
    where: str
    old: str
    new: str


def changes_of(
    record: str, old: Statement | None, new: Statement | None, drugs: Drugs
) -> Iterator[Change]:
    """Yield what differs in a pair; nothing if it reads the same in the same place."""
    if old is not None and new is not None:
        for grade, what in _changed(old, new, drugs):
            yield Change(grade, what, record, old.where, old.text, new.text)
    elif old is not None:
        grade, what = _gone(old, drugs)
        yield Change(grade, what, record, old.where, old.text, "")
    elif new is not None:
        grade, what = _come(new)
        yield Change(grade, what, record, new.where, "", new.text)


def _changed(old: Statement, new: Statement, drugs: Drugs) -> Iterator[tuple[int, str]]:
    is_choice = old.fields[-1] == "urgency"
    if is_choice and old.text != new.text:
        yield _urgency(old.text, new.text)
        return
    in_card = old.section == GET_HELP.key
    if in_card and old.urgency != new.urgency and old.item != new.item:
        yield _urgency(old.urgency, new.urgency)
    if old.text != new.text:
        if found := harms(old.text, new.text, drugs, in_card=in_card):
            yield 1, "; ".join(found)
        elif old.fields[-1] == "pictures":
            yield 2, "another picture"
        else:
            yield _worded(old, new)
    if old.fields != new.fields:
        if is_risk(old) and not is_risk(new):
            yield 1, f"a risk was moved out of {old.fields[-1]}, to {new.where}"
        elif in_card and new.section != old.section:
            yield 1, f"a red flag was moved out of the care cards, to {new.where}"
        else:
            yield 2, f"moved to {new.where}"
    if set(old.sources) - set(new.sources):
        yield (
            2,
            "a reference was dropped"
            if not set(new.sources) - set(old.sources)
            else ("a reference is another, or its place"),
        )
    elif set(new.sources) - set(old.sources):
        yield 3, "a reference was added"
    if old.links != new.links:
        yield 2, "a link leads elsewhere"


def _worded(old: Statement, new: Statement) -> tuple[int, str]:
    """Grade other words; where harm is near, each word that carries meaning counts."""
    differs = meaning(old.text, new.text)
    if differs.is_turned:
        return 1, "what is compared was turned round"
    if (differs.gone or differs.come) and (grave := _grave(old)):
        return 1, f"the words of {grave} differ"
    if old.is_single and likeness(old.text, new.text) < ALIKE:
        return 2, "says something else"
    if differs.gone and not differs.come:
        return 2, "words were left out"
    if differs.come and not differs.gone:
        return 2, "words were added"
    return 3, "wording"


def _grave(each: Statement) -> str:
    """Return what a statement is whose every word matters; empty for all others."""
    if each.section == GET_HELP.key:
        return "a red flag"
    if is_risk(each):
        return "a risk"
    return "what to do" if each.fields[-1] == "action" else ""


def _urgency(old: str, new: str) -> tuple[int, str]:
    lower = _URGENCY.get(new, 0) < _URGENCY.get(old, 0)
    return (1 if lower else 2), f"urgency {'lowered' if lower else 'raised'}: {old} to {new}"


def is_risk(each: Statement) -> bool:
    """Whether a statement stands where risks do."""
    return any(part in name for name in each.fields for part in _RISKS)


def _gone(old: Statement, drugs: Drugs) -> tuple[int, str]:
    if old.section == GET_HELP.key:
        return 1, "red flag gone" if old.fields[-1] == "signs" else "gone from a care card"
    if is_risk(old):
        return 1, "risk removed"
    if old.fields[-1] == "name" and drugs.in_text(normal(old.text)):
        return 1, "a treatment or medicine is gone, or is another"
    if warns(old.text):
        return 1, "a warning or a dose was removed"
    return 2, "statement removed"


def _come(new: Statement) -> tuple[int, str]:
    if reassures(new.text):
        return 1, "says that something need not be done"
    if new.section == GET_HELP.key and warns(new.text) and new.fields[-1] != "action":
        return 1, "a negation was added to a care card"
    return 2, "statement added"
