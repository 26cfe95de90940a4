from __future__ import annotations

from toolkit.base.families import FAMILIES, all_families, family_of
from toolkit.validation.codes import all_codes


def test_every_code_of_the_toolkit_has_a_family() -> None:
    assert {code[:3] for code in all_codes()} <= FAMILIES.keys()


def test_safety_comes_first() -> None:
    assert all_families()[0] == family_of("CAR001")
    assert family_of("CAR001").rank < family_of("SYN001").rank < family_of("LAN001").rank


def test_a_code_that_is_not_the_toolkit_s_is_of_a_collection_s_own_rules() -> None:
    assert family_of("XYZ001").slug == "own-rules"
    assert family_of("XYZ001") in all_families()


def test_slugs_are_different() -> None:
    assert len({family.slug for family in all_families()}) == len(all_families())
