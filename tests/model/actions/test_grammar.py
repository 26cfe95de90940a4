"""The forms of the steps on care cards."""

from toolkit.base.settings.services import Services
from toolkit.model.actions.reading import normal, vocabulary

WORDS = vocabulary(Services(), "en-GB")
assert WORDS is not None
FORMS = WORDS.steps
FILLED = {
    "{service} on {number}": "your GP or NHS 111 on 020 7946 0000",
    "{service}": "your GP or NHS 111",
    "{who}": "your child",
    "{number}": "020 7946 0000",
}


def _filled(form: str) -> str:
    for slot, words in FILLED.items():
        form = form.replace(slot, words)
    return normal(form.replace("[", "").replace("]", ""))


def test_a_form_is_looked_for_only_where_its_words_are_and_nothing_is_missed() -> None:
    for action in map(_filled, WORDS.grammar.data["steps"]):
        at = [form.pattern.match(action) for form in FORMS]
        assert any(match and match.end() == len(action) for match in at), action
        found = [form.match(action, 0) for form in FORMS]
        assert [match and match.span() for match in found] == [each and each.span() for each in at]
