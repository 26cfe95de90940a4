from __future__ import annotations

from toolkit.records.translations import Version, in_other_languages


def test_the_original_comes_first_and_the_others_by_language() -> None:
    found = in_other_languages(
        [
            Version("z", "sv-SE", "ms"),
            Version("ms", "uk", ""),
            Version("a", "am-ET", "ms"),
            Version("alone", "uk", ""),
        ]
    )
    assert found == {"ms": ("a", "z"), "a": ("ms", "z"), "z": ("ms", "a")}


def test_translations_of_what_is_not_there_still_know_each_other() -> None:
    found = in_other_languages([Version("b", "pl", "gone"), Version("a", "de", "gone")])
    assert found == {"a": ("b",), "b": ("a",)}
