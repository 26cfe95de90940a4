"""What is wrong with a value, and what to type instead."""

from typing import Any

import pytest

from tests.records.explained import explained, said
from toolkit.model.base import HTTPS_URL, LANGUAGE, PHONE, SLUG, VERSION

TEXT = {"type": "string", "examples": ["Rest"]}
LIST = {"type": "array", "items": TEXT, "minItems": 1, "examples": [["burning"]]}
DATE = {"type": "string", "format": "date"}


def field(schema: dict[str, Any], *, required: bool = True) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"key": schema},
        "required": ["key"] if required else [],
    }


@pytest.mark.parametrize(
    ("schema", "typed", "message", "hint"),
    [
        (TEXT, "0.10", "key is the number 0.1; it needs text", 'put it in double quotes: "0.10"'),
        (TEXT, "False", "key is the switch false; it needs text", 'double quotes: "False"'),
        (TEXT, "[a]", "key is a list; it needs text", "take the dash away"),
        (TEXT, "[a, b]", "key is a list; it needs text", "write one text, without dashes"),
        (TEXT, "{a: b}", "a colon in this text makes a key of a", 'double quotes: "a: b"'),
        (TEXT, "{a: }", "a colon in this text makes a key of a", 'double quotes: "a:"'),
        (TEXT, "{a: [b]}", "key is a group of keys", "write one text in place of the keys"),
        (TEXT, "", "key is empty; it needs text", "write the text after it, such as Rest"),
        (TEXT, "# 1", "key is empty: YAML takes what follows # for a comment", "double quotes"),
        (LIST, "", "key is empty; it needs a list", "a dash and a space: - burning"),
        (LIST, "[]", "key is an empty list", "a dash and a space: - burning"),
        (LIST, "a b", 'key is the text "a b"; it needs a list', "a dash and a space: - a b"),
        (LIST, "-a", "key is one text: there is no space after its dashes", "each dash: - a"),
        (LIST, "a, b", 'key is the text "a, b"; it needs a list', "a dash and a space: - a"),
        (LIST, "1. a 2. b", 'key is the text "1. a 2. b"', "in place of its number: - a"),
        (LIST, "– a – b", 'key is the text "– a – b"', "in place of –: - a"),
        (LIST, "{a: b}", "key is a group of keys; it needs a list", "before its first key: - a:"),
        (LIST, "3", "key is the number 3; it needs a list", "a dash and a space: - 3"),
        ({"type": "integer"}, '"4"', 'key is the text "4"', "without quotation marks"),
        ({"type": "integer"}, "1.5", "key is the number 1.5", "write a whole number"),
        ({"type": "object"}, "x", 'key is the text "x"; it needs a group', "lines of their own"),
        (DATE, "2027", 'key is "2027"', "the day is needed, too"),
        (DATE, "1.5", 'key is "1.5"', "write year-month-day"),
        (DATE, "22/11/2027", 'key is "22/11/2027"', "write 2027-11-22"),
        ({"enum": ["in-review"]}, "In review", 'key may not be "In review"', "in-review?"),
        ({"enum": ["a-b", "c"]}, "“c”", 'key may not be "“c”"; it is one of: a-b, c', "mean c?"),
        ({"enum": ["aaa", "bbb"]}, "x", 'key may not be "x"', "write one of them, letter for"),
        ({"const": "topic"}, "x", 'key may not be "x"', "write topic"),
        ({"pattern": SLUG}, "A b", 'key is "A b", which is not only small letters', "write a-b"),
        ({"pattern": PHONE}, "020-7", 'key is "020-7", which is not only digits', "write 020 7"),
        ({"pattern": VERSION}, "v1.0", "which is not two numbers", ""),
        ({"pattern": LANGUAGE}, "english", "which is not a language and a country", ""),
        ({"pattern": "^[A-Z][0-9]+$"}, "g35", "which has the wrong form", "write G35"),
        ({"pattern": HTTPS_URL, "format": "uri"}, "a.b/c", "not a web address", "https://a.b/c"),
        ({"pattern": HTTPS_URL, "format": "uri"}, "HTTP://a.b", "web address", "https://a.b"),
        ({"pattern": HTTPS_URL, "format": "uri"}, "here", "web address", "the whole address"),
        ({"type": "string", "minLength": 1}, '""', "key is empty", "write the text"),
        ({"minimum": 1, "maximum": 9}, "0", "key is 0; it must be at least 1", "from 1 to 9"),
        ({"minimum": 1, "maximum": 9}, "10", "key is 10; it must be at most 9", "from 1 to 9"),
        ({"maxLength": 3}, "abcd", "key has 4 characters; it may have 3", "shorten it"),
        ({"minItems": 2}, "[a]", "key has 1 entry; it needs at least 2", "add another line"),
        ({"multipleOf": 5}, "3", "key does not fit: 3 is not a multiple of 5", ""),
    ],
)  # fmt: skip
def test_words(schema: dict[str, Any], typed: str, message: str, hint: str) -> None:
    said_message, said_hint = said(field(schema), f"key: {typed}\n")
    assert message in said_message
    assert hint in said_hint


def test_a_value_that_may_be_left_out_says_so() -> None:
    assert said(field(TEXT, required=False), "key:\n")[1].endswith("; or delete the line")
    assert not said(field(TEXT), "key:\n")[1].endswith("; or delete the line")


def test_the_second_of_two_equal_entries_is_the_place() -> None:
    (problem,) = explained(field({"uniqueItems": True}), "key: [a, b, a]\n")
    assert (problem.code, problem.finding.route) == ("SCH008", ("key", 2))


def test_an_entry_of_a_list_is_called_by_its_number_and_takes_the_list_s_example() -> None:
    (problem,) = explained(field(LIST), "key:\n  - a\n  -\n")
    assert problem.finding.message == "entry 2 of key is empty; it needs text"
    assert "such as burning" in problem.finding.hint or "such as Rest" in problem.finding.hint


def test_a_long_text_is_not_repeated_whole() -> None:
    message, hint = said(field(LIST), "key: " + "word " * 5000 + "\n")
    assert len(message) < 120
    assert len(hint) < 160


@pytest.mark.parametrize("sign", ["–", "—", "•", "·", "−", "‑", "▪", "-–"])
def test_the_sign_of_an_entry_is_not_part_of_what_to_write(sign: str) -> None:
    schema = {"properties": {"a": {"type": "array"}}}
    message, hint = said(schema, f"a:\n  {sign} action: Rest.")
    assert message == f"{sign} is not a dash: YAML does not begin an entry with it"
    assert hint.endswith(": write - action:")
