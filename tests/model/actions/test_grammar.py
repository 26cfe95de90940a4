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


def test_services_are_joined_by_words_for_it_and_nothing_else() -> None:
    for text, end in (
        ("call your gp, nhs 111 and a nurse if you", len("call your gp, nhs 111 and a nurse")),
        ("call your gp, ", len("call your gp")),
        ("call your gp or if", len("call your gp")),
        ("call your gp nurse", len("call your gp")),
        ("call 999, 111, 999, 111, 999, 111", len("call 999, 111, 999, 111, 999")),
    ):
        found = [match.end() for form in FORMS if (match := form.match(text, 0))]
        assert max(found) == end, text
    assert not any(form.match("call 999gp", 0) for form in FORMS)


def test_no_letter_follows_a_service() -> None:
    for language in ("en-GB", "ar"):
        words = vocabulary(Services(), language)
        assert words
        for form in words.grammar.data["steps"]:
            _before, _service, behind = form.partition("{service}")
            assert "{service}" not in behind
            assert not behind[:1].isalnum(), form
