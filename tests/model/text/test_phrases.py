from __future__ import annotations

from toolkit.model.text.phrases import Phrases


def find(phrases: Phrases[str], text: str) -> list[str]:
    words = {word.strip(".,()") for word in text.split()}
    return [text[each.start : each.end] for each in phrases.find(text, words)]


def phrases(*texts: str) -> Phrases[str]:
    return Phrases((text, text) for text in texts)


def test_whole_words_only() -> None:
    assert find(phrases("rash"), "a rash, a crash, rashes, rash-like, the rash.") == [
        "rash",
        "rash",
    ]


def test_any_number_of_spaces() -> None:
    assert find(phrases("prior to"), "prior  to meals") == ["prior  to"]


def test_the_longest_phrase_wins() -> None:
    both = phrases("in order to", "order", "order to come")
    assert find(both, "in order to come") == ["order to come"]
    assert find(phrases("upper limb", "limb"), "an upper limb and a limb") == ["upper limb", "limb"]


def test_a_phrase_is_found_wherever_its_rarest_word_stands() -> None:
    assert find(phrases("at the present time"), "at rest, at the present time") == [
        "at the present time"
    ]
    assert find(phrases("time at present"), "time at present") == ["time at present"]


def test_places_are_in_order() -> None:
    assert find(phrases("one", "two"), "two one two") == ["two", "one", "two"]


def test_it_knows_its_phrases() -> None:
    assert "prior to" in phrases("prior to")
    assert "prior" not in phrases("prior to")


def test_signs_are_taken_letter_for_letter() -> None:
    assert find(phrases("a.b"), "axb a.b") == ["a.b"]
