"""Bytes are text in UTF-8 without the characters that no editor means to type."""

import pytest

from toolkit.base.budget import RECORD_BYTES
from toolkit.base.diagnostics import Span
from toolkit.records.syntax.decode import decode, has_refused, lines_of, span_at


def refused(content: bytes) -> list[tuple[str, Span | None]]:
    result = decode(content)
    assert isinstance(result, list)
    return [(problem.code, problem.span) for problem in result]


def message(content: bytes) -> str:
    result = decode(content)
    assert isinstance(result, list)
    return result[0].finding.message


def at(line: int, column: int, length: int = 1) -> Span:
    return Span(line, column, line, column + length)


def test_gives_the_text_without_its_byte_order_mark() -> None:
    assert decode("\ufeffid: é\n".encode()) == "id: é\n"
    assert decode(b"") == ""


@pytest.mark.parametrize(
    "text",
    [
        "id: a\r\ntitle: b\r\n",
        "a: 1\rb: 2",
        "title: 日本 עברית 🙂 e\u0301",
        "a: b\tc",
        "\t# a comment may be indented with anything",
        "a:\n\t\n  b: c",
        "a: b\u00a0c",
        "می\u200cخواهم",  # the joiner is a letter's part in Persian
    ],
)
def test_what_editors_type_is_text(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "span"),
    [
        (b"a: b\nc: caf\xe9", at(2, 7)),
        (b"\xff", at(1, 1)),
        ("é: b\r\né".encode() + b"\xe9 x", at(2, 2)),
        (b"\xef\xbb\xbfa: caf\xe9", at(1, 7)),
        (b"a\xc3", at(1, 2)),
        (b"\xc0\x80", at(1, 1)),
        (b"\xed\xa0\x80", at(1, 1)),
    ],
)
def test_bytes_that_are_no_utf8_are_shown_where_they_stand(content: bytes, span: Span) -> None:
    assert refused(content) == [("SYN001", span)]


def test_says_which_letter_another_encoding_may_have_meant() -> None:
    assert "it may be meant as é" in message(b"caf\xe9")
    assert "it may be meant as é" in message(b"\xef\xbb\xbfcaf\xe9")
    assert "meant" not in message(b"a\x81")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_saved_as_utf16_is_called_by_its_name(encoding: str) -> None:
    assert "saved as UTF-16" in message("kind: condition\n".encode(encoding))


def test_a_file_of_more_than_1_mb_is_not_read_at_all() -> None:
    assert decode(b"#" * RECORD_BYTES) == "#" * RECORD_BYTES
    assert refused(b"\xff" * (RECORD_BYTES + 1)) == [("SYN002", Span())]
    assert "2.5 MB" in message(b"#" * 2_500_000)


@pytest.mark.parametrize(
    "letter",
    [*"\x00\x07\x0b\x0c\x1b\x7f\x85\x9b\xad", *"\u200b\u2028\u2029\u202e\u2060\u2066\ufeff\ufffe"],
)
def test_invisible_characters_are_refused_where_they_stand(letter: str) -> None:
    content = f"a: é\nb: c{letter}d".encode()
    assert refused(content) == [("SYN003", at(2, 5))]
    assert f"U+{ord(letter):04X}" in message(content)
    assert has_refused(letter)


def test_a_lost_letter_is_called_lost() -> None:
    content = "title: Sj\ufffdgren".encode()
    assert refused(content) == [("SYN003", at(1, 10))]
    assert "lost" in message(content)


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u2003", "\u202f", "\u3000"])
def test_only_ordinary_spaces_indent(space: str) -> None:
    assert refused(f"a:\n  {space}b: c".encode()) == [("SYN004", at(2, 3))]
    assert refused(f"{space} b: c".encode()) == [("SYN004", at(1, 1))]
    assert decode(f"a: b{space}c".encode()) == f"a: b{space}c"


def test_five_of_a_kind_are_enough() -> None:
    assert len(refused(b"a\x07\n" * 1000)) == 5
    assert len(refused(b"a\x07\n" * 9 + b"\ta: b\n" * 9)) == 10


def test_every_refusal_says_what_to_do() -> None:
    for content in (b"\xff", b"\xff\xfe", b"\x00", b"\ta: b", b"#" * (RECORD_BYTES + 1)):
        result = decode(content)
        assert isinstance(result, list)
        assert all(problem.finding.hint for problem in result)


def test_lines_end_as_the_parser_counts_them() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028e") == ["a", "b", "c", "d\u2028e"]


@pytest.mark.parametrize(
    ("text", "offset", "span"),
    [("", 0, at(1, 1)), ("ab", 1, at(1, 2)), ("a\r\nbc", 4, at(2, 2)), ("é\né", 2, at(2, 1))],
)
def test_an_offset_has_a_line_and_a_column(text: str, offset: int, span: Span) -> None:
    assert span_at(text, offset) == span
