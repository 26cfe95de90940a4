"""The parts that conditions and topics share."""

import pytest
from pydantic import ValidationError

from tests.model.full_record import full_record
from toolkit.model.parts import Chance, Codes, Figure


def test_a_chance_is_a_part_of_a_whole() -> None:
    chance = Chance.model_validate({"about": 1, "in": 4, "who": "people"})
    assert (chance.about, chance.in_) == (1, 4)
    Chance.model_validate({"about": 4, "in": 4, "who": "people"})
    with pytest.raises(ValidationError, match="5 in 4 is more than everyone"):
        Chance.model_validate({"about": 5, "in": 4, "who": "people"})


@pytest.mark.parametrize(
    ("system", "good", "bad"),
    [
        ("icd10", ["G35", "G61.8", "M32.1"], ["g35", "G3", "G35.", "35", "G35\n"]),
        ("icd11", ["8A40", "8C01.3", "4A40.0Z"], ["8a40", "8O40", "8A4", "8I40"]),
        ("snomed_ct", ["24700007", "128209004"], ["0247000", "12345", "1" * 19, "a"]),
        ("mesh", ["D009103", "C565432"], ["D1", "M009103", "d009103"]),
        ("orpha", ["2932", "1"], ["ORPHA:2932", "0", "02932", ""]),
    ],
)
def test_codes_have_the_form_of_their_terminology(
    system: str, good: list[str], bad: list[str]
) -> None:
    assert getattr(Codes.model_validate({system: good}), system) == tuple(good)
    for code in bad:
        with pytest.raises(ValidationError):
            Codes.model_validate({system: [code]})


@pytest.mark.parametrize("name", ["a.gif", "../a.svg", "a b.png", ".svg", "a.svg\n", "a.SVG"])
def test_a_figure_names_a_picture_in_the_folder_of_pictures(name: str) -> None:
    data = full_record(Figure)
    Figure.model_validate(data)
    with pytest.raises(ValidationError):
        Figure.model_validate({**data, "file": name})


def test_a_picture_may_be_without_words_until_a_rule_says_so() -> None:
    Figure.model_validate({**full_record(Figure), "alt": ""})
