"""Boxes and lists that tell when to get help become care cards, marked for checking."""

import pytest

from tests.importing.leaflets import data_of, import_html
from toolkit.importing.made import Made

CARD = "<h2>{}</h2><ul><li>you cannot breathe</li><li>you are confused</li></ul>"


def test_a_heading_and_its_list_is_a_card() -> None:
    made = import_html(CARD.format("Call 999 or go to A&amp;E now if:"))
    assert data_of(made)["get_help"] == [
        {
            "urgency": "emergency",
            "action": "Call 999 or go to A&E now if",
            "signs": ["you cannot breathe", "you are confused"],
        }
    ]
    assert any("Call 999" in each for each in made.draft.to_check)


def test_the_most_urgent_card_comes_first_and_keeps_its_closing_sentence() -> None:
    body = CARD.format("See a GP if:") + "<div class=callout><p><b>Call 111 now if:</b></p>"
    data = data_of(import_html(body + "<ul><li>it hurts</ul><p>Take this page.</p></div>"))
    assert [card["urgency"] for card in data["get_help"]] == ["urgent", "non-urgent"]
    assert data["get_help"][0]["closing"] == "Take this page."


def _only_card(made: Made) -> tuple[str, str, bool]:
    """Return its urgency, its action, and whether the list says that nothing tells the urgency."""
    (card,) = data_of(made)["get_help"]
    (question,) = [each for each in made.draft.to_check if card["action"] in each]
    return card["urgency"], card["action"], "does not say how urgent" in question


@pytest.mark.parametrize(
    ("heading", "urgency"),
    [
        ("Ask for an urgent GP appointment if:", "urgent"),
        ("Get an urgent GP appointment if:", "urgent"),
        ("Urgent advice: See a GP if:", "urgent"),
        ("Urgent: See a GP if:", "urgent"),
        ("Same-day help: See a GP if:", "urgent"),
        ("When to get urgent help: See a GP if:", "urgent"),
        ("Get help now: See a GP if:", "urgent"),
        ("Go to an urgent treatment centre if:", "urgent"),
        ("Non-urgent advice: Ask for an urgent GP appointment if:", "urgent"),
        ("See a doctor today if:", "urgent"),
        ("See a doctor on the same day if:", "urgent"),
        ("See a doctor straight away if:", "urgent"),
        ("See a doctor immediately if:", "urgent"),
        ("See a doctor within 24 hours if:", "urgent"),
        ("See a doctor as soon as possible if:", "urgent"),
        ("See a doctor today or speak to a nurse tomorrow if:", "urgent"),
        ("Get emergency help if:", "emergency"),
        ("Immediate action required: See a doctor if:", "emergency"),
        ("Non-urgent advice: See a GP if:", "non-urgent"),
        ("Not urgent: See a GP if:", "non-urgent"),
        ("Non\u2011urgent advice: See a GP if:", "non-urgent"),
        ("Ask for a non-urgent GP appointment if:", "non-urgent"),
        ("Ask for a routine GP appointment if:", "non-urgent"),
        ("See a GP at your next appointment if:", "non-urgent"),
    ],
)
def test_a_card_is_as_urgent_as_the_words_of_its_heading(heading: str, urgency: str) -> None:
    found, _action, is_doubted = _only_card(import_html(CARD.format(heading)))
    assert (found, is_doubted) == (urgency, False)


@pytest.mark.parametrize("heading", ["See a GP if:", "Important: See a GP within 2 days if:"])
def test_where_no_word_says_how_urgent_it_is_a_person_is_asked(heading: str) -> None:
    urgency, _action, is_doubted = _only_card(import_html(CARD.format(heading)))
    assert (urgency, is_doubted) == ("non-urgent", True)


def test_what_is_urgent_in_the_condition_alone_makes_no_card_urgent() -> None:
    urgency, _action, _ = _only_card(import_html(CARD.format("See a GP if you need urgently:")))
    assert urgency == "non-urgent"


def test_the_words_of_an_urgent_card_in_arabic() -> None:
    heading = CARD.format("اطلب موعدا عاجلا مع الطبيب إذا:")
    assert _only_card(import_html(heading, language="ar-EG"))[::2] == ("urgent", False)


LIST = "<ul><li>you cannot breathe</ul>"
ACTION = "<p>See a GP if:</p>" + LIST


@pytest.mark.parametrize(
    "body",
    [
        "<p>Urgent advice</p>" + ACTION,
        "<p>Urgent advice:</p>" + ACTION,
        "<p><b>Urgent advice</b></p>" + ACTION,
        "<p><b>Urgent advice</b></p><p><b>See a GP if:</b></p>" + LIST,
        "<h2>Help</h2><p><b>Urgent advice</b></p><p><b>See a GP if:</b></p>" + LIST,
        "<h2>Urgent advice</h2>" + ACTION,
        "<h2>Urgent advice</h2><h3>See a GP if:</h3>" + LIST,
        "<h2>Urgent advice</h2><h2>See a GP if:</h2>" + LIST,
        "<h2>When to get urgent help</h2><h3>See a GP if:</h3>" + LIST,
        "<h2>Help</h2><h3>Urgent advice</h3><h3>See a GP if:</h3>" + LIST,
        "<h2>Help</h2><p>Rest.</p><p>Urgent advice</p><h2>See a GP if:</h2>" + LIST,
        "<h2>Urgent advice</h2><div class=callout>" + ACTION + "</div>",
        "<p>Urgent advice</p><div class=callout>" + ACTION + "</div>",
        "<div class=callout><p>Urgent advice</p>" + ACTION + "</div>",
        "<table><tr><td><h3>Urgent advice</h3>" + ACTION + "</table>",
        "<h2>Urgent advice</h2><img src=a.png><h3>See a GP if:</h3>" + LIST,
    ],
)
def test_a_line_above_a_card_tells_its_urgency_where_its_own_words_tell_none(body: str) -> None:
    made = import_html(body)
    assert _only_card(made) == ("urgent", "See a GP if", False)
    assert made.compared.lost == {}
    assert "Urgent advice" not in str(data_of(made).get("sections", ""))


@pytest.mark.parametrize(
    ("above", "action", "urgency"),
    [
        ("Immediate action required", "See a GP if:", "emergency"),
        ("Immediate action required", "Ask for an urgent GP appointment if:", "urgent"),
        ("Immediate action required", "Call 999 if:", "emergency"),
        ("Urgent advice", "Call 999 if:", "emergency"),
        ("Urgent advice", "Ask for a routine GP appointment if:", "non-urgent"),
        ("Non-urgent advice", "See a GP today if:", "urgent"),
        ("Non-urgent advice", "See a GP if:", "non-urgent"),
    ],
)
def test_the_card_s_own_words_count_before_those_above_it(
    above: str, action: str, urgency: str
) -> None:
    made = import_html(f"<h2>{above}</h2><h3>{action}</h3>{LIST}")
    assert _only_card(made) == (urgency, action.rstrip(":"), False)


def _urgencies(body: str) -> dict[str, str]:
    made = import_html(body)
    assert made.compared.lost == {}
    return {card["action"]: card["urgency"] for card in data_of(made)["get_help"]}


def test_a_heading_tells_it_of_all_cards_in_its_part_and_of_no_others() -> None:
    gp, pharmacist, nurse = (
        f"<h3>{who} if:</h3>{LIST}" for who in ("See a GP", "See a pharmacist", "See a nurse")
    )
    found = _urgencies(f"<h2>Urgent advice</h2>{gp}{pharmacist}<h2>Later</h2>{nurse}")
    assert found == {
        "See a GP if": "urgent",
        "See a pharmacist if": "urgent",
        "See a nurse if": "non-urgent",
    }


def test_text_between_such_a_heading_and_the_card_stays_below_the_heading() -> None:
    body = f"<h2>Urgent advice</h2><p>Read this first.</p><h3>See a GP if:</h3>{LIST}"
    assert _urgencies(body) == {"See a GP if": "urgent"}
    (section,) = data_of(import_html(body))["sections"]
    assert (section["heading"], section["body"]) == ("Urgent advice", "Read this first.\n")


def test_a_line_tells_it_of_the_card_directly_below_it() -> None:
    other = f"<p>See a nurse if:</p>{LIST}"
    assert _urgencies(f"<p>Urgent advice</p>{ACTION}{other}")["See a nurse if"] == "non-urgent"
    assert _urgencies(f"<p>Urgent advice</p><p>Rest.</p>{ACTION}") == {"See a GP if": "non-urgent"}


@pytest.mark.parametrize(
    "above",
    [
        "<p>You may need urgent treatment.</p>",
        "<h2>Emergency contraception</h2><p>It is a pill.</p>",
        "<h2>Help</h2>",
    ],
)
def test_a_sentence_or_another_subject_above_a_card_tells_nothing(above: str) -> None:
    made = import_html(f"{above}<h3>See a GP if:</h3>{LIST}")
    assert _only_card(made) == ("non-urgent", "See a GP if", True)
    assert made.compared.lost == {}


@pytest.mark.parametrize("below", ["<p>Rest.</p>", "<h2>Causes</h2><p>Dust.</p>", ""])
@pytest.mark.parametrize("above", ["<p>Urgent advice</p>", "<h2>Urgent advice</h2>"])
def test_such_a_line_with_no_card_below_it_stays_in_the_text(above: str, below: str) -> None:
    made = import_html(f"<h2>Help</h2><p>Some.</p>{above}{below}")
    assert "Urgent advice" in made.text
    assert made.compared.lost == {}


def test_lines_of_a_box_without_bullets_are_its_signs() -> None:
    lines = "<p>your face droops<p>You cannot speak<p>Do not drive yourself."
    data = data_of(import_html(f"<div class=callout><p>Call 999 if</p>{lines}</div>"))
    (card,) = data["get_help"]
    assert card["signs"] == ["your face droops", "You cannot speak"]
    assert card["closing"] == "Do not drive yourself."


def test_a_sentence_below_such_a_heading_is_no_sign() -> None:
    box = "<div class=callout><p>Call 999 if</p><p>This is an emergency.</p></div>"
    assert "none" in data_of(import_html(box))["get_help"]


LINES = "<p>you have chest pain</p><p>your face drops.</p>"


@pytest.mark.parametrize("heading", ["Call 999 if", "Ask for an urgent GP appointment if:"])
@pytest.mark.parametrize("around", ["<h2>{}</h2>", "<h2>Help</h2><h3>{}</h3>", "<p>{}</p>"])
def test_lines_that_go_on_with_a_heading_are_signs_without_bullets(
    around: str, heading: str
) -> None:
    made = import_html(f"{around.format(heading)}{LINES}<h2>Causes</h2><p>Dust.</p>")
    (card,) = data_of(made)["get_help"]
    assert card["action"] == heading.rstrip(":")
    assert card["signs"] == ["you have chest pain", "your face drops."]
    assert data_of(made)["causes"] == "Dust.\n"
    assert made.compared.lost == {}


def test_a_sentence_behind_such_lines_closes_the_card_as_behind_bullets() -> None:
    data = data_of(import_html(f"<h2>Call 999 if</h2>{LINES}<p>Do not drive yourself.</p>"))
    (card,) = data["get_help"]
    assert card["signs"] == ["you have chest pain", "your face drops."]
    assert card["closing"] == "Do not drive yourself."


@pytest.mark.parametrize(
    "below",
    [
        "<p>You have chest pain.</p><p>Your face drops.</p>",
        "<p>This is an emergency.</p><p>your face drops</p>",
        "<p>you have:</p><ul><li>chest pain</li><li>a rash</li></ul>",
        "<p>you have chest pain</p><ul><li>your face drops</li></ul>",
        "<p>you have chest pain</p><p>or any of:</p><ul><li>a rash</li></ul>",
    ],
)
def test_what_may_be_no_sign_or_half_of_the_signs_stays_text(below: str) -> None:
    made = import_html(f"<h2>Call 999 if</h2>{below}")
    assert "none" in data_of(made)["get_help"]
    assert made.compared.lost == {}


NHS = """
<div class="nhsuk-card nhsuk-card--care nhsuk-card--care--{role}">
<div class="nhsuk-card--care__heading-container"><h2 class="nhsuk-card--care__heading">
<span role="text"><span class="nhsuk-u-visually-hidden">{said}: </span>{action}</span></h2>
<span class="nhsuk-card--care__arrow" aria-hidden="true"></span></div>
<div class="nhsuk-card__content"><ul><li>it hurts</li></ul><p>Take this page.</p></div></div>
"""


@pytest.mark.parametrize(
    ("role", "said", "action", "urgency"),
    [
        ("emergency", "Immediate action required", "Call 999 if:", "emergency"),
        ("urgent", "Urgent advice", "Ask for an urgent GP appointment if:", "urgent"),
        ("non-urgent", "Non-urgent advice", "See a GP if:", "non-urgent"),
    ],
)
def test_the_care_cards_of_nhs_pages(role: str, said: str, action: str, urgency: str) -> None:
    made = import_html(NHS.format(role=role, said=said, action=action))
    (card,) = data_of(made)["get_help"]
    assert card == {
        "urgency": urgency,
        "action": action.rstrip(":"),
        "signs": ["it hurts"],
        "closing": "Take this page.",
    }
    assert made.compared.lost == {}


@pytest.mark.parametrize(
    ("role", "action", "urgency"),
    [
        ("non-urgent", "Ask for an urgent GP appointment if:", "urgent"),
        ("urgent", "Ask for an urgent GP appointment or go to A&amp;E if:", "urgent"),
        ("emergency", "See a GP if:", "emergency"),
        ("non-urgent", "See a GP if:", "non-urgent"),
    ],
)
def test_a_box_tells_the_urgency_but_never_less_than_its_heading(
    role: str, action: str, urgency: str
) -> None:
    made = import_html(NHS.format(role=role, said="Advice", action=action))
    assert _only_card(made)[::2] == (urgency, False)


def test_a_link_in_an_emergency_card_is_words_and_its_address_is_listed() -> None:
    made = import_html(
        "<h2>Call 999 if:</h2><ul><li>you have <a href='https://example.org/fit'>a fit</a></ul>"
    )
    assert data_of(made)["get_help"][0]["signs"] == ["you have a fit"]
    assert [each.detail for each in made.draft.left] == ["a fit: https://example.org/fit"]


def test_in_a_language_without_a_grammar_a_number_all_know_is_enough() -> None:
    data = data_of(import_html(CARD.format("Appelez le 112 si :"), language="fr-FR"))
    assert data["get_help"][0]["urgency"] == "emergency"
    assert data["get_help"][0]["action"] == "Appelez le 112 si"


def test_an_action_with_what_looks_like_markup_stays_text() -> None:
    made = import_html(CARD.format("Call 999 if _1_"))
    assert "none" in data_of(made)["get_help"]
    assert made.compared.lost == {}


def test_what_is_no_instruction_stays_text() -> None:
    made = import_html("<h2>Our 999 service</h2><ul><li>is fast</li></ul>")
    assert data_of(made)["get_help"]["none"].startswith("TO WRITE:")
    assert any("emergency" in each for each in made.draft.to_check)
