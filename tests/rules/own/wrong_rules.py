"""Rules that cannot be meant, each with what is said of it: the line, the problem, the hint."""

from __future__ import annotations

from typing import NamedTuple

GOOD = {
    "code": '"OUR001"',
    "for": '"condition.treatments[]"',
    "needs": '"daily_life"',
    "message": '"It lacks something"',
    "fix": '"Write it"',
}


class Wrong(NamedTuple):
    """What is written instead of what is good, in TOML; None takes a key out."""

    change: dict[str, str | None]
    key: str
    """The key whose line is named; empty for the table's."""
    says: str
    hint: str = ""


def _verb(place: str, verb: str, given: str, key: str, says: str, hint: str = "") -> Wrong:
    return Wrong({"for": f'"{place}"', "needs": None, verb: given}, key, says, hint)


def _place(place: str, says: str, hint: str = "") -> Wrong:
    return Wrong({"for": f'"{place}"'}, "for", says, hint)


def _code(code: str, says: str, hint: str = "") -> Wrong:
    return Wrong({"code": code}, "code", says, hint)


WRONG = [
    # Codes
    _code('"our001"', "“our001” is not a code", "OUR001"),
    _code('"OUR1"', "“OUR1” is not a code"),
    _code('"OURS001"', "“OURS001” is not a code"),
    _code('""', "“” is not a code"),
    _code("1", "it should be a text in double quotes"),
    _code('"LAN099"', "codes that begin with LAN are the toolkit's", "such as OUR001"),
    _code('"CAR001"', "codes that begin with CAR are the toolkit's"),
    _code('"MOD500"', "codes that begin with MOD are the toolkit's"),
    Wrong({"code": None}, "", "it has to be there"),
    # Places: their form
    _place("", "“” is no place in a record", "procedure.risks[] or *.title"),
    _place("condition treatments", "is no place in a record"),
    _place("condition.", "is no place in a record"),
    _place("condition.treatments[0]", "is no place in a record"),
    _place("condition.treatments[][]", "is no place in a record"),
    _place("condition.treatments.*", "is no place in a record"),
    _place("*.*.*", "is no place in a record"),
    _place("condition[].treatments", "is no place in a record"),
    _place("condition.treatments or condition.tests", "is no place in a record"),
    Wrong({"for": "7"}, "for", "it should be a text in double quotes"),
    Wrong({"for": None}, "", "it has to be there"),
    # Places: what no kind has
    _place("conditon.treatments[]", "there is no kind conditon", "did you mean condition?"),
    _place("recipe.steps", "there is no kind recipe", "the kinds are: condition, topic"),
    _place("condition.treatment", "condition has no key treatment", "did you mean treatments?"),
    _place("condition.zzzzz", "condition has no key zzzzz", "its keys are: "),
    _place("condition.nerve_pain.wher", "condition.nerve_pain has no key wher", "mean where?"),
    _place("procedure.nerve_pain", "procedure has no key nerve_pain"),
    _place("*.titel", "no kind has titel", "did you mean title?"),
    _place("*.qqqqq", "no kind has qqqqq", "docs/reference lists"),
    _place("condition.self_care.detail", "condition.self_care is a list, so it has no detail",
           "condition.self_care[].detail"),
    _place("condition.title[]", "condition.title is no list", "delete []"),
    _place("condition.title.words", "condition.title has no keys below it", "delete .words"),
    _place("condition.nerve_pain[]", "condition.nerve_pain is no list",
           "condition.nerve_pain.feels_like[]"),
    _place("condition.treatments[].price", "condition.treatments[] has no key price"),
    _place("topic.compare[]", "topic.compare is no list", "topic.compare.conditions[]"),
    # Verbs
    Wrong({"needs": None}, "", "it does not say what it asks for", "add one of: cites, forbids"),
    Wrong({"max_words": "5"}, "", "it has max_words and needs", "make two rules of it"),
    Wrong({"needs": None, "need": '"daily_life"'}, "need", "own_rules.0.need is not a setting",
          "did you mean needs?"),
    Wrong({"needs": '"dayly_life"'}, "needs", "there is no key dayly_life", "mean daily_life?"),
    Wrong({"needs": '"name"'}, "needs", "name is never missing", "name another key"),
    Wrong({"needs": "[]"}, "needs", "the list is empty"),
    Wrong({"needs": '""'}, "needs", "has no words"),
    Wrong({"needs": "true"}, "needs", "a list in square brackets"),
    _verb("condition.treatments[]", "forbids", '"kind"', "forbids", "kind has to be there"),
    _verb("condition.treatments[]", "forbids", '["benefit"]', "forbids",
          "there is no key benefit", "did you mean benefits?"),
    _verb("condition.self_care", "needs", '"detail"', "for", "needs cannot judge a list",
          'write for = "condition.self_care[]"'),
    _verb("condition.treatments[].kind", "one_of", '["eases symptom"]', "one_of",
          "“eases symptom” can never be there", "it is one of: treats the cause"),
    _verb("condition.symptoms", "one_of", '["a"]', "for", "one_of cannot judge a group of keys"),
    _verb("condition.title", "one_of", "[]", "one_of", "the list is empty"),
    _verb("condition.title", "one_of", '"First"', "one_of", "a list in square brackets"),
    _verb("condition.nerve_pain.chance.about", "one_of", '["1"]', "for",
          "one_of cannot judge a number, a date or the like"),
    _verb("condition.nerve_pain.chance.who", "cites", "1", "for", "cites cannot judge plain words"),
    _verb("condition.questions_to_ask", "cites", '"two"', "cites", "a whole number"),
    _verb("condition.review", "cites", "1", "cites", "cannot name sources"),
    _verb("condition.title", "cites", "1", "for", "cites cannot judge plain words"),
    _verb("condition.causes", "cites", "0", "cites", "greater than or equal to 1"),
    _verb("condition.causes", "cites", "true", "cites", "a whole number"),
    _verb("condition.causes", "max_words", "0", "max_words", "greater than or equal to 1"),
    _verb("condition.causes", "max_words", '"60"', "max_words", "a whole number"),
    _verb("condition.causes", "max_words", "2.5", "max_words", "a whole number"),
    _verb("condition.title", "matches", '"("', "matches", "no pattern that can be used"),
    _verb("condition.title", "matches", '"(?=a)b"', "matches", "no pattern that can be used"),
    _verb("condition.title", "matches", r"'(a)\1'", "matches", "no pattern that can be used"),
    _verb("condition.title", "matches", '"((a{1,99}){1,99}){1,99}"', "matches", "no pattern"),
    _verb("condition.title", "matches", f'"{"a" * 201}"', "matches", "at most 200 characters"),
    _verb("condition.title", "matches", '""', "matches", "it is empty"),
    _verb("condition.treatments[]", "matches", '"a"', "for", "matches cannot judge a group"),
    # Words and severity
    Wrong({"message": None}, "", "it has to be there"),
    Wrong({"message": '" "'}, "message", "it has no words"),
    Wrong({"message": f'"{"long " * 50}"'}, "message", "it takes the room of"),
    Wrong({"message": r'"two\nlines"'}, "message", "it has several lines"),
    Wrong({"fix": None}, "", "it has to be there"),
    Wrong({"fix": '"—"'}, "fix", "it has no words"),
    Wrong({"severity": '"fatal"'}, "severity", "'error', 'warning' or 'note'"),
    Wrong({"severity": '"off"'}, "severity", "'error', 'warning' or 'note'"),
    Wrong({"profile": '"nhs"'}, "profile", "own_rules.0.profile is not a setting"),
]  # fmt: skip
